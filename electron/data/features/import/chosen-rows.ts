import { createHash } from 'node:crypto'
import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import { keep, type KeptDecision, type KeptDecisions, type RowDecision } from '@shared/import/row-decision.ts'
import type { OpenPlan } from './draft-store.ts'
import type { OpenDraft } from './import-draft.ts'
import type { PlannedRecord } from './ledgers/planned-record.ts'
import type { PlannedRow } from './plan-roster.ts'
import type { PlannedCell } from './planned-cell.ts'
import { shownPerson, shownRecord } from './show-row.ts'

/** What was chosen of the rows of one draft in the comparison; it outlives the plan it was chosen in. */
export interface ChosenRows {
  /** Compared, and nothing corrected since. */
  readonly isCompared: boolean
  readonly strategies: MergeStrategies
  readonly rows: Readonly<Record<string, { readonly decision: RowDecision; readonly saw: string }>>
}

export const nothingChosen: ChosenRows = { isCompared: false, strategies: {}, rows: {} }

/** Keeps decisions with the drafts their rows stand in; null takes one back. The drafts that have changed by it. */
export function chooseRows(open: OpenPlan, decisions: Readonly<Record<string, RowDecision | null>>): OpenDraft[] {
  const rows = rowsIn(open, new Set(Object.keys(decisions)))
  return open.drafts.filter((draft) => {
    const own = Object.entries(decisions).filter(([key]) => rows.get(key)?.draftId === draft.id)
    if (own.length === 0) return false
    const kept = { ...draft.chosen.rows }
    for (const [key, decision] of own) {
      if (decision === null) delete kept[key]
      else kept[key] = { decision, saw: rows.get(key)!.says() }
    }
    draft.chosen = { ...draft.chosen, rows: kept }
    return true
  })
}

/** What was chosen before and still meets the row it was chosen for; the rest is dropped, and counted. */
export function chosenBefore(open: OpenPlan): { readonly decided: KeptDecisions; readonly forgotten: number } {
  const chosen = open.drafts.flatMap((draft) => Object.entries(draft.chosen.rows))
  const rows = rowsIn(open, new Set(chosen.map(([key]) => key)))
  const decided: Record<string, KeptDecision> = {}
  for (const [key, { decision, saw }] of chosen) {
    const row = rows.get(key)
    if (row?.says() === saw) decided[key] = row.keep(decision)
  }
  for (const draft of open.drafts) {
    const held = Object.entries(draft.chosen.rows).filter(([key]) => key in decided)
    draft.chosen = { isCompared: true, strategies: open.strategies, rows: Object.fromEntries(held) }
  }
  return { decided, forgotten: chosen.length - Object.keys(decided).length }
}

interface ChosenRow {
  readonly draftId: string
  /** What the row says and what it was compared with, so that a choice is never taken for one of another row. */
  says(): string
  keep(decision: RowDecision): KeptDecision
}

function rowsIn({ plan, records }: OpenPlan, keys: ReadonlySet<string>): Map<string, ChosenRow> {
  const found = new Map<string, ChosenRow>()
  if (keys.size === 0) return found
  for (const row of plan.rows) {
    if (!keys.has(row.key)) continue
    const { draftId } = row.person.record
    found.set(row.key, { draftId, says: () => personSays(row), keep: (one) => keep(shownPerson(plan, row), one) })
  }
  for (const row of records) {
    if (!keys.has(row.key)) continue
    const { draftId } = row.record
    found.set(row.key, { draftId, says: () => recordSays(row), keep: (one) => keep(shownRecord(row), one) })
  }
  return found
}

function personSays({ kind, person: { record }, community, found, candidates, cells }: PlannedRow): string {
  const compared = [found, ...candidates].map((one) => one && [one.person.id, one.person.revision])
  return hashOf([kind, [...record.values], record.posts, community?.key, compared, differences(cells)])
}

function recordSays({ kind, record, community, outcome, candidates }: PlannedRecord): string {
  const compared = candidates.map((one) => [one.id, differences(one.outcome.cells)])
  return hashOf([kind, [...record.values], community?.key, outcome && differences(outcome.cells), compared])
}

/** Not what is proposed: a strategy may propose otherwise, and what was chosen stays. */
function differences(cells: readonly PlannedCell<string | number | boolean>[]): unknown[] {
  return cells.map(({ field, before, after, locked }) => [field, before, after, locked])
}

function hashOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)
}
