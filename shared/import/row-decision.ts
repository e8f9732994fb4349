import type { Decisions } from './contract.ts'
import type { PlanCell, PlanRow } from './plan.ts'

export type RowDecision = Decisions[string]

/** A decision with what it changes in the number of rows written, so that nobody counts 10,000 rows again. */
export interface KeptDecision {
  readonly decision: RowDecision
  readonly difference: -1 | 0 | 1
}
/** By the key of the row. */
export type KeptDecisions = Readonly<Record<string, KeptDecision>>

/** The cells the decision is about: a conflict joined with a person has those of that person. */
export function cellsOf(row: PlanRow, decision: RowDecision | undefined): readonly PlanCell[] {
  if (decision?.action !== 'merge') return row.cells
  return row.candidates.find((one) => one.targetId === decision.targetId)?.cells ?? row.cells
}

export function isTicked(cell: PlanCell, decision: RowDecision | undefined): boolean {
  if (cell.locked) return false
  return decision?.fields ? decision.fields.includes(cell.field) : cell.proposed
}

/** Whether the row leaves a trace in the database. */
export function isWritten(row: PlanRow, decision: RowDecision | undefined): boolean {
  if (decision?.action === 'skip') return false
  switch (row.kind) {
    case 'new':
      return true
    case 'changed':
      return row.cells.some((cell) => isTicked(cell, decision))
    case 'conflict':
      return decision?.action === 'create' || decision?.action === 'merge'
    case 'same':
    case 'rejected':
      return false
  }
}

export function keep(row: PlanRow, decision: RowDecision): KeptDecision {
  const difference = Number(isWritten(row, decision)) - Number(isWritten(row, undefined))
  return { decision, difference: difference as KeptDecision['difference'] }
}
