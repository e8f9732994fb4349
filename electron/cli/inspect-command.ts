import { parse, UsageError } from './arguments.ts'
import { inspect } from './inspect.ts'

export function inspectCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { json: { type: 'boolean', default: false } })
  if (!values.json) throw new UsageError('请写 ledger inspect --json FILE...')
  if (positionals.length === 0) throw new UsageError('请写要读的文件。')
  return inspect(positionals, (line) => process.stdout.write(`${line}\n`))
}
