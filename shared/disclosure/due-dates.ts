import { addDays } from '../values/day-arithmetic.ts'
import { daysInMonth, formatDate } from '../values/plain-date.ts'
import { countWorkdays, type WorkCalendar } from '../values/work-calendar.ts'
import type { PeriodUnit, TimeRule, TimeRules } from './time-rule.ts'

export interface DueContext {
  readonly calendar: WorkCalendar
  /** The condition of PERIOD_IF holds for the community. */
  readonly isFinanceBusy: boolean
  /** Days after the end of a period for rules that name no day (street's parameter). */
  readonly periodGraceDays: number
  /** What 随时, 及时 and 事前 mean in days (street's parameters). */
  readonly immediateDays: number
  readonly beforeDays: number
}

export interface PeriodDuty {
  /** 2026-03, 2026Q1, 2026H1, 2026. */
  readonly period: string
  readonly dueOn: string
}

export const periodMonths: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 }

/** The duties of periodical rules whose due day lies from one day to another, both included. */
export function periodDuties({ rules }: TimeRules, from: string, to: string, context: DueContext): PeriodDuty[] {
  const rule = periodRule(rules, context.isFinanceBusy)
  if (!rule) return []
  const duties: PeriodDuty[] = []
  const length = periodMonths[rule.unit]
  // A due day may lie up to a year after the period it is for.
  const first = monthIndex(from) - 24 - length
  for (let start = first - modulo(first, length); start <= monthIndex(to); start += length) {
    const dueOn =
      rule.kind === 'PERIOD_DAY'
        ? dayOf(start + rule.month - 1, rule.day)
        : addDays(dayOf(start + length - 1, 31), context.periodGraceDays)
    if (dueOn >= from && dueOn <= to) duties.push({ period: periodKey(rule.unit, start), dueOn })
  }
  return duties
}

/** A community with much traffic follows the rule that was written for it, the others the general one. */
function periodRule(rules: readonly TimeRule[], isFinanceBusy: boolean) {
  const busy = rules.find((rule) => rule.kind === 'PERIOD_IF')
  if (busy && isFinanceBusy) return { kind: 'PERIOD', unit: busy.unit } as const
  return rules.find((rule) => rule.kind === 'PERIOD_DAY' || rule.kind === 'PERIOD')
}

/** Until when something that happened on this day must be published; null: nobody can compute it, it is asked. */
export function eventDue({ rules }: TimeRules, occurredOn: string, context: DueContext): string | null {
  // 长期公开，变更后10个工作日内更新: the number says what 及时 would have said.
  const isCounted = rules.some(({ kind }) => kind === 'EVENT_WORKDAYS' || kind === 'EVENT_DAYS')
  const running = rules.filter((rule) => !(isCounted && rule.kind === 'LONG_TERM' && rule.updateWithinDays === null))
  const found = running.flatMap((rule) => {
    const due = ruleDue(rule, occurredOn, context)
    return due === undefined ? [] : [due]
  })
  if (found.length === 0 || found.includes(null)) return null
  return (found as string[]).toSorted()[0] ?? null
}

/** Undefined: the rule does not run from an event. */
function ruleDue(rule: TimeRule, occurredOn: string, context: DueContext): string | null | undefined {
  switch (rule.kind) {
    case 'EVENT_WORKDAYS':
      return publishedWorkday(occurredOn, rule.workdays, context.calendar)
    case 'EVENT_DAYS':
      return addDays(occurredOn, rule.days)
    case 'LONG_TERM':
      return addDays(occurredOn, rule.updateWithinDays ?? context.immediateDays)
    case 'IMMEDIATE':
      return addDays(occurredOn, rule.days ?? context.immediateDays)
    case 'STAGE':
      return addDays(occurredOn, context.immediateDays)
    case 'BEFORE':
      return addDays(occurredOn, -(rule.days ?? context.beforeDays))
    case 'BY_AUTHORITY':
      return null
    case 'PERIOD':
    case 'PERIOD_DAY':
    case 'PERIOD_IF':
      return undefined
  }
}

/** Null where a year in between has no published calendar. */
function publishedWorkday(day: string, workdays: number, calendar: WorkCalendar): string | null {
  const counted = countWorkdays(day, workdays, calendar)
  return counted.unpublishedYear === null ? counted.day : null
}

/** 2026 年第 1 季度, 2026 年 3 月. */
export function periodWords(period: string): string {
  const found = /^(\d{4})(?:-(\d{2})|Q(\d)|H(\d))?$/.exec(period)
  if (!found) return period
  const [, year, month, quarter, half] = found
  if (month) return `${year} 年 ${Number(month)} 月`
  if (quarter) return `${year} 年第 ${quarter} 季度`
  if (half) return `${year} 年${half === '1' ? '上' : '下'}半年`
  return `${year} 年`
}

function periodKey(unit: PeriodUnit, startMonth: number): string {
  const year = Math.floor(startMonth / 12)
  const month = modulo(startMonth, 12)
  switch (unit) {
    case 'month':
      return `${year}-${String(month + 1).padStart(2, '0')}`
    case 'quarter':
      return `${year}Q${month / 3 + 1}`
    case 'halfYear':
      return `${year}H${month / 6 + 1}`
    case 'year':
      return String(year)
  }
}

/** Months since the year 0. */
function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function dayOf(index: number, day: number): string {
  const [year, month] = [Math.floor(index / 12), modulo(index, 12) + 1]
  return formatDate({ year, month, day: Math.min(day, daysInMonth(year, month)) })
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
