import { addDays } from '@shared/values/day-arithmetic.ts'

export interface NoticedDay {
  readonly day: string
  readonly isWorkday: boolean
  readonly name: string
}

export interface HolidaySpan {
  /** 国庆节、中秋, in the order of their days. */
  readonly names: readonly string[]
  readonly from: string
  readonly to: string
  readonly days: number
  /** The weekends worked for it. */
  readonly madeUp: readonly string[]
}

/** A notice as a street office reads it: each holiday from its first day to its last, with the days worked instead. */
export function holidaySpans(days: readonly NoticedDay[]): readonly HolidaySpan[] {
  const spans: HolidaySpan[] = []
  for (const { day, name } of days.filter(({ isWorkday }) => !isWorkday)) {
    const last = spans.at(-1)
    if (last && addDays(last.to, 1) === day) {
      const names = last.names.includes(name) ? last.names : [...last.names, name]
      spans[spans.length - 1] = { ...last, names, to: day, days: last.days + 1 }
    } else spans.push({ names: [name], from: day, to: day, days: 1, madeUp: [] })
  }
  const worked = days.filter(({ isWorkday }) => isWorkday)
  return spans.map((span) => ({
    ...span,
    madeUp: worked.filter(({ name }) => span.names.some((one) => name.startsWith(one))).map(({ day }) => day),
  }))
}
