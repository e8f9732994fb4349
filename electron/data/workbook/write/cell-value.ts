import type { ReportDay, ReportRatio, ReportValue } from './report-layout.ts'

export function isDay(value: ReportValue): value is ReportDay {
  return typeof value === 'object' && value !== null && 'day' in value
}

export function isRatio(value: ReportValue): value is ReportRatio {
  return typeof value === 'object' && value !== null && 'part' in value
}

/** Days since 1899-12-30, as workbooks count them; null where no calendar has that day, or none a workbook knows. */
export function serialOf(day: string): number | null {
  // Excel takes 1900 for a leap year: before March of it its days are other ones.
  if (!isDashed(day) || day < '1900-03-01') return null
  const [year, month, date] = [numberIn(day, 0, 4), numberIn(day, 5, 7), numberIn(day, 8, 10)]
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569
}

/** `YYYY-MM-DD` and nothing else. By hand: reports hold hundreds of thousands. */
function isDashed(day: string): boolean {
  if (day.length !== 10) return false
  for (let at = 0; at < 10; at += 1) {
    const unit = day.charCodeAt(at)
    const isRight = at === 4 || at === 7 ? unit === 45 : unit >= 48 && unit <= 57
    if (!isRight) return false
  }
  return true
}

function numberIn(digits: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + digits.charCodeAt(at) - 48
  return number
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** What a share comes to in its line; null where nothing stands below the line of the fraction. */
export function ratioOf({ part, whole }: ReportRatio, row: readonly ReportValue[]): number | null {
  const [above, below] = [row[part], row[whole]]
  if (typeof above !== 'number' || typeof below !== 'number' || below === 0) return null
  return above / below
}
