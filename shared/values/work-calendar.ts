import { addDays } from './day-arithmetic.ts'

/** Which days are worked, by the yearly notice and the street's own days. */
export interface WorkCalendar {
  /** Whether the notice for the year is known. */
  readonly isPublished: (year: number) => boolean
  /** In a year without a notice by the street's own days and the week alone. */
  readonly isWorkday: (day: string) => boolean
}

export interface CountedDay {
  readonly day: string
  /** The year on the way whose notice is not known yet; the day is then reckoned by the week. */
  readonly unpublishedYear: number | null
}

/** The n-th working day after a day. */
export function countWorkdays(day: string, workdays: number, calendar: WorkCalendar): CountedDay {
  let at = day
  let unpublishedYear: number | null = null
  for (let left = workdays; left > 0;) {
    at = addDays(at, 1)
    const year = Number(at.slice(0, 4))
    if (unpublishedYear === null && !calendar.isPublished(year)) unpublishedYear = year
    if (calendar.isWorkday(at)) left -= 1
  }
  return { day: at, unpublishedYear }
}
