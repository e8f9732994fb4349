import { isErrorCode } from '@shared/rpc/error-text.ts'
import type { CellDecision } from '@shared/import/contract.ts'
import type { DoubtfulCell } from '@shared/import/doubtful-cell.ts'
import type { ImportDraft } from '@shared/import/draft.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { queryClient } from '../../data/query-client.ts'
import { importQueries } from './import-queries.ts'
import { importSession } from './import-session.ts'
import { runWork } from './run-work.ts'

/** Says which ledger a table is; `null` leaves the table out. */
export async function classifyTable(draftId: string, table: number, ledger: LedgerId | null): Promise<void> {
  await runWork('正在重新识别', async (running) => {
    try {
      await showDraft(await data.import.classify({ draftId, table, ledger }, running))
    } catch (error) {
      if (!isErrorCode(error, 'cancelled')) notify.failure(error)
    }
  })
}

/** Says what a column is; `null` leaves it out. */
export async function assignColumn(
  draftId: string,
  table: number,
  column: string,
  field: string | null,
): Promise<void> {
  try {
    await showDraft(await data.import.assign({ draftId, table, column, field }))
  } catch (error) {
    notify.failure(error)
  }
}

/** Takes every doubtful column for what the program thinks it is; where it has no idea, the question stays. */
export async function confirmAllColumns(draft: ImportDraft): Promise<void> {
  try {
    let latest = draft
    for (const [table, { columns }] of draft.tables.entries()) {
      for (const { column, field, needsConfirm } of columns) {
        if (needsConfirm && field !== null)
          latest = await data.import.assign({ draftId: draft.id, table, column, field })
      }
    }
    await showDraft(latest)
  } catch (error) {
    notify.failure(error)
  }
}

/** True when nothing stood against it; the cell may still be open where the new text cannot be read either. */
export async function decideCell(
  draftId: string,
  { table, index, field }: DoubtfulCell,
  decision: CellDecision,
  allEqual: boolean,
): Promise<boolean> {
  try {
    const { draft, decided } = await data.import.correct({ draftId, table, index, field, decision, allEqual })
    await showDraft(draft)
    if (allEqual && decided > 1) notify.success(`已同样处理 ${decided} 处`)
    return true
  } catch (error) {
    notify.failure(error)
    return false
  }
}

/** Several cells below one another, as they were copied from a workbook. */
export async function pasteCells(
  draftId: string,
  cells: readonly DoubtfulCell[],
  texts: readonly string[],
): Promise<void> {
  const written = cells.slice(0, texts.length).map(({ table, index, field }, at) => {
    return { table, index, field, text: texts[at]! }
  })
  if (written.length === 0) return
  try {
    const { draft, decided } = await data.import.correctMany({ draftId, cells: written })
    await showDraft(draft)
    notify.success(`已粘贴 ${decided} 格`)
  } catch (error) {
    notify.failure(error)
  }
}

export async function undoCorrection(draftId: string): Promise<void> {
  try {
    const { draft, undone } = await data.import.undoCorrection({ draftId })
    await showDraft(draft)
    notify.success(undone > 0 ? `已撤回 ${undone} 处处理` : '没有可撤回的处理')
  } catch (error) {
    notify.failure(error)
  }
}

/** Reads a locked file again; what is wrong with the password stands beside the file. */
export async function unlockDraft(draftId: string, password: string): Promise<void> {
  try {
    await showDraft(await data.import.unlock({ draftId, password }))
  } catch (error) {
    notify.failure(error)
  }
}

export async function dropDraft(draftId: string): Promise<void> {
  try {
    await data.import.drop({ draftId })
    importSession.forgetPlan()
    if (importSession.get().draftId === draftId) importSession.change({ draftId: null, table: 0 })
    await queryClient.invalidateQueries({ queryKey: importQueries.drafts().queryKey })
  } catch (error) {
    notify.failure(error)
  }
}

async function showDraft(draft: ImportDraft): Promise<void> {
  importSession.forgetPlan()
  queryClient.setQueryData(importQueries.draft(draft.id).queryKey, draft)
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['import', 'cells', draft.id] }),
    queryClient.invalidateQueries({ queryKey: importQueries.drafts().queryKey }),
  ])
}
