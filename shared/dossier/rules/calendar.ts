import { daysInMonth, formatDate } from '../../values/plain-date.ts'

export { addDays, addMonths, daysBetween } from '../../values/day-arithmetic.ts'

function parts(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** A month without a day ends on its last one; a whole day stays. */
export function endOf(day: string): string {
  if (day.length === 10) return day
  const { year, month } = parts(day)
  return formatDate({ year, month, day: daysInMonth(year, month) })
}

/** 2026-03-05 as a clerk writes it: 2026年3月5日. */
export function shownDay(day: string): string {
  const { year, month, date } = parts(day)
  return day.length === 10 ? `${year}年${month}月${date}日` : `${year}年${month}月`
}
