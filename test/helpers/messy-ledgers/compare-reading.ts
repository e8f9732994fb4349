import type { RowReading, TableReading, WorkbookReading } from '@shared/import/reading.ts'
import type { MessyLedger, TrueRow, TrueTable } from './truth.ts'

/** right and all of each line, as `score-ledgers` counts them, and every miss in words. */
export interface Comparison {
  readonly counts: Record<string, [number, number]>
  /** Wrong, lost or invented, and nobody was told. */
  readonly silent: string[]
  readonly misses: string[]
}

export const newComparison = (): Comparison => ({ counts: {}, silent: [], misses: [] })

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

function isSame(want: unknown, got: unknown): boolean {
  if (isEmpty(want)) return isEmpty(got)
  if (want === false && isEmpty(got)) return true
  if (typeof want === 'number') return typeof got === 'number' && Math.abs(want - got) < 0.005
  if (typeof want === 'boolean') return got === want
  if (typeof want === 'string' && /^\d{4}-\d\d$/.test(want)) return typeof got === 'string' && got.startsWith(want)
  return typeof got === 'string' && typeof want === 'string' && got.trim() === want.trim()
}

/** Holds what was read against what is true. */
export function compareReading(made: MessyLedger, reading: WorkbookReading, into: Comparison): void {
  const name = `${made.kind} ${made.seed}`
  const count = (line: string, isRight: boolean, what: string) => {
    const pair = (into.counts[line] ??= [0, 0])
    pair[1] += 1
    if (isRight) pair[0] += 1
    else into.misses.push(`${line}: ${name} ${what}`)
    return isRight
  }
  const silent = (what: string) => into.silent.push(`${name} ${what}`)
  const left = [...reading.tables]
  for (const table of made.tables) {
    const at = left.findIndex(
      (one) => one.sheet === table.sheet && one.headerRows[0] === table.headerRows[0] && overlaps(one, table),
    )
    const found = at < 0 ? left.findIndex((one) => one.sheet === table.sheet && overlaps(one, table)) : at
    const got = found < 0 ? undefined : left.splice(found, 1)[0]
    if (!count('table found', got !== undefined, `[${table.sheet}]`)) continue
    if (!count('ledger kind', got!.ledger === table.ledger, `want ${table.ledger} got ${got!.ledger}`)) continue
    const band = got!.headerRows.join()
    count('header band', band === table.headerRows.join(), `want ${table.headerRows.join()} got ${band}`)
    const asked = compareColumns(table, got!, count, silent)
    compareRows(table, got!, asked, count, silent)
  }
  for (const extra of left)
    if (
      !count('no false table', extra.ledger === null || extra.rows.length === 0, `${extra.ledger} ${extra.meta.title}`)
    )
      silent(`invented a ${extra.ledger}`)
}

type Count = (line: string, isRight: boolean, what: string) => boolean
type Silent = (what: string) => void

function overlaps(got: TableReading, want: TrueTable): boolean {
  return got.columns.some((one) => one.header !== '' && one.column in want.columns)
}

function compareColumns(want: TrueTable, got: TableReading, count: Count, silent: Silent): Map<string, boolean> {
  const asked = new Map<string, boolean>()
  for (const one of got.columns) {
    const field = want.columns[one.column] ?? null
    const isRight = one.field === field
    const said = `${one.column} «${one.header}» want ${field} got ${one.field}${one.needsConfirm ? ' (asks)' : ''}`
    if (field || one.field) count('column mapped', isRight, said)
    if (!isRight && one.field && !one.needsConfirm) silent(said)
    if (field && isRight) count('column not asked', !one.needsConfirm, said)
    asked.set(one.column, one.needsConfirm)
  }
  for (const [column, field] of Object.entries(want.columns))
    if (!asked.has(column)) count('column mapped', false, `${column} ${field} is not in the table`)
  return asked
}

function compareRows(
  want: TrueTable,
  got: TableReading,
  asked: Map<string, boolean>,
  count: Count,
  silent: Silent,
): void {
  const rows = new Map<number, RowReading[]>()
  for (const row of got.rows) rows.set(row.row, [...(rows.get(row.row) ?? []), row])
  const known = new Map<number, TrueRow[]>()
  for (const row of want.rows) known.set(row.row, [...(known.get(row.row) ?? []), row])
  for (const [row, records] of rows) {
    const wanted = known.get(row)?.length ?? 0
    if (!count('no false row', records.length <= wanted, `row ${row}: ${records.length} records, ${wanted} are true`))
      silent(`row ${row} invented`)
  }
  for (const [row, records] of known) {
    const found = rows.get(row) ?? []
    if (!count('row found', found.length >= records.length, `row ${row}: ${found.length} of ${records.length}`)) {
      // One record that says 几个人 is asked about, not lost.
      if (!found.some((one) => one.issues.some((issue) => issue.field === 'name'))) silent(`row ${row} lost`)
      continue
    }
    records.forEach((record, at) => compareValues(want, got, record, found[at]!, asked, count, silent))
  }
}

function compareValues(
  want: TrueTable,
  got: TableReading,
  record: TrueRow,
  row: RowReading,
  asked: Map<string, boolean>,
  count: Count,
  silent: Silent,
): void {
  for (const [field, value] of Object.entries(record.values)) {
    const column = Object.entries(want.columns).find(([, one]) => one === field)?.[0]
    const mapped = column ? got.columns.find((one) => one.column === column) : undefined
    if (column && mapped?.field !== field) continue
    const issues = row.issues.filter((issue) => issue.field === field && issue.code !== 'hidden')
    const said = `row ${row.row} ${field} want ${JSON.stringify(value)} got ${JSON.stringify(row.values[field])} from ${JSON.stringify(row.cells[field]?.text)} ${issues.map((issue) => issue.code).join()}`
    const isRight = isSame(value, row.values[field])
    const damage = record.damage[field]
    count(column ? 'value right' : 'context used', isRight, said)
    if (!isRight && (issues.length === 0 || (damage && isEmpty(value))) && !(column && asked.get(column))) silent(said)
    if (damage)
      count(
        'damage flagged',
        issues.some((issue) => issue.code === damage),
        said,
      )
    else if (isRight && !record.mayAsk.includes(field)) count('value not asked', issues.length === 0, said)
  }
}
