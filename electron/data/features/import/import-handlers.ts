import type { importContract } from '@shared/import/contract.ts'
import type { ImportDraft } from '@shared/import/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { countChanges, editedSince, revertChanges } from '../../db/revert-changes.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { applyDrafts } from './apply-drafts.ts'
import { compareDrafts } from './compare-drafts.ts'
import { DraftStore } from './draft-store.ts'
import { OpenDraft } from './import-draft.ts'
import { findImportOf, getBatchAct, listBatches, markBatchUndone, namesOfPeople } from './import-store.ts'
import { openLedgerFile } from './open-ledger-file.ts'
import { saveProblemRows } from './save-problem-rows.ts'
import { shownRows } from './show-plan.ts'

interface Deps {
  readonly tickets: FileTickets
}

/** The record of an import outlives its undoing. */
const outlivesUndo = ['import_batch']

export function importHandlers({ tickets }: Deps): Handlers<typeof importContract> {
  const store = new DraftStore()

  return {
    async read({ ticket }, { db, account, now, newId, signal, report }) {
      const file = tickets.take(ticket, 'read')
      report({ stage: `正在读取《${file.name}》`, done: 0, total: 2 })
      const today = localDay(now())
      const source = await openLedgerFile(file, { today })
      if (signal.aborted) throw new AppError('cancelled', 'Reading a ledger')
      report({ stage: '正在核对内容', done: 1, total: 2 })
      const draft = new OpenDraft(newId(), account.id, source, today)
      store.add(draft)
      return shownDraft(db, draft)
    },

    drafts: (_input, { account }) => store.list(account.id).map(({ summary }) => summary),
    draft: ({ draftId }, { db, account }) => shownDraft(db, store.get(draftId, account.id)),
    async drop({ draftId }, { account }) {
      store.drop(draftId, account.id)
    },

    async assign({ draftId, table, column, field }, { db, account }) {
      const draft = store.get(draftId, account.id)
      await draft.assign(table, column, field)
      store.forgetPlansOf(draftId)
      return shownDraft(db, draft)
    },

    sheet: ({ draftId, table, limit }, { account }) => store.get(draftId, account.id).drawing(table, limit),

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
      store.forgetPlansOf(draftId)
      return { decided, draft: shownDraft(db, draft) }
    },

    compare: (input, context) => compareDrafts(store, input, context),
    planRows: ({ planId, ...page }, { account }) => shownRows(store.getPlan(planId, account.id).plan, page),
    apply: (input, context) => applyDrafts(store, input, context),

    batches: (_input, { db }) => listBatches(db),

    undoPreview({ batchId }, { db }) {
      const seq = getBatchAct(db, batchId)
      const { created, changed } = countChanges(db, seq, 'person')
      const edited = editedSince(db, seq, outlivesUndo).flatMap((owner) =>
        owner.startsWith('person:') ? [owner.slice('person:'.length)] : [],
      )
      return { remove: created, restore: changed, edited: namesOfPeople(db, edited) }
    },

    async undo({ batchId, edited }, { now, write }) {
      const { result } = await write((db) => {
        const { reverted, kept } = revertChanges(db, getBatchAct(db, batchId), { edited, except: outlivesUndo })
        markBatchUndone(db, batchId, now().toISOString())
        return { reverted, kept: kept.length }
      })
      return result
    },

    errorWorkbook: (input, context) => saveProblemRows(store, tickets, input, context),
  }
}

function shownDraft(db: ReadDb, draft: OpenDraft): ImportDraft {
  return draft.shown(draft.source.reading.error ? null : findImportOf(db, draft.source.sha256))
}
