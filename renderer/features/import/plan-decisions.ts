import type { Decisions } from '@shared/import/contract.ts'
import type { PlanCell, PlanRow } from '@shared/import/plan.ts'

export type RowDecision = Decisions[string]

/** A decision with what it changes in the number of rows written, so that nobody counts 10,000 rows again. */
export interface KeptDecision {
  readonly decision: RowDecision
  readonly difference: -1 | 0 | 1
}
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

/** Ticks or unticks one cell; undefined where that is what was proposed anyway. */
export function withCell(row: PlanRow, decision: RowDecision | undefined, field: string): RowDecision | undefined {
  const cells = cellsOf(row, decision)
  const ticked = new Set(cells.filter((cell) => isTicked(cell, decision)).map((cell) => cell.field))
  if (!ticked.delete(field)) ticked.add(field)
  const isAsProposed = cells.every((cell) => cell.locked || cell.proposed === ticked.has(cell.field))
  const { fields: _fields, ...rest } = decision ?? {}
  const kept = rest.action === 'skip' ? {} : rest
  return simplest(isAsProposed ? kept : { ...kept, fields: [...ticked] })
}

/** Takes the row in or leaves it out as a whole. */
export function withRow(row: PlanRow, decision: RowDecision | undefined): RowDecision | undefined {
  if (isWritten(row, decision)) return row.kind === 'conflict' ? undefined : leftOut(row)
  if (row.kind === 'conflict') return undefined
  if (isWritten(row, undefined)) return undefined
  // Nothing was proposed, so ticking the row can only mean all of it.
  const fields = row.cells.filter((cell) => !cell.locked).map((cell) => cell.field)
  return fields.length > 0 ? { fields } : undefined
}

export function withCandidate(targetId: string): RowDecision {
  return { action: 'merge', targetId }
}

export function keep(row: PlanRow, decision: RowDecision | undefined): KeptDecision | undefined {
  if (!decision) return undefined
  const difference = Number(isWritten(row, decision)) - Number(isWritten(row, undefined))
  return { decision, difference: difference as KeptDecision['difference'] }
}

/** 导入 86 人: what was proposed, with what the clerk changed. */
export function countWritten(proposedRows: number, decisions: KeptDecisions): number {
  return Object.values(decisions).reduce((sum, { difference }) => sum + difference, proposedRows)
}

export function forContract(decisions: KeptDecisions): Decisions {
  return Object.fromEntries(Object.entries(decisions).map(([key, { decision }]) => [key, decision]))
}

function leftOut(row: PlanRow): RowDecision | undefined {
  return isWritten(row, undefined) ? { action: 'skip' } : undefined
}

function simplest(decision: RowDecision): RowDecision | undefined {
  return Object.keys(decision).length > 0 ? decision : undefined
}
