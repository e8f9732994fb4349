import { dateFromSerial, formatDate } from './plain-date.ts'
import { isDeclaredNone } from './text.ts'
import { failed, parsed, warning, type Parsed } from './value-issue.ts'
import { bareDateText, readWrittenDate } from './written-date.ts'

/** Reads a day: 2026-07-14, 2026.7.14, 20260714, 2026年7月14日. `yearHint` completes 7月14日. */
export function parseDay(text: string, yearHint?: number): Parsed<string> {
  if (isDeclaredNone(text)) return parsed<string>(null)
  const written = readWrittenDate(text)
  switch (written.kind) {
    case 'day':
      return parsed(formatDate(written))
    case 'month':
    case 'year':
      // 10.12 in a ledger of this year is the twelfth of October, and no month of 2010.
      if (yearHint && isDayWithoutYear(text)) return withoutYear(text, yearHint)!
      return failed('date-unreadable', `“${text.trim()}”没有写明日期，请补上。`)
    case 'impossible':
      if (yearHint && isDayWithoutYear(text)) return withoutYear(text, yearHint)!
      return failed('date-impossible', `“${text.trim()}”不是真实存在的日期。`)
    case 'unreadable':
      return (
        withoutYear(text, yearHint) ?? serialText(text) ?? failed('date-unreadable', `“${text.trim()}”读不出日期。`)
      )
  }
}

/** 9月29日 and 9.29: a month and a day, whose year stands elsewhere. */
export function isDayWithoutYear(text: string): boolean {
  return monthAndDay(text) !== null
}

function monthAndDay(text: string): RegExpExecArray | null {
  const bare = bareDateText(text)
  return /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(bare) ?? /^(0?[1-9]|1[0-2])[./-](0?[1-9]|[12]\d|3[01])[日号]?$/.exec(bare)
}

function withoutYear(text: string, yearHint: number | undefined): Parsed<string> | null {
  const found = monthAndDay(text)
  if (!found) return null
  const written = yearHint ? readWrittenDate(`${yearHint}-${found[1]}-${found[2]}`) : null
  if (written?.kind !== 'day') return failed('date-unreadable', `“${text.trim()}”没有写明年份，请补上。`)
  return parsed(
    formatDate(written),
    warning('date-ambiguous', `“${text.trim()}”没有写明年份，暂按${yearHint}年，请核对。`),
  )
}

function serialText(text: string): Parsed<string> | null {
  return /^\d{5}(\.\d+)?$/.test(text.trim()) ? parseDayNumber(Number(text.trim())) : null
}

/** Reads a day from a number cell: 20260714, or a serial. */
export function parseDayNumber(value: number): Parsed<string> {
  if (Number.isInteger(value) && value >= 18_500_101 && value <= 22_001_231) return parseDay(String(value))
  const date = value >= 3000 && value < 110_000 ? dateFromSerial(value) : null
  return date ? parsed(formatDate(date)) : failed('date-unreadable', `“${value}”读不出日期。`)
}

export interface DateRange {
  readonly from: string | null
  readonly to: string | null
  /** `至今`. */
  readonly isOpen: boolean
}

/** Splits `2026.3.1-2026.3.5`, `2026年3月1日至5日`, `2021.6—至今` into two texts; null when it is no range. */
export function splitRange(text: string): { from: string; to: string; isOpen: boolean } | null {
  const bare = bareDateText(text).replace(/[—–―－~～]+/g, '~')
  const open = /^(.+?)(?:~|-|至|到)+(?:今|现在|至今|目前)?$/.exec(bare)
  if (open && readWrittenDate(open[1]!).kind !== 'unreadable') return { from: open[1]!, to: '', isOpen: true }
  for (const mark of ['~', '至', '到', '--', '-']) {
    for (let at = bare.indexOf(mark); at > 0; at = bare.indexOf(mark, at + 1)) {
      const from = bare.slice(0, at)
      const to = completed(bare.slice(at + mark.length), from)
      if (isDayOrMonth(from) && isDayOrMonth(to)) return { from, to, isOpen: false }
    }
  }
  return null
}

function isDayOrMonth(text: string): boolean {
  const kind = readWrittenDate(text).kind
  return kind === 'day' || kind === 'month' || kind === 'impossible'
}

// The second date of a range often leaves out what it shares with the first: 2026年3月1日至5日, 2026.3.1-3.5.
function completed(to: string, from: string): string {
  const first = readWrittenDate(from)
  if (first.kind !== 'day') return to
  const day = /^(\d{1,2})[日号]?$/.exec(to)
  if (day) return `${first.year}-${first.month}-${day[1]}`
  const monthDay = /^(\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(to)
  return monthDay ? `${first.year}-${monthDay[1]}-${monthDay[2]}` : to
}
