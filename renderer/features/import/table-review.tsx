import type { DraftTable, ImportDraft } from '@shared/import/draft.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { assignColumn } from './draft-acts.ts'
import { columnLabels } from './field-labels.ts'
import { FirstLook } from './first-look.tsx'
import { importQueries } from './import-queries.ts'
import { importSession } from './import-session.ts'
import { layoutSheet } from './sheet-layout.ts'
import { type SheetPlace, SheetView } from './sheet-view.tsx'
import { TableFacts } from './table-facts.tsx'

interface Props {
  readonly draft: ImportDraft
  readonly index: number
}

/** One table: the sheet in the middle, what to look at first at the right. */
export function TableReview({ draft, index }: Props) {
  const table = draft.tables[index]!
  const sheet = useQuery(importQueries.sheet(draft.id, index))
  const [place, setPlace] = useState<SheetPlace | null>(null)
  const [picking, setPicking] = useState<string | null>(null)
  const labels = useMemo(() => columnLabels(table), [table])
  const layout = useMemo(() => sheet.data && layoutSheet(sheet.data, table, labels), [sheet.data, table, labels])

  async function assign(column: string, field: string | null) {
    setPicking(null)
    await assignColumn(draft.id, index, column, field)
  }

  const counts = {
    known: table.columns.filter((one) => one.field !== null && !one.needsConfirm).length,
    open: table.columns.filter((one) => one.needsConfirm).length,
    left: table.columns.filter((one) => one.field === null && !one.needsConfirm).length,
  }
  return (
    <>
      <section className="im-middle">
        <TableFacts draft={draft} table={table} index={index} />
        {draft.tables.length > 1 && (
          <div className="im-tables">
            <Segmented
              size="small"
              value={index}
              onChange={(next) => importSession.change({ table: next })}
              options={draft.tables.map((_, at) => ({ value: at, label: tableName(draft.tables, at) }))}
            />
          </div>
        )}
        {sheet.isError && <Failed title="工作表没有载入" error={sheet.error} onRetry={() => void sheet.refetch()} />}
        {sheet.isPending && <LoadingSkeleton />}
        {sheet.data && layout && (
          <SheetView
            table={table}
            layout={layout}
            moreRows={sheet.data.grid.rowCount - sheet.data.grid.rows.length}
            place={place}
            picking={picking}
            onPick={setPicking}
            onAssign={(column, field) => void assign(column, field)}
          />
        )}
        <footer className="im-foot">
          <span>
            认出 {counts.known} 列，待认 {counts.open} 列，不导入 {counts.left} 列
          </span>
          <span className="im-space" />
          <span>点列头可改；Enter 接受建议</span>
        </footer>
      </section>
      <FirstLook draft={draft} index={index} onShow={setPlace} onPick={setPicking} />
    </>
  )
}

/** 通讯录 · 成员花名册, and where it begins if another table of the sheet has the same name. */
function tableName(tables: readonly DraftTable[], at: number): string {
  const { sheet, ledger, headerRows, columns, isSaid } = tables[at]!
  const kind = ledger ? ledgerOf(ledger).label : isSaid ? '不导入' : '未认出'
  const hasTwin = tables.some((other, one) => one !== at && other.sheet === sheet && other.ledger === ledger)
  const place = hasTwin ? ` ${columns[0]?.column ?? ''}${headerRows[0] ?? ''}` : ''
  return `${sheet ?? `表 ${at + 1}`}${place} · ${kind}`
}
