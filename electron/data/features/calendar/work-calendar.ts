import type { WorkCalendar } from '@shared/values/work-calendar.ts'
import type { ReadDb } from '../../db/connection.ts'
import { isWeekend, publishedDays } from './published-days.ts'
import { listOwnDays } from './work-day-store.ts'

/** The working days as they are now: the street's own days win over the yearly notice, the notice over the week. */
export function workCalendar(db: ReadDb): WorkCalendar {
  const own = new Map(listOwnDays(db, '0000', '9999').map(({ day, isWorkday }) => [day, isWorkday]))
  const exceptions = new Map<number, ReadonlyMap<string, boolean>>()
  const exceptionsOf = (year: number) => {
    const known = exceptions.get(year)
    if (known) return known
    const read = new Map(publishedDays(year).map(({ day, isWorkday }) => [day, isWorkday]))
    exceptions.set(year, read)
    return read
  }
  return {
    isPublished: (year) => exceptionsOf(year).size > 0,
    isWorkday: (day) => own.get(day) ?? exceptionsOf(Number(day.slice(0, 4))).get(day) ?? !isWeekend(day),
  }
}
