import type { CommunityId } from '../people/model.ts'
import { addDays } from '../values/day-arithmetic.ts'
import type { WorkCalendar } from '../values/work-calendar.ts'
import { type DueContext, eventDue, periodDuties, periodWords } from './due-dates.ts'
import type { Category, ItemId } from './model.ts'
import type { TimeRule, TimeRules } from './time-rule.ts'

/** An item as a version of the catalogue has it. */
export interface DutyItem {
  readonly id: ItemId
  readonly key: string
  readonly category: Category
  readonly title: string
  readonly basis: string | null
  readonly timeText: string
  readonly rules: TimeRules | null
}

/** A version of the catalogue, on the days it was in force; both included. */
export interface DutyVersion {
  readonly from: string
  readonly to: string
  readonly items: ReadonlyMap<string, DutyItem>
}

export interface Adoption {
  readonly communityId: CommunityId
  readonly itemKey: string
  readonly fromDay: string
  /** The first day on which it is not published any more. */
  readonly untilDay: string | null
}

export interface DutyEvent {
  readonly communityId: CommunityId
  readonly itemKey: string
  readonly occurredOn: string
  readonly note: string
}

/** One duty as it is computed, before anybody looks what was done for it. */
export interface ComputedDuty {
  readonly communityId: CommunityId
  readonly item: DutyItem
  readonly period: string
  /** Null: nobody can compute it. */
  readonly dueOn: string | null
  readonly occurredOn: string | null
}

export interface DutyParameters {
  readonly immediateDays: number
  readonly beforeDays: number
  readonly periodGraceDays: number
}

export interface DutySources {
  readonly versions: readonly DutyVersion[]
  readonly adoptions: readonly Adoption[]
  readonly busy: ReadonlySet<CommunityId>
  readonly events: readonly DutyEvent[]
  readonly calendar: WorkCalendar
  readonly parameters: DutyParameters
}

/** What is published once and stands: its period has no end. */
export const standingPeriod = '长期'
/** Asked, until somebody says when. */
export const askedPeriod = '待定'

export const dutyKey = (communityId: string, itemKey: string, period: string) => `${communityId}|${itemKey}|${period}`

/** What must be published from one day to another, both included; what cannot be computed stands with them. */
export function computeDuties(from: string, to: string, sources: DutySources): ComputedDuty[] {
  const { versions, adoptions, busy, events, calendar, parameters } = sources
  const found = new Map<string, ComputedDuty>()
  const add = (duty: ComputedDuty) => {
    const key = dutyKey(duty.communityId, duty.item.key, duty.period)
    if (!found.has(key)) found.set(key, duty)
  }
  const contexts = [false, true].map((isFinanceBusy): DueContext => ({ calendar, isFinanceBusy, ...parameters }))
  const standingDue = memoised((fromDay: string) => addDays(fromDay, parameters.immediateDays))
  const eventful = new Set(events.map(({ communityId, itemKey }) => `${communityId}|${itemKey}`))
  // The newest first: a day that moved from one version to another is due once.
  for (const version of versions.toReversed()) {
    const span = { from: later(from, version.from), to: earlier(to, version.to) }
    if (span.from > span.to) continue
    const periods = memoised((item: DutyItem, isBusy: boolean) => {
      const duties = item.rules ? periodDuties(item.rules, span.from, span.to, contexts[Number(isBusy)]!) : []
      return duties.map((duty) => ({ ...duty, lastDay: lastDayOf(duty.period) }))
    })
    for (const { communityId, itemKey, fromDay, untilDay } of adoptions) {
      const item = version.items.get(itemKey)
      if (!item) continue
      const holds = (day: string) => day >= fromDay && (untilDay === null || day < untilDay)
      const one = (period: string, dueOn: string | null) => add({ communityId, item, period, dueOn, occurredOn: null })
      for (const { period, dueOn, lastDay } of periods(item, busy.has(communityId)))
        if (holds(dueOn) && lastDay >= fromDay) one(period, dueOn)
      if (stands(item)) {
        const dueOn = standingDue(fromDay)
        if (dueOn >= span.from && dueOn <= span.to && holds(dueOn)) one(standingPeriod, dueOn)
      }
      const isAsked = cannotBeComputed(item) && !eventful.has(`${communityId}|${itemKey}`)
      if (isAsked && fromDay <= span.to && (untilDay === null || untilDay > span.from)) one(askedPeriod, null)
    }
  }
  for (const duty of eventDuties(from, to, sources, contexts)) add(duty)
  return [...found.values()]
}

function* eventDuties(
  from: string,
  to: string,
  { versions, events, busy }: DutySources,
  contexts: readonly DueContext[],
): Generator<ComputedDuty> {
  const dues = new Map<string, string | null>()
  const counts = new Map<string, number>()
  for (const { communityId, itemKey, occurredOn, note } of events) {
    const version = versions.find((one) => one.items.has(itemKey) && occurredOn >= one.from && occurredOn <= one.to)
    const item = version?.items.get(itemKey)
    if (!item) continue
    const place = `${item.id} ${occurredOn}`
    let dueOn = dues.get(place)
    if (dueOn === undefined) {
      dueOn = item.rules ? eventDue(item.rules, occurredOn, contexts[Number(busy.has(communityId))]!) : null
      dues.set(place, dueOn)
    }
    const period = eventPeriod(occurredOn, note)
    const key = dutyKey(communityId, itemKey, period)
    const before = counts.get(key) ?? 0
    counts.set(key, before + 1)
    const shown = dueOn ?? occurredOn
    if (shown >= from && shown <= to)
      yield { communityId, item, period: before === 0 ? period : `${period} ${before + 1}`, dueOn, occurredOn }
  }
}

/** The period of what starts with an event: its day and what happened, as long as a period may be. */
export function eventPeriod(occurredOn: string, note: string): string {
  return `${occurredOn} ${[...note].slice(0, 40).join('')}`
}

/** A quarter that was over before an item was adopted is not owed. */
function lastDayOf(period: string): string {
  const [, year = '', month, quarter, half] = /^(\d{4})(?:-(\d{2})|Q(\d)|H(\d))?/.exec(period) ?? []
  const last = month ?? (quarter ? Number(quarter) * 3 : half ? Number(half) * 6 : 12)
  return `${year}-${String(last).padStart(2, '0')}-31`
}

const eventPattern = /^(\d{4})-(\d{2})-(\d{2}) (.*)$/s

/** 2026 年第 1 季度, 2026 年 3 月 5 日“换届”. */
export function dutyPeriodWords(period: string): string {
  const event = eventPattern.exec(period)
  if (event) return `${event[1]} 年 ${Number(event[2])} 月 ${Number(event[3])} 日“${event[4]}”`
  return period === askedPeriod ? '时间待定' : periodWords(period)
}

/** How many days before or after its event something may be due, so that no event is missed. */
export function longestWait(items: Iterable<DutyItem>, { immediateDays, beforeDays }: DutyParameters): number {
  const waits = [...items].flatMap(({ rules }) => (rules?.rules ?? []).map(waitOf))
  return Math.max(immediateDays, beforeDays, ...waits)
}

/** Working days stretch over holidays: a week has five of them, and the longest holiday is eight days. */
function waitOf(rule: TimeRule): number {
  switch (rule.kind) {
    case 'EVENT_WORKDAYS':
      return rule.workdays * 2 + 20
    case 'EVENT_DAYS':
      return rule.days
    case 'LONG_TERM':
      return rule.updateWithinDays ?? 0
    case 'IMMEDIATE':
    case 'BEFORE':
      return rule.days ?? 0
    case 'STAGE':
    case 'PERIOD':
    case 'PERIOD_DAY':
    case 'PERIOD_IF':
    case 'BY_AUTHORITY':
      return 0
  }
}

function stands({ rules }: DutyItem): boolean {
  return rules?.rules.some(({ kind }) => kind === 'LONG_TERM') ?? false
}

function cannotBeComputed({ rules }: DutyItem): boolean {
  return rules === null || rules.rules.some(({ kind }) => kind === 'BY_AUTHORITY')
}

/** The same item in a hundred communities has the same days. */
function memoised<Of, Answer>(compute: (of: Of, flag: boolean) => Answer): (of: Of, flag?: boolean) => Answer {
  const known = [new Map<Of, Answer>(), new Map<Of, Answer>()] as const
  return (of, flag = false) => {
    const answers = known[flag ? 1 : 0]
    const found = answers.get(of)
    if (found !== undefined) return found
    const answer = compute(of, flag)
    answers.set(of, answer)
    return answer
  }
}

const later = (one: string, other: string) => (one > other ? one : other)
const earlier = (one: string, other: string) => (one < other ? one : other)
