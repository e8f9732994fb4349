import type { RowReading, TableReading } from '@shared/import/reading.ts'
import type { FieldSource, UndecidedValue } from './roster-record.ts'

/** The tables of one file, after the corrections of the clerk. */
export interface LedgerFile {
  readonly draftId: string
  readonly fileName: string
  readonly tables: readonly TableReading[]
}

/** The rows of a table without what stands in columns nobody has confirmed: a wrong guess must never be written. */
export function confirmedRows({ columns, rows }: TableReading): RowReading[] {
  const open = new Set(columns.filter(({ needsConfirm }) => needsConfirm).map(({ column }) => column))
  return rows.map((row) => withoutColumns(row, open))
}

function withoutColumns(row: RowReading, open: ReadonlySet<string>): RowReading {
  const fields = Object.keys(row.cells).filter((field) => open.has(row.cells[field]?.column ?? ''))
  if (fields.length === 0) return row
  const values = { ...row.values }
  const cells = { ...row.cells }
  for (const field of fields) {
    delete values[field]
    delete cells[field]
  }
  return { ...row, values, cells, issues: row.issues.filter(({ field }) => field === null || !fields.includes(field)) }
}

/** Values with an error nobody has decided on, by field. */
export function undecidedValues(row: RowReading): Map<string, UndecidedValue> {
  return new Map(
    row.issues.flatMap(({ field, severity, message }): [string, UndecidedValue][] =>
      field === null || severity !== 'error' ? [] : [[field, { text: originalText(row, field), message }]],
    ),
  )
}

export function fieldSources(
  { fileName }: Pick<LedgerFile, 'fileName'>,
  { sheet }: Pick<TableReading, 'sheet'>,
  { cells, row }: RowReading,
): Map<string, FieldSource> {
  return new Map(
    Object.entries(cells).map(([field, { column, text }]) => [
      field,
      { fileName, sheet, cell: column ? `${column}${row}` : '', original: text },
    ]),
  )
}

export function originalText(row: RowReading, field: string): string {
  return row.cells[field]?.text ?? String(row.values[field] ?? '')
}
