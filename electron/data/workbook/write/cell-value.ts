import type { ReportDay, ReportRatio, ReportValue } from './report-layout.ts'

export function isDay(value: ReportValue): value is ReportDay {
  return typeof value === 'object' && value !== null && 'day' in value
}

export function isRatio(value: ReportValue): value is ReportRatio {
  return typeof value === 'object' && value !== null && 'part' in value
}

/** Days since 1899-12-30, as workbooks count them; null where no calendar has that day, or none a workbook knows. */
export function serialOf(day: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const at = found ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  // Excel takes 1900 for a leap year: before March of it its days are other ones.
  return Number.isNaN(at) || day < '1900-03-01' ? null : Math.round(at / 86_400_000) + 25_569
}

/** What a share comes to in its line; null where nothing stands below the line of the fraction. */
export function ratioOf({ part, whole }: ReportRatio, row: readonly ReportValue[]): number | null {
  const [above, below] = [row[part], row[whole]]
  if (typeof above !== 'number' || typeof below !== 'number' || below === 0) return null
  return above / below
}
