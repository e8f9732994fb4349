import { addDays } from '../../values/day-arithmetic.ts'
import type { Stage } from '../../disclosure/model.ts'
import { type DecisionFacts, progressOf } from './facts.ts'
import { needsContract, resolvedOn } from './resolution.ts'

/**
 * The day from which each publication of the matter runs; null: not yet. Before the first meeting is planned 事前 is
 * counted as if it were held as soon as the time of 事前公开 allows.
 */
export function majorEvents(facts: DecisionFacts, beforeDays: number): Readonly<Record<Stage, string | null>> {
  const first = facts.meetings.map(({ heldOn }) => heldOn).toSorted()[0]
  const finished = progressOf(facts, needsContract(facts) ? '验收' : '评估').at(-1)
  return {
    事前: first ?? addDays(facts.registeredOn, beforeDays),
    事中: resolvedOn(facts),
    事后: finished?.on ?? null,
  }
}
