import { procedures } from '../contract.ts'
import { type DecisionFacts, type Meeting, meetingsOf } from './facts.ts'

/** The meeting that decides: the last of the procedure, else the last that was held. */
export function decidingMeeting(facts: DecisionFacts): Meeting | null {
  const last = procedures[facts.values.procedure].meetings.at(-1)
  const own = last ? meetingsOf(facts, last).at(-1) : undefined
  return own ?? facts.meetings.toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1)).at(-1) ?? null
}

/** The day of the resolution; null while nothing is passed. */
export function resolvedOn(facts: DecisionFacts): string | null {
  return facts.values.result === '通过' ? (decidingMeeting(facts)?.heldOn ?? null) : null
}

/** Works, purchases and what else has another side: it takes a contract and an acceptance. */
export function needsContract({ values }: Pick<DecisionFacts, 'values'>): boolean {
  return values.category === '重要项目安排' || values.supplier !== null
}
