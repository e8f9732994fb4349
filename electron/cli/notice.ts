import { parse, required, UsageError } from './arguments.ts'
import { withSignedIn } from './data-folder.ts'

export async function noticeCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { db: { type: 'string' } })
  const [verb, code] = positionals
  if (verb !== 'verify' || !code) throw new UsageError('请写 ledger notice verify CODE --db PATH')
  return withSignedIn(required(values.db, '--db PATH'), async (folder) => {
    const verdict = await folder.call('disclosures', 'verify', { code })
    process.stdout.write(`${JSON.stringify(verdict)}\n`)
    process.stderr.write(`${verdict.words}\n`)
    return verdict.state === 'same' ? 0 : 1
  })
}
