import type { TableReading } from '@shared/import/reading.ts'
import { recogniseWorkbook } from '../../../../../../../electron/data/features/import/recognise/recognise-workbook.ts'
import { textCell, type Sheet } from '../../../../../../../electron/data/workbook/sheet.ts'

/** Reads a sheet of texts written as lines, a `|` between two cells. */
export function readRows(text: string): readonly TableReading[] {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => (cell.trim() ? textCell(cell.trim()) : undefined)))
  const sheet: Sheet = {
    name: 'Sheet1',
    isHidden: false,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isTyped: true,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    cell: (row, column) => rows[row]?.[column],
    rowLength: (row) => rows[row]?.length ?? 0,
    rows,
  }
  return recogniseWorkbook([sheet], { today: '2026-11-21' }).tables
}

/** The field of each heading, `?` behind what the clerk is asked about. */
export function fieldsByHeading(table: TableReading | undefined): Record<string, string> {
  const named = (table?.columns ?? []).map(
    ({ header, field, needsConfirm }) => [header, `${field ?? ''}${needsConfirm ? '?' : ''}`] as const,
  )
  return Object.fromEntries(named.filter(([header, field]) => header !== '' && field !== ''))
}
