import type { RecalledTable } from '@shared/import/draft.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import type { OpenDraft } from './import-draft.ts'
import { listLayouts, saveLayout, type StoredLayout } from './layout-store.ts'
import { layoutOf, ledgerRemembered, recallLayout } from './recognise/layout-memory.ts'

/** What was confirmed of a layout before is not asked again, and what has changed since is said. */
export async function recallLayouts(db: ReadDb, draft: OpenDraft): Promise<void> {
  const layouts = listLayouts(db)
  if (layouts.length === 0) return
  await recallLedgers(draft, layouts)
  for (const [at, table] of draft.tables.entries()) {
    const recalled = recallLayout(table, layouts)
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

/** Headings nobody knows, and the clerk has said before whose they are; each may move the tables after it. */
async function recallLedgers(draft: OpenDraft, layouts: readonly StoredLayout[]): Promise<void> {
  for (;;) {
    const { tables } = draft
    const at = tables.findIndex((table, one) => !draft.isSaid(one) && ledgerRemembered(table, layouts) !== null)
    if (at < 0) return
    await draft.classify(at, ledgerRemembered(tables[at]!, layouts))
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
