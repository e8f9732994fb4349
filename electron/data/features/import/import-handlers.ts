import type { importContract } from '@shared/import/contract.ts'
import type { ImportDraft } from '@shared/import/draft.ts'
import type { TableReading } from '@shared/import/reading.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb } from '../../db/connection.ts'
import { letOthersIn, runInTurns } from '../../db/run-in-steps.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import { applyDrafts } from './apply-drafts.ts'
import { chooseRows } from './chosen-rows.ts'
import { noteCollectionReturn } from './collection-return.ts'
import { compareDrafts } from './compare-drafts.ts'
import { DraftStore } from './draft-store.ts'
import { OpenDraft } from './import-draft.ts'
import { findImportOf, listBatches } from './import-store.ts'
import { openLedgerBytes, openLedgerFile } from './open-ledger-file.ts'
import { sourcesOfDecision, sourcesOfDisclosure, sourcesOfDossierRecord } from './record-sources.ts'
import { recallLayouts } from './recall-layouts.ts'
import type { ReadOptions } from './read-ledger.ts'
import { reportOf } from './report-files.ts'
import { takeReturned } from './returned-workbook.ts'
import { saveMarkedWorkbook } from './save-marked-workbook.ts'
import { saveProblemRows } from './save-problem-rows.ts'
import { drawSheet, showDraft, summariseDraft } from './show-draft.ts'
import { shownRows } from './show-plan.ts'
import { stagedDrafts } from './staged-drafts.ts'
import { Staging } from './staging.ts'
import { previewingUndo, undoingBatch } from './undo-batch.ts'

interface Deps {
  readonly tickets: FileTickets
  /** Where files on their way in are kept; null: in memory alone. */
  readonly dataFolder: string | null
  /** Copies the ledger as it stands before a batch is written or taken back. */
  readonly backUp?: (
    cause: 'before-import' | 'before-bulk',
    context: Pick<TaskContext, 'signal' | 'report'>,
  ) => Promise<void>
}

export function importHandlers({
  tickets,
  dataFolder,
  backUp = () => Promise.resolve(),
}: Deps): Handlers<typeof importContract> {
  const store = new DraftStore()
  const staged = stagedDrafts(store, dataFolder === null ? null : new Staging(dataFolder))

  /** The clerk said something of a draft: plans made of it are wrong, and what he said is kept. */
  async function said(db: ReadDb, draft: OpenDraft): Promise<ImportDraft> {
    store.forgetPlansOf(draft.id)
    draft.chosen = { ...draft.chosen, isCompared: false }
    await staged.say(db, draft)
    return shownDraft(db, draft)
  }

  return {
    async read({ ticket, password }, context) {
      const { db, account, now, newId, signal, report } = context
      const file = tickets.take(ticket, 'read')
      report({ stage: `正在读取《${file.name}》`, done: 0, total: 0 })
      const today = localDay(now())
      const options = {
        today,
        signal,
        report: readingReport(file.name, report),
        ...(password !== undefined && { password }),
      }
      const source = await openLedgerFile(file, options)
      if (signal.aborted) throw new AppError('cancelled', 'Reading a ledger')
      report({ stage: '正在核对内容', done: 0, total: 0 })
      const back = await takeReturned(store, source, account.id)
      if (back) {
        await said(db, back.draft)
        return showDraft(back.draft, { importedBefore: null, returned: back.returned })
      }
      const draft = new OpenDraft(newId(), account.id, source, today)
      await recallLayouts(db, draft)
      await staged.add(db, draft, password)
      await staged.say(db, draft)
      store.add(draft)
      await noteCollectionReturn(draft, context)
      return shownDraft(db, draft)
    },

    async resume(_input, { db, account, now }) {
      const resumed = await staged.resume(db, account, localDay(now()))
      const open = store.list(account.id).filter(({ skipped, tables }) => skipped === null && tables.some(isLedger))
      return { resumed, isCompared: open.length > 0 && open.every(({ chosen }) => chosen.isCompared) }
    },
    drafts: (_input, { account }) => store.list(account.id).map(summariseDraft),
    draft: ({ draftId }, { db, account }) => shownDraft(db, store.get(draftId, account.id)),
    async unlock({ draftId, password }, { db, account, now, signal }) {
      const { bytes, fileName } = store.get(draftId, account.id).source
      if (bytes === null) throw new AppError('draft-gone', `Draft ${draftId} keeps no bytes`)
      const today = localDay(now())
      const source = await openLedgerBytes(bytes, fileName, { today, password, signal })
      const draft = new OpenDraft(draftId, account.id, source, today)
      await recallLayouts(db, draft)
      await staged.add(db, draft, password)
      store.add(draft)
      return said(db, draft)
    },
    async drop({ draftId }, { account }) {
      store.drop(draftId, account.id)
      await staged.drop([draftId])
    },

    async classify({ draftId, table, ledger }, { db, account, signal, report }) {
      const draft = store.get(draftId, account.id)
      await draft.classify(table, ledger, { signal, report: readingReport(draft.fileName, report) })
      return said(db, draft)
    },
    async assign({ draftId, table, column, field }, { db, account }) {
      const draft = store.get(draftId, account.id)
      await draft.assign(table, column, field)
      return said(db, draft)
    },

    sheet: ({ draftId, table, limit }, { account }) => drawSheet(store.get(draftId, account.id), table, limit),

    doubts({ draftId, onlyOpen, offset, limit }, { account }) {
      const { doubts } = store.get(draftId, account.id)
      const open = doubts.filter(({ decision }) => decision === null)
      const cells = (onlyOpen ? open : doubts).slice(offset, offset + limit)
      return {
        total: doubts.length,
        open: open.length,
        openErrors: open.filter(({ severity }) => severity === 'error').length,
        cells,
      }
    },

    async correct({ draftId, decision, allEqual, ...cell }, { db, account }) {
      const draft = store.get(draftId, account.id)
      const decided = draft.decide(cell, decision, allEqual)
      return { decided, draft: await said(db, draft) }
    },
    async correctMany({ draftId, cells }, { db, account }) {
      const draft = store.get(draftId, account.id)
      draft.decideMany(cells.map(({ text, ...cell }) => ({ ...cell, decision: { kind: 'value' as const, text } })))
      return { decided: cells.length, draft: await said(db, draft) }
    },
    async undoCorrection({ draftId }, { db, account }) {
      const draft = store.get(draftId, account.id)
      const undone = draft.undoDecision()
      return { undone, draft: await said(db, draft) }
    },

    async compare(input, context) {
      const plan = await compareDrafts(store, input, context)
      await staged.sayAll(context.db, store.getPlan(plan.id, context.account.id).drafts)
      return plan
    },
    async decide({ planId, decisions }, { db, account }) {
      await staged.sayAll(db, chooseRows(store.getPlan(planId, account.id), decisions))
    },
    report({ planId }, { db, account }) {
      const unread = store.list(account.id).filter(({ source }) => source.reading.error !== null)
      return reportOf(db, store.getPlan(planId, account.id), unread)
    },
    planRows: ({ planId, ...page }, { account }) => shownRows(store.getPlan(planId, account.id), page),
    async apply(input, context) {
      const { drafts } = store.getPlan(input.planId, context.account.id)
      const applied = await applyDrafts(store, input, context, () => backUp('before-import', context))
      await staged.drop(drafts.map(({ id }) => id))
      return applied
    },

    batches: (_input, { db }) => listBatches(db),
    undoPreview: ({ batchId }, { db, signal, report }) =>
      runInTurns(
        previewingUndo(db, batchId),
        () => letOthersIn(signal, 'Looking at what an undo does'),
        (step) => report({ stage: '正在核对会退回的记录', ...step }),
      ),
    async undo({ batchId, edited }, context) {
      const { now, write, report } = context
      await backUp('before-bulk', context)
      const { result } = await write((db, pause) =>
        runInTurns(undoingBatch(db, batchId, edited, now().toISOString()), pause, (step) =>
          report({ stage: '正在撤销', ...step }),
        ),
      )
      return result
    },

    errorWorkbook: (input, context) => saveProblemRows(store, tickets, input, context),
    markedWorkbook: (input, context) => saveMarkedWorkbook(store, tickets, input, context),

    recordSources: (input, { db, account }) => sourcesOfDossierRecord(db, input, account),
    decisionSources: ({ id }, { db }) => sourcesOfDecision(db, id),
    disclosureSources: ({ id }, { db }) => sourcesOfDisclosure(db, id),
  }
}

const megabyte = 1024 * 1024

/** What the reading thread says, in words. */
function readingReport(name: string, report: TaskContext['report']): ReadOptions['report'] {
  return (done, total, of) => {
    if (of === 'rows') report({ stage: `正在识别《${name}》的各行`, done, total })
    else
      report({
        stage: `正在读取《${name}》（MB）`,
        done: Math.ceil(done / megabyte),
        total: Math.ceil(total / megabyte),
      })
  }
}

function isLedger({ ledger }: TableReading): boolean {
  return ledger !== null
}

function shownDraft(db: ReadDb, draft: OpenDraft): ImportDraft {
  const { error } = draft.source.reading
  const importedBefore = error ? null : findImportOf(db, draft.source.sha256)
  return showDraft(draft, { importedBefore, returned: null })
}
