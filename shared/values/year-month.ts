import { dateFromSerial, formatDate, formatYearMonth } from './plain-date.ts'
import { isDeclaredNone } from './text.ts'
import { failed, parsed, warning, type Parsed } from './value-issue.ts'
import { readWrittenDate } from './written-date.ts'

/** How the other cells of the column write their months, which settles 1985.1. */
export interface MonthHabit {
  /** Single-digit months stand without a nought (1985.3). */
  readonly unpadded: boolean
  /** Single-digit months stand with a nought (1985.03). */
  readonly padded: boolean
  /** False where the file keeps no difference between numbers and texts (csv, html). */
  readonly isTypedFile: boolean
}

export const plainHabit: MonthHabit = { unpadded: false, padded: false, isTypedFile: true }

/** Reads a month from a text: 1985.03, 85年3月, 198503, 八五年三月, 1985.03(41岁), a full date. */
export function parseYearMonth(text: string, habit: MonthHabit = plainHabit): Parsed<string> {
  if (isDeclaredNone(text)) return parsed<string>(null)
  const written = readWrittenDate(text)
  switch (written.kind) {
    case 'day':
      return parsed(formatDate(written))
    case 'month':
      return written.style === 'bare'
        ? bareMonth(written.year, text, habit)
        : parsed(formatYearMonth(written.year, written.month))
    case 'year':
      return failed('date-unreadable', `“${text.trim()}”只有年份，请补上月份。`)
    case 'impossible':
      return failed('date-impossible', `“${text.trim()}”不是真实存在的日期。`)
    case 'unreadable':
      return serialText(text) ?? failed('date-unreadable', `“${text.trim()}”读不出年月。`)
  }
}

// A month that ends in a bare 1 was a number whose nought got lost, unless the whole column writes months that way.
function bareMonth(year: number, text: string, habit: MonthHabit): Parsed<string> {
  if (habit.unpadded && !habit.padded) return parsed(formatYearMonth(year, 1))
  const october = formatYearMonth(year, 10)
  const note = `“${text.trim()}”可能是1月，也可能是10月（末尾的0丢失），暂按10月，请核对。`
  return parsed(october, warning('date-ambiguous', note))
}

function serialText(text: string): Parsed<string> | null {
  const digits = /^\d{5}(\.\d+)?$/.exec(text.trim())
  return digits ? parseYearMonthNumber(Number(digits[0])) : null
}

/** Reads a month from a number cell, where 1985.1 is October because a number keeps no last nought. */
export function parseYearMonthNumber(value: number, format = '', habit: MonthHabit = plainHabit): Parsed<string> {
  if (value >= 1850 && value < 2200 && !Number.isInteger(value)) return decimalMonth(value, format, habit)
  if (Number.isInteger(value) && value >= 185_001 && value <= 220_012) return parseYearMonth(String(value))
  if (Number.isInteger(value) && value >= 18_500_101 && value <= 22_001_231) return parseYearMonth(String(value))
  if (value >= 1850 && value < 2200) return failed('date-unreadable', `“${value}”只有年份，请补上月份。`)
  const date = value >= 3000 ? dateFromSerial(value) : null
  return date
    ? parsed(date.day === 1 ? formatYearMonth(date.year, date.month) : formatDate(date))
    : failed('date-unreadable', `“${value}”读不出年月。`)
}

function decimalMonth(value: number, format: string, habit: MonthHabit): Parsed<string> {
  const hundredths = Math.round(value * 100)
  const year = Math.floor(hundredths / 100)
  const month = hundredths % 100
  if (Math.abs(hundredths / 100 - value) > 1e-6) return parseYearMonth(String(value))
  if (month % 10 === 0 && month > 10) return parsed(formatYearMonth(year, month / 10))
  if (month < 1 || month > 12) return failed('date-impossible', `“${value}”的月份不存在。`)
  // 1985.5 in the same column means that months are typed without a nought, so 1985.1 may be January.
  if (month === 10 && habit.unpadded && !/0\.00/.test(format)) {
    return parsed(
      formatYearMonth(year, month),
      warning('date-ambiguous', `“${value}”可能是1月，也可能是10月，请核对。`),
    )
  }
  return parsed(formatYearMonth(year, month))
}
