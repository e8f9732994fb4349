import { demoAccountOf } from '@shared/demo/demo-accounts.ts'
import type { DossierAct } from '@shared/dossier/states.ts'
import { localDay } from '@shared/values/local-clock.ts'

type Moment = 'opened' | 'filled' | Exclude<DossierAct, 'sendBack' | 'unlock'>

/** Month, day, hour; what follows the year's end lies in the next one. */
const moments: Readonly<Record<Moment, readonly [years: number, month: number, day: number, hour: number]>> = {
  opened: [0, 3, 10, 9],
  filled: [0, 10, 26, 15],
  submit: [0, 11, 3, 10],
  communityReview: [0, 11, 9, 14],
  confirm: [0, 11, 13, 9],
  archive: [1, 3, 18, 10],
  transfer: [1, 4, 8, 15],
}

/** Who did it in the demo street. */
const doers = {
  opened: demoAccountOf('demo'),
  filled: demoAccountOf('demo'),
  submit: demoAccountOf('demo'),
  communityReview: demoAccountOf('demo'),
  confirm: demoAccountOf('shenhe'),
  archive: demoAccountOf('dangan'),
  transfer: demoAccountOf('dangan'),
}

/** When the dossiers of a year were opened, filled and moved on, and by whom. */
export interface DemoClock {
  readonly people: typeof doers
  readonly at: (year: number, moment: Moment) => string
  readonly day: (year: number, moment: Moment) => string
}

export function demoCalendar(): DemoClock {
  const dateOf = (year: number, moment: Moment) => {
    const [years, month, day, hour] = moments[moment]
    // Those of this year that are archived already were so at once.
    const isEarly = years > 0 && year >= 2026
    return isEarly
      ? new Date(year, 10, moment === 'archive' ? 16 : 17, hour)
      : new Date(year + years, month - 1, day, hour)
  }
  return {
    people: doers,
    at: (year, moment) => dateOf(year, moment).toISOString(),
    day: (year, moment) => localDay(dateOf(year, moment)),
  }
}
