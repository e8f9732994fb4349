import type { Decisions } from '@shared/import/contract.ts'
import type { PlanRow } from '@shared/import/plan.ts'
import { cellsOf, isTicked, isWritten, type KeptDecisions, type RowDecision } from '@shared/import/row-decision.ts'

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
