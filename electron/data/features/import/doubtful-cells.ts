import type { DoubtfulCell } from '@shared/import/doubtful-cell.ts'
import type { FieldValue, RowIssue, RowReading, TableReading } from '@shared/import/reading.ts'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import type { StandingDecision } from './decide-cells.ts'
import { neededIssues } from './needed-values.ts'
import { proposeValues } from './propose-values.ts'

/** A table as it was read and as it stands after the decisions of the clerk. */
export interface DecidedTable {
  readonly read: TableReading
  readonly rows: readonly RowReading[]
  /** By row index, then by field. */
  readonly decisions: ReadonlyMap<number, ReadonlyMap<string, StandingDecision>>
}

/** Every doubtful cell of the ledgers of a file: errors first, then in the order of the sheets. */
export function doubtfulCells(tables: readonly DecidedTable[]): DoubtfulCell[] {
  const cells = tables.flatMap((table, at) =>
    table.read.ledger !== null ? table.read.rows.flatMap((row, index) => cellsOfRow(table, at, row, index)) : [],
  )
  const equal = new Map<string, number>()
  for (const cell of cells) equal.set(equalKey(cell), (equal.get(equalKey(cell)) ?? 0) + 1)
  const counted = cells.map((cell) => ({ ...cell, equal: equal.get(equalKey(cell)) ?? 1 }))
  return [
    ...counted.filter(({ severity }) => severity === 'error'),
    ...counted.filter(({ severity }) => severity === 'warning'),
  ]
}

export function equalKey({ field, original }: Pick<DoubtfulCell, 'field' | 'original'>): string {
  return `${field}\n${original}`
}

function cellsOfRow(
  { read: { ledger }, rows, decisions }: DecidedTable,
  table: number,
  read: RowReading,
  index: number,
): DoubtfulCell[] {
  if (ledger === null) return []
  const now = rows[index] ?? read
  const standing = decisions.get(index)
  const missing = neededIssues(ledger, read)
  if (read.issues.length + missing.length === 0 && now.issues.length === 0) return []
  const before = doubtsByField([...read.issues, ...missing])
  // Whoever accepted a blank knows that the row stays out.
  const missingNow = neededIssues(ledger, now).filter(({ field }) => !standing?.has(field ?? ''))
  const after = doubtsByField([...now.issues, ...missingNow])
  return [...new Set([...before.keys(), ...after.keys()])].map((field) => {
    const open = after.get(field)
    const issues = open ?? before.get(field) ?? []
    // The severity of the file keeps a decided cell in its place.
    const severity = (before.get(field) ?? issues).some((issue) => issue.severity === 'error') ? 'error' : 'warning'
    const decision = open ? null : standing?.get(field)
    const { label, shortLabel } = fieldOf(ledgerOf(ledger), field)
    return {
      table,
      index,
      field,
      label: shortLabel ?? label,
      row: read.row,
      column: read.cells[field]?.column ?? null,
      name: nameOf(now),
      original: read.cells[field]?.text ?? '',
      value: inWords(now.values[field] ?? null),
      severity,
      issues: issues.map(({ code, message }) => ({ code, message })),
      proposals: proposeValues(ledger, read, field, issues),
      equal: 1,
      decision: decision ? (decision.kind === 'value' ? 'corrected' : 'accepted') : open ? null : 'corrected',
    }
  })
}

/** The person, or the matter. */
function nameOf({ values }: RowReading): string | null {
  const named = ['name', 'title', 'item', 'level2', 'level1'].map((field) => values[field])
  return named.find((value) => typeof value === 'string' && value !== '')?.toString() ?? null
}

function doubtsByField(issues: readonly RowIssue[]): Map<string, RowIssue[]> {
  // A person who stands on two sheets is no question yet: the comparison puts the rows together, or asks.
  const asked = issues.filter(({ severity, code }) => severity !== 'info' && code !== 'duplicate-in-file')
  return Map.groupBy(asked, ({ field }) => field ?? 'name')
}

function inWords(value: FieldValue): string | null {
  if (value === null || value === '') return null
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
}
