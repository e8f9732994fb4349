import { addDays, addMonths } from '@shared/values/day-arithmetic.ts'

/** Days of a month with the empty places of its first week, which begins on Monday. */
export function monthWeeks(year: number, month: number): readonly (string | null)[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const before = (weekdayOf(first) + 6) % 7
  const length = Number(addDays(addMonths(first, 1), -1).slice(8))
  return [...Array.from({ length: before }, () => null), ...Array.from({ length }, (_, at) => addDays(first, at))]
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day))
}

/** Where a key leads from a day, within its year; undefined when the key does not move. */
export function dayMovedTo(key: string, day: string): string | undefined {
  const to = moved(key, day)
  return to?.slice(0, 4) === day.slice(0, 4) ? to : to === undefined ? undefined : day
}

function moved(key: string, day: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    case 'Home':
      return `${day.slice(0, 8)}01`
    case 'End':
      return addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1)
    default:
      return undefined
  }
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
