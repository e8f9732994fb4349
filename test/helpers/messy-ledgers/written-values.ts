import { checkDigitOf } from '@shared/values/id-number.ts'
import type { SheetCell } from '../ledger-sheet.ts'
import type { Chance } from './chance.ts'

/** A cell as somebody typed it, and what it says; `damage` must be said by an issue with that code. */
export interface Written {
  readonly cell: SheetCell
  readonly value: string | number | boolean | null
  readonly damage?: string
  /** True where an issue is right and none is right too. */
  readonly mayAsk?: boolean
}

export interface WritingHabit {
  /** The second set of ways to write a value was held out. */
  readonly isSecond: boolean
  /** The unit of money that the heading or the unit line says. */
  readonly unit: '元' | '万元'
  /** How this column writes its dates; each column keeps to one way, with a slip now and then. */
  readonly style: number
}

const two = (value: number) => String(value).padStart(2, '0')
const han = '〇一二三四五六七八九'
const hanDigits = (value: number) => [...String(value)].map((one) => han[Number(one)]).join('')
const hanNumber = (value: number) =>
  value < 10
    ? han[value]!
    : `${value < 20 ? '' : han[Math.floor(value / 10)]!}十${value % 10 === 0 ? '' : han[value % 10]!}`

/** Days since 1899-12-30: what a date cell holds. */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569
}

type MonthWriter = (year: number, month: number, day: number) => SheetCell
const firstMonths: readonly MonthWriter[] = [
  (year, month) => `${year}.${two(month)}`,
  (year, month) => `${year}年${month}月`,
  (year, month) => ({ value: serialOf(year, month, 1), format: 'yyyy"年"m"月"' }),
  (year, month) => ({ value: Number(`${year}.${two(month)}`), format: '0.00' }),
  (year, month) => `${year}-${two(month)}`,
  (year, month, day) => `${year}.${two(month)}.${two(day)}`,
]
const secondMonths: readonly MonthWriter[] = [
  (year, month) => `${year}${two(month)}`,
  (year, month) => Number(`${year}${two(month)}`),
  (year, month) => `${year}/${month}`,
  (year, month) => `${hanDigits(year)}年${hanNumber(month)}月`,
  (year, month) => `${year}.${two(month)}（${2026 - year}岁）`,
  (year, month) => `${year} 年 ${month} 月`,
  (year, month) => `${year}．${two(month)}`,
  (year, month) => `${year}年${two(month)}月份`,
  (year, month) => serialOf(year, month, 1),
  (year, month) => `${two(year % 100)}年${month}月`,
  (year, month) => `${year}-${two(month)}-01 00:00:00`,
  (year, month) => `${year}、${two(month)}`,
  (year, month) => `'${year}.${two(month)}`,
]

export function writtenMonth(
  chance: Chance,
  habit: WritingHabit,
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
): Written {
  const writers = habit.isSecond ? secondMonths : firstMonths
  const value = `${year}-${two(month)}`
  if (chance.is(0.03)) return { cell: `${year}.13`, value: null, damage: 'date-impossible' }
  return { cell: writers[habit.style % writers.length]!(year, month, day), value }
}

type DayWriter = (year: number, month: number, day: number) => SheetCell
const firstDays: readonly DayWriter[] = [
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}.${month}.${day}`,
  (year, month, day) => `${year}年${month}月${day}日`,
  (year, month, day) => ({ value: serialOf(year, month, day), format: 'yyyy/m/d' }),
  (year, month, day) => ({ value: serialOf(year, month, day), format: 'yyyy"年"m"月"d"日"' }),
]
const secondDays: readonly DayWriter[] = [
  (year, month, day) => `${year}${two(month)}${two(day)}`,
  (year, month, day) => Number(`${year}${two(month)}${two(day)}`),
  (year, month, day) => `${year}/${two(month)}/${two(day)} 00:00:00`,
  (year, month, day) => `${hanDigits(year)}年${hanNumber(month)}月${hanNumber(day)}日`,
  (year, month, day) => `${year}年${month}月${day}日（星期四）`,
  (year, month, day) => `${year}年${month}月${day}日下午2时`,
  (year, month, day) => `${year} 年 ${month} 月 ${day} 日`,
  (year, month, day) => `${year}－${two(month)}－${two(day)}`,
  (year, month, day) => `${year}年${month}月${day}号`,
  (year, month, day) => `${two(year % 100)}.${month}.${day}`,
  (year, month, day) => String(serialOf(year, month, day)),
  (year, month, day) => `${year}.${two(month)}.${two(day)}.`,
  (year, month, day) => `${year}. ${month}. ${day}`,
  (year, month, day) => `${year}-${month}-${day} 14:30`,
  (year, month, day) => `${year}年${month}月${day}日14:30`,
  (year, month, day) => `${year}年${month}月${day}日上午9点半`,
  (year, month, day) => `于${year}年${month}月${day}日`,
]

/** A day of 2026 in the nine months from `from` on, or in what is left of them. */
export function writtenDay(chance: Chance, habit: WritingHabit, from: number): Written {
  const [year, month, day] = [2026, from + chance.int(from > 4 ? 3 : 9), 1 + chance.int(28)]
  const value = `${year}-${two(month)}-${two(day)}`
  const writers = habit.isSecond ? secondDays : firstDays
  if (chance.is(0.03)) return { cell: `${year}-02-30`, value: null, damage: 'date-impossible' }
  if (habit.isSecond && chance.is(0.03)) return { cell: `${month}月${day}日`, value, mayAsk: true }
  return { cell: writers[habit.style % writers.length]!(year, month, day), value }
}

export function writtenMoney(chance: Chance, { isSecond, unit }: WritingHabit): Written {
  const factor = unit === '万元' ? 10_000 : 1
  const wan = (1 + chance.int(400)) / 10
  const plain = unit === '万元' ? wan : 100 + chance.int(9000)
  const own: Written[] = [
    { cell: plain, value: plain * factor },
    { cell: String(plain), value: plain * factor },
  ]
  const first: Written[] = [
    { cell: `${wan}万元`, value: wan * 10_000 },
    { cell: '3,200.50元', value: 3200.5 },
    { cell: '无', value: null },
  ]
  const second: Written[] = [
    { cell: `${wan}万`, value: wan * 10_000 },
    { cell: `¥ ${plain}`, value: plain * factor },
    { cell: `人民币${plain}`, value: plain * factor },
    { cell: `约${wan}万元`, value: wan * 10_000 },
    { cell: '３２００元', value: 3200 },
    { cell: '5千元', value: 5000 },
    { cell: '1 200元', value: 1200 },
    { cell: '伍仟元整', value: 5000, mayAsk: true },
    { cell: '三万元', value: 30_000, mayAsk: true },
    { cell: '3万5千元', value: 35_000, mayAsk: true },
    { cell: '待定', value: null, damage: 'number-unreadable' },
    { cell: '—', value: null },
  ]
  const made = chance.of(chance.is(0.75) ? own : isSecond ? second : first)
  return typeof made.value === 'number' ? { ...made, value: Math.round(made.value * 100) / 100 } : made
}

export function writtenId(chance: Chance, isSecond: boolean, birth: string, gender: string): Written {
  const sequence = chance.int(400) * 2 + (gender === '男' ? 1 : 0) + 100
  const first17 = `330299${birth}${two(sequence).padStart(3, '0').slice(-3)}`
  const id = first17 + checkDigitOf(first17)
  if (chance.is(0.06)) return { cell: Number(id.replace('X', '0')), value: null, damage: 'id-truncated' }
  if (chance.is(0.04)) {
    const last = id.endsWith('7') ? '8' : '7'
    return { cell: id.slice(0, 17) + last, value: id.slice(0, 17) + last, damage: 'id-checksum' }
  }
  if (!isSecond) return { cell: chance.is(0.2) ? id.toLowerCase() : id, value: id }
  if (chance.is(0.05)) return { cell: '3.30299E+17', value: null, damage: 'id-truncated' }
  if (chance.is(0.05)) return { cell: id.slice(0, 17), value: id.slice(0, 17), damage: 'id-length' }
  if (chance.is(0.05)) {
    const old = `330299${birth.slice(2)}${id.slice(14, 17)}`
    return { cell: old, value: old, damage: 'id-length' }
  }
  const wide = [...id].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')
  return {
    cell: chance.of([id, `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`, `'${id}`, wide, ` ${id}\u00a0`]),
    value: id,
  }
}

export function writtenPhone(chance: Chance, isSecond: boolean): Written {
  const digits = `1380000${String(1000 + chance.int(9000))}`
  if (!isSecond)
    return {
      cell: chance.of([Number(digits), digits, `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`]),
      value: digits,
    }
  if (chance.is(0.05)) return { cell: digits.slice(0, 10), value: digits.slice(0, 10), damage: 'phone-unreadable' }
  if (chance.is(0.05)) return { cell: `${digits}/660001`, value: digits, damage: 'several-values' }
  return chance.of([
    { cell: `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`, value: digits },
    { cell: `+86 ${digits}`, value: digits },
    { cell: '0574-87654321', value: '0574-87654321' },
    { cell: '(0574)87654321', value: '0574-87654321' },
    { cell: `${digits}（手机）`, value: digits },
    { cell: `手机：${digits}`, value: digits },
    { cell: digits, value: digits },
  ])
}
