import type { Figure, FigureSources } from '@shared/export/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { CellSource, ReportLayout } from '../../workbook/write/report-layout.ts'
import { lineAt } from '../../workbook/write/report-rows.ts'
import { placeHeader } from '../../workbook/write/place-header.ts'
import type { MadeReport } from '../reports/report-question.ts'
import { describeSources } from './source-store.ts'

/** What one figure was counted from. @throws `not-found` */
export function figureSources(db: ReadDb, { layouts }: MadeReport, { sheet, row, column }: Figure): FigureSources {
  const layout = layouts[sheet]
  const source = layout && sourceOf(layout, row, column)
  if (!layout || !source) throw new AppError('not-found', `No figure ${sheet}.${row}.${column}`)
  const { columns, cells } = placeHeader(layout.headings)
  const group = cells.find(
    (cell) => cell.columnSpan > 1 && cell.column <= column && column < cell.column + cell.columnSpan,
  )
  const line = lineAt(layout.rows, row)?.[1]
  const names = [
    row >= layout.rows.length ? layout.total?.label : typeof line === 'string' ? line : null,
    group?.label,
    column === 0 ? `第${row + 1}行` : columns[column]?.label.replaceAll('\n', ''),
  ]
  return { title: names.filter(Boolean).join(' · '), records: describeSources(db, source.refs) }
}

function sourceOf({ sources }: ReportLayout, row: number, column: number): CellSource | undefined {
  for (const source of sources ?? []) if (source.row === row && source.column === column) return source
  return undefined
}
