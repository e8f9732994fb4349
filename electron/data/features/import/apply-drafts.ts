import type { Decisions } from '@shared/import/contract.ts'
import type { ImportCounts } from '@shared/import/model.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { applyPlan } from './apply-plan.ts'
import type { DraftStore, OpenPlan } from './draft-store.ts'
import { resolveDecisions } from './resolve-decisions.ts'

/** Writes a plan as one batch; when there is nothing to write, neither a batch nor an act is left. */
export async function applyDrafts(
  store: DraftStore,
  { planId, decisions }: { readonly planId: string; readonly decisions: Decisions },
  { account, now, newId, report, write }: TaskContext,
): Promise<{ batchId: string | null; counts: ImportCounts }> {
  const open = store.getPlan(planId, account.id)
  const resolved = resolveDecisions(open.plan, decisions)
  if (resolved.writes.length === 0) {
    finish(store, open, resolved.skipped)
    return { batchId: null, counts: { ...resolved.counts, communities: 0 } }
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
  }
  const { result: counts } = await write((db, pause) =>
    applyPlan(db, {
      plan: open.plan,
      resolved,
      basedOn: open.basedOn,
      batch,
      hasSeveralFiles: open.drafts.length > 1,
      newId,
      pause,
      onRows: (done, total) => report({ stage: '正在写入', done, total }),
    }),
  )
  finish(store, open, resolved.skipped)
  return { batchId, counts }
}

function finish(store: DraftStore, { drafts }: OpenPlan, skipped: ReadonlyMap<string, string>): void {
  for (const draft of drafts) {
    draft.skipped = skipped
    store.forgetPlansOf(draft.id)
  }
}

function batchName({ drafts }: OpenPlan): string {
  const [first] = drafts
  return drafts.length > 1 ? `${first!.fileName} 等 ${drafts.length} 个文件` : first!.fileName
}
