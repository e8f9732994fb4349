import type { ImportDraft } from '@shared/import/draft.ts'
import type { ImportPlan } from '@shared/import/plan.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { parse, required, UsageError } from './arguments.ts'
import { type DataFolder, withSignedIn } from './data-folder.ts'
import { checkErrorsPath, saveErrors } from './save-errors.ts'
import { undoImport } from './undo-import.ts'

export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals: files } = parse(args, {
    db: { type: 'string' },
    yes: { type: 'boolean', default: false },
    errors: { type: 'string' },
    undo: { type: 'string' },
    revert: { type: 'boolean', default: false },
  })
  const { undo, errors, yes } = values
  if (undo !== undefined && files.length > 0) throw new UsageError('--undo 后面写批次，不写文件。')
  if (undo === undefined && files.length === 0) throw new UsageError('请写要导入的文件，可以写几个。')
  if (undo === undefined && errors !== undefined) checkErrorsPath(errors, files)
  return withSignedIn(required(values.db, '--db PATH'), async (folder) => {
    if (undo !== undefined) return undoImport(folder, { batchId: undo, isSure: yes, isRevert: values.revert })
    const { drafts, areAllRead } = await readAll(folder, files)
    try {
      print(await importDrafts(folder, drafts, yes))
      const isFolder = files.length > 1
      const areSaved = errors === undefined || (await saveErrors(folder, drafts, { path: errors, isFolder, note }))
      return areAllRead && areSaved ? 0 : 1
    } finally {
      // What the clerk of the command line did not import is not waiting for him in the window.
      for (const { id } of drafts) await folder.call('import', 'drop', { draftId: id })
    }
  })
}

/** Every file that can be read; of the others the reason. @throws `workbook-unreadable` when none can */
async function readAll(folder: DataFolder, files: readonly string[]) {
  const drafts: ImportDraft[] = []
  let last: AppError | null = null
  for (const file of files) {
    const draft = await folder.call('import', 'read', { ticket: folder.ticketFor(file, 'read') })
    const { error, fileName } = draft
    if (error === null) drafts.push(draft)
    else {
      last = new AppError('workbook-unreadable', error.code, { message: error.message })
      if (files.length > 1) note(`《${fileName}》：${error.message}`)
      await folder.call('import', 'drop', { draftId: draft.id })
    }
  }
  if (drafts.length === 0 && last) throw last
  for (const { fileName, tables } of drafts) nameOpenColumns(fileName, tables)
  return { drafts, areAllRead: last === null }
}

function nameOpenColumns(fileName: string, tables: ImportDraft['tables']): void {
  for (const { columns, sheet, ledger } of tables) {
    if (ledger === null) note(`《${fileName}》${sheet ?? ''}：没有认出是哪种台账，没有导入。`)
    for (const { column, header, needsConfirm } of columns)
      if (needsConfirm) note(`${sheet ?? ''} ${column} 列“${header}”认不准，没有导入；请在程序里导入并确认。`)
  }
}

async function importDrafts(folder: DataFolder, drafts: readonly ImportDraft[], isSure: boolean): Promise<object> {
  const plan = await folder.call('import', 'compare', { draftIds: drafts.map(({ id }) => id) })
  await listUndecided(folder, plan)
  const { notSent, contradictions } = await folder.call('import', 'report', { planId: plan.id })
  const ledgers = Object.fromEntries(plan.ledgers.map(({ ledger, counts }) => [ledger, counts]))
  const facts = { ledgers, newCommunities: plan.newCommunities, newDossiers: plan.newDossiers, notSent }
  for (const { name, label, says } of contradictions)
    note(`${name} 的${label}前后不一：${says.map(({ value, where }) => `${where}写“${value}”`).join('，')}。`)
  if (!isSure) return { written: false, counts: plan.counts, ...facts }
  const { batchId, counts } = await folder.call('import', 'apply', { planId: plan.id, decisions: {} })
  return { written: batchId !== null, batchId, counts, ...facts }
}

/** Nobody is there to be asked: what needs a decision is named and left out. */
async function listUndecided(folder: DataFolder, plan: ImportPlan): Promise<void> {
  for (const kind of ['conflict', 'rejected'] as const)
    for (let offset = 0; offset < plan.counts[kind]; offset += 500) {
      const { rows } = await folder.call('import', 'planRows', { planId: plan.id, kind, text: '', offset, limit: 500 })
      for (const { row, name, reason, ledger } of rows)
        note(`${ledgerOf(ledger).label}第 ${row} 行 ${name}：${reason}${/[。？]$/.test(reason) ? '' : '，'}没有导入。`)
    }
}

export function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

export function print(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
