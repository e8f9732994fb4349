import type { calendarContract } from '@shared/disclosure/calendar-contract.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { publishedDays } from './published-days.ts'
import { deleteOwnDay, listOwnDays, saveOwnDay } from './work-day-store.ts'

export function calendarHandlers(): Handlers<typeof calendarContract> {
  return {
    year({ year }, { db }) {
      const published = publishedDays(year)
      const own = listOwnDays(db, `${year}-01-01`, `${year}-12-31`)
      const taken = new Set(own.map(({ day }) => day))
      const days = [
        ...own.map((day) => ({ ...day, isOwn: true })),
        ...published.filter(({ day }) => !taken.has(day)).map((day) => ({ ...day, isOwn: false })),
      ]
      return { isPublished: published.length > 0, days: days.toSorted((a, b) => a.day.localeCompare(b.day)) }
    },

    saveDay({ day, isWorkday, name }, { db }) {
      if (isWorkday === null) deleteOwnDay(db, day)
      else saveOwnDay(db, { day, isWorkday, name })
    },
  }
}
