import { AppError } from '@shared/rpc/errors.ts'
import type { ImportPlan } from '@shared/import/model.ts'
import { parse, required, UsageError } from './arguments.ts'
import { type DataFolder, withSignedIn } from './data-folder.ts'

export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, { db: { type: 'string' }, yes: { type: 'boolean', default: false } })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageError('一次导入一个文件。')
  return withSignedIn(required(values.db, '--db PATH'), async (folder) => {
    const plan = await planOf(folder, file)
    await listUndecided(folder, plan)
    if (!values.yes) {
      print({ written: false, counts: plan.counts })
      return 0
    }
    const { batchId, counts } = await folder.call('import', 'apply', { planId: plan.id, decisions: {} })
    print({ written: batchId !== null, batchId, counts })
    return 0
  })
}

async function planOf(folder: DataFolder, file: string): Promise<ImportPlan> {
  const draft = await folder.call('import', 'read', { ticket: folder.ticketFor(file, 'read') })
  if (draft.error) throw new AppError('workbook-unreadable', draft.error.code, { message: draft.error.message })
  for (const { columns, sheet } of draft.tables)
    for (const { column, header, needsConfirm } of columns)
      if (needsConfirm) note(`${sheet ?? ''} ${column} 列“${header}”认不准，没有导入；请在程序里导入并确认。`)
  return folder.call('import', 'compare', { draftIds: [draft.id] })
}

/** Nobody is there to be asked: what needs a decision is named and left out. */
async function listUndecided(folder: DataFolder, plan: ImportPlan): Promise<void> {
  for (const kind of ['conflict', 'rejected'] as const)
    for (let offset = 0; offset < plan.counts[kind]; offset += 500) {
      const { rows } = await folder.call('import', 'planRows', { planId: plan.id, kind, text: '', offset, limit: 500 })
      for (const { row, name, reason } of rows) note(`第 ${row} 行 ${name}：${reason}，没有导入。`)
    }
}

function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

function print(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
