/** A day of the calendar as numbers; never a Date, whose local form moves days about. */
export interface PlainDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isRealDate({ year, month, day }: PlainDate): boolean {
  return year >= 1850 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0')

/** `YYYY-MM-DD`. */
export function formatDate({ year, month, day }: PlainDate): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** `YYYY-MM`. */
export function formatYearMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month)}`
}

/** The day a spreadsheet serial stands for. The 1900 system counts a 29 February 1900 that never was. */
export function dateFromSerial(serial: number, is1904 = false): PlainDate | null {
  const whole = Math.floor(serial) + (is1904 ? 1462 : 0)
  if (!Number.isFinite(serial) || whole < 1 || whole > 2_958_465 || whole === 60) return null
  return dateFromDayNumber(whole < 60 ? whole - 25_568 : whole - 25_569)
}

/** Days since 1970-01-01 to a date, by the civil calendar (Hinnant). */
function dateFromDayNumber(dayNumber: number): PlainDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}
