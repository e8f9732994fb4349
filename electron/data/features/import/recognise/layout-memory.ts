import { createHash } from 'node:crypto'
import type { ColumnReading, TableReading } from '@shared/import/reading.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { headingKey, isSerialHeading } from './heading-key.ts'

/** What the clerk confirmed of one column of a layout. */
export interface RememberedColumn {
  /** The headings from top to bottom, as they are compared: half-width, no blanks. */
  readonly heading: string
  /** Null for a column that was said to mean nothing. */
  readonly field: string | null
}

/** A layout that was imported before. */
export interface RememberedLayout {
  readonly fingerprint: string
  readonly ledger: LedgerId
  readonly columns: readonly RememberedColumn[]
}

/** What a remembered layout says of a table, and what is new since then. */
export interface RecalledLayout {
  readonly layout: RememberedLayout
  /** True where not a heading has changed; then nothing has to be asked. */
  readonly isSame: boolean
  /** Columns whose field was confirmed before and is read otherwise now, or is asked about now. */
  readonly settled: readonly { readonly column: string; readonly field: string | null }[]
  /** Columns that were not there last time. */
  readonly added: readonly ColumnReading[]
  /** Columns that are no longer there. */
  readonly gone: readonly RememberedColumn[]
  /** Columns that stand in another order now. */
  readonly moved: readonly ColumnReading[]
}

/** Below this share of common headings it is another layout. */
const leastCommon = 0.6

/** The same for every file of one layout: its ledger and its headings in their order; no rows, no titles. */
export function fingerprintOf(table: TableReading): string {
  const headings = keysOf(table).map(({ key }) => key)
  return createHash('sha256')
    .update(JSON.stringify([table.ledger, headings]))
    .digest('hex')
    .slice(0, 32)
}

/** What to keep of a table whose columns the clerk has confirmed; null where it is no ledger. */
export function layoutOf(table: TableReading): RememberedLayout | null {
  if (table.ledger === null) return null
  const columns = keysOf(table).map(({ key, column }) => ({ heading: key, field: column.field }))
  return { fingerprint: fingerprintOf(table), ledger: table.ledger, columns }
}

/** The ledger that the very headings of an unknown table were said to be; null for others. */
export function ledgerRemembered(table: TableReading, remembered: readonly RememberedLayout[]): LedgerId | null {
  if (table.ledger !== null) return null
  const same = remembered.find(({ fingerprint, ledger }) => fingerprint === fingerprintOf({ ...table, ledger }))
  return same?.ledger ?? null
}

/** The remembered layout a table has, or the one it comes nearest to; null where none is near. */
export function recallLayout(table: TableReading, remembered: readonly RememberedLayout[]): RecalledLayout | null {
  if (table.ledger === null) return null
  const fingerprint = fingerprintOf(table)
  const ranked = remembered
    .filter((layout) => layout.ledger === table.ledger)
    .map((layout) => ({ layout, common: layout.fingerprint === fingerprint ? 2 : commonShare(table, layout) }))
    .toSorted((one, other) => other.common - one.common)
  const best = ranked[0]
  return best && best.common >= leastCommon ? compare(table, best.layout, best.common === 2) : null
}

function compare(table: TableReading, layout: RememberedLayout, isSame: boolean): RecalledLayout {
  const now = keysOf(table)
  const before = new Map(layout.columns.map((column) => [column.heading, column]))
  const present = new Set(now.map(({ key }) => key))
  const settled = now.flatMap(({ key, column }) => {
    const known = before.get(key)
    if (!known || (known.field === column.field && !column.needsConfirm)) return []
    return [{ column: column.column, field: known.field }]
  })
  const kept = layout.columns.map(({ heading }) => heading).filter((heading) => present.has(heading))
  const order = new Map(kept.map((heading, at) => [heading, at]))
  const common = now.filter(({ key }) => order.has(key))
  return {
    layout,
    isSame,
    settled,
    added: now.filter(({ key }) => !before.has(key)).map(({ column }) => column),
    gone: layout.columns.filter(({ heading }) => !present.has(heading)),
    moved: common.filter(({ key }, at) => order.get(key) !== at).map(({ column }) => column),
  }
}

function commonShare(table: TableReading, layout: RememberedLayout): number {
  const now = new Set(keysOf(table).map(({ key }) => key))
  const before = new Set(layout.columns.map(({ heading }) => heading))
  const all = new Set([...now, ...before]).size
  return all === 0 ? 0 : [...now].filter((key) => before.has(key)).length / all
}

// Two columns with one heading (是 | 是 under nothing) are told apart by their turn.
function keysOf({ columns }: TableReading): { key: string; column: ColumnReading }[] {
  const seen = new Map<string, number>()
  return columns.flatMap((column) => {
    const heading = column.header.split('/').map(headingKey).join('/')
    if (heading === '' || isSerialHeading(column.header.split('/').at(-1)!)) return []
    const turn = (seen.get(heading) ?? 0) + 1
    seen.set(heading, turn)
    return [{ key: turn === 1 ? heading : `${heading}#${turn}`, column }]
  })
}
