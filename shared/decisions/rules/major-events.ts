import { addDays } from '../../values/day-arithmetic.ts'
import type { Stage } from '../../disclosure/model.ts'
import { type DecisionFacts, progressOf } from './facts.ts'
import { needsContract, resolvedOn } from './resolution.ts'

interface Windows {
  /** What 及时 means, in which a matter of 三重一大 is published (domain.md R-DIS-02). */
  readonly immediateDays: number
  readonly beforeDays: number
}

/**
 * The day from which each publication of the matter runs; null: not yet. Before the first meeting is planned 事前 is
 * counted as if it were held as soon as the times of 及时 and of 事前公开 allow: due on the day of registration itself,
 * every matter would be overdue the next morning.
 */
export function majorEvents(
  facts: DecisionFacts,
  { immediateDays, beforeDays }: Windows,
): Readonly<Record<Stage, string | null>> {
  const first = facts.meetings.map(({ heldOn }) => heldOn).toSorted()[0]
  const finished = progressOf(facts, needsContract(facts) ? '验收' : '评估').at(-1)
  return {
    事前: first ?? addDays(facts.registeredOn, immediateDays + beforeDays),
    事中: resolvedOn(facts),
    事后: finished?.on ?? null,
  }
}
