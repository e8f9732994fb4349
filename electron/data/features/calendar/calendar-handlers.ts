import type { CalendarDay, calendarContract } from '@shared/disclosure/calendar-contract.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { publishedDays } from './published-days.ts'
import { deleteOwnDay, listOwnDays, saveOwnDay } from './work-day-store.ts'

export function calendarHandlers(): Handlers<typeof calendarContract> {
  return {
    year({ year }, { db }) {
      const published = publishedDays(year)
      const notices = new Map(published.map(({ day, isWorkday, name }) => [day, { isWorkday, name }]))
      const days = new Map<string, CalendarDay>(
        published.map((one) => [one.day, { ...one, isOwn: false, notice: notices.get(one.day) ?? null }]),
      )
      for (const own of listOwnDays(db, `${year}-01-01`, `${year}-12-31`))
        days.set(own.day, { ...own, isOwn: true, notice: notices.get(own.day) ?? null })
      return {
        isPublished: published.length > 0,
        days: [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day)),
      }
    },

    saveDay({ day, isWorkday, name }, { db }) {
      if (isWorkday === null) deleteOwnDay(db, day)
      else saveOwnDay(db, { day, isWorkday, name })
    },
  }
}
