import type { WorkCalendar } from '@shared/values/work-calendar.ts'

interface Days {
  readonly off?: readonly string[]
  readonly worked?: readonly string[]
  readonly published?: (year: number) => boolean
}

/** The week, with the days said here; every year's notice is known. */
export function aWorkCalendar({ off = [], worked = [], published = () => true }: Days = {}): WorkCalendar {
  const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  return {
    isPublished: published,
    isWorkday: (day) => worked.includes(day) || (!off.includes(day) && !isWeekend(day)),
  }
}
