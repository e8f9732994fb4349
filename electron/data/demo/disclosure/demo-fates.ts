import { standingPeriod } from '@shared/disclosure/duties.ts'
import type { DisclosureState } from '@shared/disclosure/model.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import type { Random } from '../seeded-random.ts'

/** How far a duty has come in the demo. */
export interface Fate {
  readonly state: DisclosureState
  readonly publishedOn: string | null
  readonly hasPhoto: boolean
}

interface Asked {
  readonly dueOn: string
  readonly period: string
  readonly minDisplayDays: number
  readonly today: string
  /** A community that lags behind. */
  readonly isSlow: boolean
}

const underReview = ['drafting', 'supervision', 'decision', 'checking'] as const

/** Null: nobody has begun it. Most is done in time; of the rest every kind of trouble occurs. */
export function fateOf(random: Random, asked: Asked): Fate | null {
  const { dueOn, period, today, isSlow } = asked
  const lot = random.between(0, 99)
  // What stands for good is due some days after it was adopted, not before.
  const lead = random.between(1, period === standingPeriod ? 4 : 7)
  const step = random.pick(underReview)
  if (dueOn > today)
    return lot < 28 && dueOn <= addDays(today, 25) ? { state: step, publishedOn: null, hasPhoto: false } : null
  const trouble = isSlow ? 24 : 5
  if (lot < trouble) return null
  if (lot < trouble + 5) return { state: step, publishedOn: null, hasPhoto: false }
  if (lot < trouble + 11) return published(addDays(dueOn, lead), asked, true)
  return published(addDays(dueOn, -lead), asked, lot >= trouble + 19)
}

function published(on: string, { today, period, minDisplayDays }: Asked, hasPhoto: boolean): Fate {
  const publishedOn = on < today ? on : addDays(today, -1)
  const over = addDays(publishedOn, minDisplayDays + 10)
  const state =
    period === standingPeriod || over > today ? 'published' : addDays(over, 30) > today ? 'withdrawn' : 'archived'
  return { state, publishedOn, hasPhoto }
}
