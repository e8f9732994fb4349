import type { RowReading, TableReading } from '@shared/import/reading.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import type { OpenDraft } from './import-draft.ts'

export interface ProblemTable {
  readonly fileName: string
  readonly sheet: string | null
  readonly headers: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly reasons: string }[]
}

/** The rows of a draft that were not imported or lack values, as they stand in the file, each with its reasons. */
export function problemTables(draft: OpenDraft): ProblemTable[] {
  return draft.tables.flatMap((table, at) => {
    if (table.ledger === null) return []
    const { ledger } = table
    const grid = draft.reading.sheets.find(({ sheet }) => sheet === table.sheet)?.rows
    const rows = table.rows.flatMap((row, index) => {
      const reasons = reasonsOf(ledger, row, draft.skipped?.get(`${draft.id}/${at}/${index}`))
      return reasons === '' ? [] : [{ cells: originals(table, row, grid?.[row.row - 1]), reasons }]
    })
    const headers = table.columns.map(({ header }) => header.replaceAll('/', ' '))
    return rows.length === 0 ? [] : [{ fileName: draft.fileName, sheet: table.sheet, headers, rows }]
  })
}

function reasonsOf(ledger: LedgerId, row: RowReading, skipped: string | undefined): string {
  const errors = row.issues.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  const isNameless = ledger === 'roster' && !row.values['name']
  const nameless = isNameless ? ['这一行没有姓名，不能导入。请补上姓名。'] : []
  return [
    ...new Set([...(skipped ? [skipped] : []), ...errors, ...(errors.length === 0 && !skipped ? nameless : [])]),
  ].join('\n')
}

function originals({ columns }: TableReading, row: RowReading, drawn: readonly string[] | undefined): string[] {
  const known = new Map(Object.values(row.cells).map(({ column, text }) => [column, text]))
  return columns.map(({ column }) => known.get(column) ?? drawn?.[columnNumber(column)] ?? '')
}

/** A is 0, AA is 26. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
