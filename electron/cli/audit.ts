import { parse, required, UsageError } from './arguments.ts'
import { withSignedIn } from './data-folder.ts'

export async function auditCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { db: { type: 'string' } })
  if (positionals[0] !== 'verify') throw new UsageError('请写 ledger audit verify --db PATH')
  return withSignedIn(required(values.db, '--db PATH'), async (folder) => {
    const verdict = await folder.call('audit', 'verify', {})
    process.stdout.write(`${JSON.stringify(verdict)}\n`)
    if (verdict.isWhole) return 0
    process.stderr.write(`审计记录不完整：第 ${verdict.seq} 行，${verdict.why}。\n`)
    return 1
  })
}
