import { askedPeriod, type ComputedDuty, computeDuties, standingPeriod } from '@shared/disclosure/duties.ts'
import type { RuleParameters } from '@shared/people/rule-parameters.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listAdoptions } from './duty-source-store.ts'
import { readSources } from './read-sources.ts'

interface Which {
  readonly communityId: string
  readonly itemKey: string
  readonly period: string
}

/** The duty that somebody begins to fulfil; null where nothing asks for it. */
export function findDuty(db: ReadDb, which: Which, parameters: RuleParameters, today: string): ComputedDuty | null {
  const span = spanOf(db, which, today)
  const sources = readSources(db, new Set([which.communityId]), span, parameters)
  const duties = computeDuties(span.from, span.to, sources)
  return duties.find(({ item, period }) => item.key === which.itemKey && period === which.period) ?? null
}

/** Where its due day may lie. */
function spanOf(db: ReadDb, { communityId, itemKey, period }: Which, today: string): { from: string; to: string } {
  if (period === askedPeriod) return { from: today, to: today }
  if (period === standingPeriod) {
    const days = listAdoptions(db).filter((one) => one.communityId === communityId && one.itemKey === itemKey)
    const sorted = days.map(({ fromDay }) => fromDay).toSorted()
    return { from: sorted[0] ?? today, to: addDays(sorted.at(-1) ?? today, 400) }
  }
  const year = Number(/^\d{4}/.exec(period)?.[0] ?? today.slice(0, 4))
  return { from: `${year - 1}-01-01`, to: `${year + 2}-12-31` }
}
