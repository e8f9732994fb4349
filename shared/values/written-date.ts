import { arabicDates } from './chinese-digits.ts'
import { daysInMonth } from './plain-date.ts'
import { cleanText } from './text.ts'

/** What a text says about a date, before anybody decides whether it makes sense. */
export type WrittenDate =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly style: MonthStyle }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' }

/** `bare` is 1985.1: January, or October whose nought got lost. */
export type MonthStyle = 'plain' | 'bare'

/** Two-digit years up to this one belong to 20xx. */
export const pivotYear = 35

export function fullYear(year: number, digits: number): number {
  if (digits > 2) return year
  return year > pivotYear ? 1900 + year : 2000 + year
}

const age = /[（([][^（()）]*岁[^（()）]*[)）\]]|[,，、/\s]+\d{1,3}周?岁$/g
const weekday = /[（(]?(?:星期|周)[一二三四五六日天][)）]?/g
const partOfDay = '(?:上午|下午|早上|中午|晚上|晚|凌晨|傍晚)?'
const clockTime = '\\d{1,2}(?:[:：]\\d{2}(?:[:：]\\d{2})?(?:\\.\\d+)?|[时点](?:半|整|\\d{1,2}分?)?)'
const clock = new RegExp(
  `(?:[ T]|(?<=[日号]))\\s*${partOfDay}(?:${clockTime}Z?(?:\\s*[-~至—]+\\s*${partOfDay}${clockTime})?)?(?:许|左右)?$|(?:上午|下午|早上|中午|晚上|凌晨|傍晚)(?:${clockTime})?$`,
)
const before = /^(?:于|自|从|约|在|截至|截止)(?=\d|[一二〇])/

/** Takes off what people put around a date: the age, the weekday, the time of day. */
export function bareDateText(text: string): string {
  const plain = cleanText(text).normalize('NFKC').replace(/^'/, '').replace(age, '').replace(weekday, '').trim()
  return arabicDates(plain.replace(clock, '').replace(before, ''))
    .replace(/\s+/g, '')
    .replace(/(以来|起|始|初|左右|出?生)$/, '')
}

const yearMonthDay = /^(\d{4}|\d{2})(?:年|[.\-/·。、,~])(\d{1,2})(?:月|[.\-/·。、,~])(\d{1,2})(?:日|号)?\.?$/
const yearMonth = /^(\d{4}|\d{2})(年|[.\-/·。、,~])(\d{1,2})月?(?:份)?\.?$/

export function readWrittenDate(text: string): WrittenDate {
  const bare = bareDateText(text)
  const day = yearMonthDay.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare)
  if (day) return checkedDay(fullYear(Number(day[1]), day[1]!.length), Number(day[2]), Number(day[3]))
  const month = yearMonth.exec(bare)
  if (month) {
    const style = month[3] === '1' && !/年/.test(bare) && month[2] === '.' ? 'bare' : 'plain'
    return checkedMonth(fullYear(Number(month[1]), month[1]!.length), Number(month[3]), style)
  }
  const compact = /^((?:18|19|20)\d{2})(\d{2})$/.exec(bare)
  if (compact) return checkedMonth(Number(compact[1]), Number(compact[2]), 'plain')
  const named = namedMonth(bare)
  if (named) return named
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(bare)
  if (american) return { kind: 'unreadable' }
  const year = /^((?:18|19|20)\d{2})年?$/.exec(bare)
  if (year) return { kind: 'year', year: Number(year[1]) }
  return { kind: 'unreadable' }
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

// 5-Mar-85 and Mar-85 are what a foreign setting makes of a date in a csv file.
function namedMonth(bare: string): WrittenDate | null {
  const found = /^(?:(\d{1,2})-)?([a-z]{3})-(\d{4}|\d{2})$/i.exec(bare)
  const month = found ? monthNames.indexOf(found[2]!.toLowerCase()) + 1 : 0
  if (!found || month === 0) return null
  const year = fullYear(Number(found[3]), found[3]!.length)
  return found[1] ? checkedDay(year, month, Number(found[1])) : checkedMonth(year, month, 'plain')
}

function checkedDay(year: number, month: number, day: number): WrittenDate {
  if (month === 0 || month > 12) return { kind: 'impossible' }
  // 1985.03.00 is a way to write a month whose day nobody knows.
  if (day === 0) return checkedMonth(year, month, 'plain')
  if (year < 1850 || year > 2200 || day > daysInMonth(year, month)) return { kind: 'impossible' }
  return { kind: 'day', year, month, day }
}

function checkedMonth(year: number, month: number, style: MonthStyle): WrittenDate {
  if (month < 1 || month > 12 || year < 1850 || year > 2200) return { kind: 'impossible' }
  return { kind: 'month', year, month, style }
}
