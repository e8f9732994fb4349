import { daysInMonth, formatDate } from './plain-date.ts'

function parts(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** So many months later; a day the month does not have becomes its last one: 08-31 and six months are 02-28. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = parts(day)
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return formatDate({ year: toYear, month: toMonth, day: Math.min(date, daysInMonth(toYear, toMonth)) })
}

export function addDays(day: string, days: number): string {
  const { year, month, date } = parts(day)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

const dayMs = 86_400_000

/** Days from one to the other; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}
