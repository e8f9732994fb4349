import type { Decisions } from '@shared/import/contract.ts'
import type { ImportCounts } from '@shared/import/batch.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { KnownPerson } from './current-data.ts'
import { cellsAgainst, type PlannedRow, type RosterPlan } from './plan-roster.ts'
import type { PlannedCell } from './planned-cell.ts'

/** One person to write: a new one (`known` null) or changes to one there is. */
export interface PersonWrite {
  readonly row: PlannedRow
  readonly known: KnownPerson | null
  readonly cells: readonly PlannedCell[]
}

export interface ResolvedPlan {
  readonly writes: readonly PersonWrite[]
  readonly counts: WrittenCounts
  /** Rows that are left out, by key, with the reason. */
  readonly skipped: ReadonlyMap<string, string>
}

export type WrittenCounts = Omit<ImportCounts, 'communities' | 'dossiers'>

type Decision = Decisions[string]

/** What is written in the end: the plan, and where the clerk decided otherwise, his decisions. */
export function resolveDecisions(plan: RosterPlan, decisions: Decisions): ResolvedPlan {
  const writes: PersonWrite[] = []
  const skipped = new Map<string, string>()
  let unchanged = 0
  for (const row of plan.rows) {
    const known = targetOf(plan, row, decisions[row.key])
    if (typeof known === 'string') {
      skipped.set(row.key, known)
      continue
    }
    const cells = chosenCells(plan, row, known, decisions[row.key])
    if (cells.length > 0) writes.push({ row, known, cells })
    else unchanged += 1
  }
  mustHaveNames(writes)
  mustKeepNumbersUnique(plan, writes)
  const created = writes.filter(({ known }) => known === null).length
  return { writes, skipped, counts: { created, updated: writes.length - created, unchanged, skipped: skipped.size } }
}

/** The person to change, null for a new one, or why the row is left out. */
function targetOf(plan: RosterPlan, row: PlannedRow, decision: Decision | undefined): KnownPerson | null | string {
  if (row.kind === 'rejected') return row.reason
  switch (decision?.action) {
    case 'skip':
      return '比对时选择了不导入'
    case 'create':
      return null
    case 'merge': {
      const known = decision.targetId ? plan.known.byId.get(decision.targetId) : row.found
      if (!known) throw new AppError('invalid-input', `Row ${row.key} is merged with nobody`)
      return known
    }
    case undefined:
      return row.kind === 'conflict' ? `没有确定是谁：${row.reason}` : row.found
  }
}

function chosenCells(
  plan: RosterPlan,
  row: PlannedRow,
  known: KnownPerson | null,
  decision: Decision | undefined,
): PlannedCell[] {
  const cells = known === row.found ? row.cells : cellsAgainst(plan, row, known)
  const fields = decision?.fields && new Set(decision.fields)
  // A person without a name cannot be; the name of a new one is written, ticked or not.
  const isChosen = ({ field, proposed }: PlannedCell) =>
    (known === null && field === 'name') || (fields ? fields.has(field) : proposed)
  return cells.filter((cell) => !cell.locked && isChosen(cell))
}

function mustHaveNames(writes: readonly PersonWrite[]): void {
  const nameless = writes.find(({ known, cells }) => known === null && !cells.some(({ field }) => field === 'name'))
  if (nameless) throw new Error(`New person of row ${nameless.row.key} has no name`)
}

/** @throws `id-number-taken` before anything is written, so that the clerk reads whose number it is */
function mustKeepNumbersUnique(plan: RosterPlan, writes: readonly PersonWrite[]): void {
  const owners = new Map<string, { owner: unknown; name: string }>()
  for (const known of plan.known.byId.values())
    if (known.person.idNo) owners.set(known.person.idNo, { owner: known.person.id, name: known.person.name })
  for (const { row, known, cells } of writes) {
    const idNo = cells.find(({ field }) => field === 'idNo')?.after
    if (typeof idNo !== 'string') continue
    const owner = known?.person.id ?? row
    const taken = owners.get(idNo)
    if (taken && taken.owner !== owner)
      throw new AppError('id-number-taken', `Id number of row ${row.key} is taken`, { name: taken.name })
    owners.set(idNo, { owner, name: row.person.record.name })
  }
}
