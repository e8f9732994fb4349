import type { ImportPlan, PlanRow } from '@shared/import/plan.ts'
import { fieldOf, type LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf, ledgers } from '@shared/ledgers/index.ts'
import type { OpenPlan } from './draft-store.ts'
import type { PlannedRecord } from './ledgers/planned-record.ts'
import type { PlannedRow } from './plan-roster.ts'
import { shownPerson, shownRecord } from './show-row.ts'

/** The rows of a roster and of every other ledger, told apart by what they hold. */
type Row = { readonly ledger: LedgerId; readonly kind: PlanRow['kind'] } & (
  | { readonly of: 'person'; readonly row: PlannedRow }
  | { readonly of: 'record'; readonly row: PlannedRecord }
)

function rowsOf({ plan, records }: OpenPlan): Row[] {
  const people = plan.rows.map((row): Row => ({ ledger: 'roster', kind: row.kind, of: 'person', row }))
  return [...people, ...records.map((row): Row => ({ ledger: row.record.ledger, kind: row.kind, of: 'record', row }))]
}

export function shownPlan(open: OpenPlan): Omit<ImportPlan, 'decided' | 'forgotten'> {
  const { id, drafts, plan, records } = open
  const rows = rowsOf(open)
  const used = ledgers.filter((one) => rows.some(({ ledger }) => ledger === one.id))
  const communities = records.flatMap(({ outcome, kind }) =>
    kind === 'new' && outcome?.newCommunity ? [outcome.newCommunity.name] : [],
  )
  const dossiers = records.flatMap(({ outcome, kind }) =>
    kind === 'new' && outcome?.newDossier ? [outcome.newDossier] : [],
  )
  return {
    id,
    draftIds: drafts.map((draft) => draft.id),
    newCommunities: [...new Set([...plan.newCommunities, ...communities])],
    newDossiers: new Set(dossiers).size,
    counts: countKinds(rows),
    ledgers: used.map((one) => ({
      ledger: one.id,
      counts: countKinds(rows.filter(({ ledger }) => ledger === one.id)),
    })),
    differing: differingColumns(open, rows),
    strategies: open.strategies,
    proposedRows: plan.proposedRows + records.filter(isProposed).length,
    unwrittenValues: plan.unwrittenValues + records.reduce((sum, { record }) => sum + record.undecided.size, 0),
  }
}

function countKinds(rows: readonly Row[]): ImportPlan['counts'] {
  const counts = { new: 0, changed: 0, same: 0, conflict: 0, rejected: 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

function isProposed({ kind, outcome }: PlannedRecord): boolean {
  return kind === 'new' || (kind === 'changed' && (outcome?.cells.some(({ proposed }) => proposed) ?? false))
}

/** Columns that would change what is there, most changes first. */
function differingColumns({ strategies }: OpenPlan, rows: readonly Row[]): ImportPlan['differing'] {
  const counts = new Map<string, { ledger: LedgerId; field: string; count: number }>()
  for (const { ledger, kind, of, row } of rows) {
    if (kind !== 'changed') continue
    const cells = of === 'person' ? row.cells : (row.outcome?.cells ?? [])
    for (const { field, before, locked } of cells) {
      if (locked || before === null) continue
      const key = `${ledger}.${field}`
      counts.set(key, { ledger, field, count: (counts.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...counts]
    .map(([key, { ledger, field, count }]) => {
      const { label, shortLabel } = fieldOf(ledgerOf(ledger), field)
      return { ledger, field, label: shortLabel ?? label, count, strategy: strategies[key] ?? null }
    })
    .toSorted((one, other) => other.count - one.count)
}

export interface RowFilter {
  readonly kind: PlanRow['kind'] | null
  readonly ledger?: LedgerId | null | undefined
  readonly text: string
  readonly offset: number
  readonly limit: number
}

export function shownRows(
  open: OpenPlan,
  { kind, ledger = null, text, offset, limit }: RowFilter,
): { total: number; rows: PlanRow[] } {
  const wanted = text.trim()
  const rows = rowsOf(open).filter(
    (one) =>
      (kind === null || one.kind === kind) &&
      (ledger === null || one.ledger === ledger) &&
      (wanted === '' || namesOf(one).some((name) => name.includes(wanted))),
  )
  const page = rows.slice(offset, offset + limit)
  return {
    total: rows.length,
    rows: page.map((one) => (one.of === 'person' ? shownPerson(open.plan, one.row) : shownRecord(one.row))),
  }
}

function namesOf(one: Row): string[] {
  const name = one.of === 'person' ? one.row.person.record.name : one.row.name
  const who = one.of === 'record' ? one.row.record.values.get('name') : undefined
  return [name, one.row.community?.name ?? '', typeof who === 'string' ? who : '']
}
