import chineseDays from 'chinese-days'

export interface PublishedDay {
  readonly day: string
  readonly isWorkday: boolean
  readonly name: string
}

const byYear = new Map<number, readonly PublishedDay[]>()

/**
 * The days of a year on which work departs from the week, by the State Council's yearly notice: holidays, and the
 * weekends worked instead. Empty: the notice is not known, since every year has a New Year's Day.
 */
export function publishedDays(year: number): readonly PublishedDay[] {
  const known = byYear.get(year)
  if (known) return known
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const holidays = chineseDays.getHolidaysInRange(from, to, false)
  const madeUp = chineseDays.getWorkdaysInRange(from, to).filter(isWeekend)
  const days = holidays.length === 0 ? [] : [...holidays, ...madeUp].toSorted().map(publishedDay)
  byYear.set(year, days)
  return days
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

function publishedDay(day: string): PublishedDay {
  const { work, name } = chineseDays.getDayDetail(day)
  // The name comes as "National Day,国庆节,3".
  const chinese = name.split(',')[1] ?? name
  return { day, isWorkday: work, name: work ? `${chinese}调休上班` : chinese }
}
