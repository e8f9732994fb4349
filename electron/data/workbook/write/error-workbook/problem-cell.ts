import type { RowIssue, TableReading } from '@shared/import/reading.ts'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'

/** A cell the clerk shall look at, and all that is needed to know it again when the file comes back. */
export interface ProblemCell {
  readonly sheet: string | null
  /** 1-based. */
  readonly row: number
  readonly column: string
  /** The table of the reading and the record in it. */
  readonly table: number
  readonly index: number
  readonly field: string
  readonly label: string
  readonly original: string
  readonly isError: boolean
  /** One sentence each. */
  readonly messages: readonly string[]
  /** The labels of a closed list. */
  readonly choices: readonly string[]
  /** Cells of the same row that are in order: they tell the row should rows be put in above. */
  readonly anchors: readonly Anchor[]
}

export interface Anchor {
  readonly column: string
  readonly text: string
}

const enoughAnchors = 5

/** Every cell of a reading that was doubted; what stands in no cell of the row is not among them. */
export function problemCellsOf(tables: readonly TableReading[]): ProblemCell[] {
  return tables.flatMap((table, at) => (table.ledger === null ? [] : cellsOfTable(table, at)))
}

function cellsOfTable(table: TableReading, at: number): ProblemCell[] {
  const ledger = ledgerOf(table.ledger!)
  const columnOf = new Map(table.columns.flatMap(({ field, column }) => (field ? [[field, column] as const] : [])))
  const seen = new Set<string>()
  return table.rows.flatMap((row, index) => {
    const doubts = Map.groupBy(row.issues.filter(isDoubt), ({ field }) => field!)
    const doubted = new Set([...doubts.keys()].map((field) => row.cells[field]?.column ?? columnOf.get(field)))
    const anchors = Object.values(row.cells)
      .flatMap(({ column, text }) => (column !== null && !doubted.has(column) ? { column, text } : []))
      .slice(0, enoughAnchors)
    return [...doubts].flatMap(([field, issues]): ProblemCell[] => {
      const column = row.cells[field]?.column ?? columnOf.get(field)
      if (!column) return []
      // Two persons in one cell are two records and one cell to mend.
      const place = `${row.row}${column}`
      if (seen.has(place)) return []
      seen.add(place)
      const definition = fieldOf(ledger, field)
      return [
        {
          sheet: table.sheet,
          row: row.row,
          column,
          table: at,
          index,
          field,
          label: definition.label,
          original: row.cells[field]?.text ?? '',
          isError: issues.some(({ severity }) => severity === 'error'),
          messages: [...new Set(issues.map(({ message }) => message))],
          choices: definition.codes?.codes.map(({ label }) => label) ?? [],
          anchors,
        },
      ]
    })
  })
}

const isDoubt = ({ field, severity }: RowIssue) => field !== null && severity !== 'info'
