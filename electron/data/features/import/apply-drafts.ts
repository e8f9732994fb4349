import type { Decisions } from '@shared/import/contract.ts'
import type { ImportCounts } from '@shared/import/batch.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { noteImported } from '../collections/collection-store.ts'
import { applyPlan } from './apply-plan.ts'
import { nothingChosen } from './chosen-rows.ts'
import { collectionSheetOf } from './collection-return.ts'
import type { DraftStore, OpenPlan } from './draft-store.ts'
import { idsInOrder } from './ids-in-order.ts'
import { rememberLayouts } from './recall-layouts.ts'
import { resolveRecords } from './ledgers/resolve-records.ts'
import { resolveDecisions } from './resolve-decisions.ts'

/**
 * Writes a plan as one batch; when there is nothing to write, neither a batch nor an act is left.
 *
 * @param backUp called before anything is written, and only then
 */
export async function applyDrafts(
  store: DraftStore,
  { planId, decisions }: { readonly planId: string; readonly decisions: Decisions },
  { db: reader, account, approver, reason, now, newId, report, write }: TaskContext,
  backUp: () => Promise<void>,
): Promise<{ batchId: string | null; counts: ImportCounts }> {
  const open = store.getPlan(planId, account.id)
  const resolved = resolveDecisions(open.plan, decisions)
  const newRows = new Set(resolved.writes.flatMap(({ row, known }) => (known === null ? [row.key] : [])))
  const records = resolveRecords(open.records, decisions, (rowKey) => newRows.has(rowKey))
  const skipped = new Map([...resolved.skipped, ...records.skipped])
  if (resolved.writes.length + records.writes.length === 0) {
    finish(store, open, skipped)
    const unchanged = resolved.counts.unchanged + records.counts.unchanged
    return {
      batchId: null,
      counts: { created: 0, updated: 0, unchanged, skipped: skipped.size, communities: 0, dossiers: 0 },
    }
  }
  const batchId = newId()
  const batch = {
    id: batchId,
    fileName: batchName(open),
    fileSha256: open.drafts.map(({ source }) => source.sha256).join(' '),
    format: [...new Set(open.drafts.map(({ source }) => source.reading.format ?? 'xlsx'))].join(' '),
    importedAt: now().toISOString(),
    accountId: account.id,
    accountName: account.displayName,
    ledgers: ledgersOf(open),
  }
  await backUp()
  const sheets = await Promise.all(open.drafts.map(({ source }) => collectionSheetOf(reader, source)))
  const { result: counts } = await write(async (db, pause) => {
    rememberLayouts(db, open.drafts, account.displayName, batch.importedAt)
    const written = await applyPlan(db, {
      plan: open.plan,
      resolved,
      records,
      context: { account, approver, reason, now, newId: idsInOrder(newId) },
      basedOn: open.basedOn,
      batch,
      hasSeveralFiles: open.drafts.length > 1,
      pause,
      onRows: (done, total) => report({ stage: '正在写入', done, total }),
    })
    for (const sheetId of sheets) if (sheetId !== null) noteImported(db, sheetId, batchId)
    return written
  })
  finish(store, open, skipped)
  return { batchId, counts }
}

function finish(store: DraftStore, { drafts }: OpenPlan, skipped: ReadonlyMap<string, string>): void {
  for (const draft of drafts) {
    draft.skipped = skipped
    draft.chosen = nothingChosen
    store.forgetPlansOf(draft.id)
  }
}

function ledgersOf({ drafts }: OpenPlan): LedgerId[] {
  const found = drafts.flatMap(({ tables }) => tables.flatMap(({ ledger }) => ledger ?? []))
  return [...new Set(found)]
}

function batchName({ drafts }: OpenPlan): string {
  const [first] = drafts
  return drafts.length > 1 ? `${first!.fileName} 等 ${drafts.length} 个文件` : first!.fileName
}
