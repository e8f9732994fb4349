import { addDays, addMonths } from '@shared/values/day-arithmetic.ts'

export const spanUnits = ['month', 'quarter', 'year'] as const
export type SpanUnit = (typeof spanUnits)[number]

/** A part of the year in view; `index` counts months or quarters from 0. */
export interface ChosenSpan {
  readonly unit: SpanUnit
  readonly index: number
}

export interface Span {
  readonly from: string
  readonly to: string
  readonly label: string
}

const months: Readonly<Record<SpanUnit, number>> = { month: 1, quarter: 3, year: 12 }
const quarterNames = ['第一季度', '第二季度', '第三季度', '第四季度']

export function partsOfYear(unit: SpanUnit): number {
  return 12 / months[unit]
}

export function spanOf(year: number, { unit, index }: ChosenSpan): Span {
  const at = Math.min(index, partsOfYear(unit) - 1)
  const from = monthStart(year, at * months[unit])
  const part = unit === 'year' ? '' : unit === 'quarter' ? quarterNames[at] : `${at + 1} 月`
  return { from, to: addDays(addMonths(from, months[unit]), -1), label: `${year} 年${part && ` ${part}`}` }
}

/** The part this day lies in: what somebody means by 本月, 本季. */
export function spanAt(unit: SpanUnit, day: string): ChosenSpan {
  return { unit, index: Math.floor((Number(day.slice(5, 7)) - 1) / months[unit]) }
}

export function monthStart(year: number, month: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-01`
}
