import type { RecalledTable } from '@shared/import/draft.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import type { OpenDraft } from './import-draft.ts'
import { listLayouts, saveLayout } from './layout-store.ts'
import { layoutOf, ledgerRemembered, recallLayout } from './recognise/layout-memory.ts'

/** What was confirmed of a layout before is not asked again, and what has changed since is said. */
export async function recallLayouts(db: ReadDb, draft: OpenDraft): Promise<void> {
  const layouts = listLayouts(db)
  if (layouts.length === 0) return
  for (const at of draft.tables.keys()) {
    // Headings nobody knows, and the clerk has said before whose they are.
    const ledger = ledgerRemembered(draft.tables[at]!, layouts)
    if (ledger !== null) await draft.classify(at, ledger)
    const recalled = recallLayout(draft.tables[at]!, layouts)
    if (!recalled) continue
    const headerOf = (column: { readonly header: string }) => column.header.replaceAll('/', ' ')
    const shown: RecalledTable = {
      isSame: recalled.isSame,
      settled: recalled.settled.length,
      added: recalled.added.map(headerOf),
      gone: recalled.gone.map(({ heading }) => heading.replaceAll('/', ' ')),
    }
    draft.recall(at, shown)
    for (const { column, field } of recalled.settled) await draft.assign(at, column, field)
  }
}

/** Only where nothing is open any more: what nobody confirmed is not remembered. */
export function rememberLayouts(db: WriteDb, drafts: readonly OpenDraft[], by: string, at: string): void {
  for (const { tables } of drafts)
    for (const table of tables) {
      if (table.columns.some(({ needsConfirm }) => needsConfirm)) continue
      const layout = layoutOf(table)
      if (layout) saveLayout(db, layout, by, at)
    }
}
