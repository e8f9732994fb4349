import { describe, expect, test } from 'vitest'
import { type DueContext, eventDue, periodDuties, periodWords } from '@shared/disclosure/due-dates.ts'
import type { TimeRule } from '@shared/disclosure/time-rule.ts'

const context: DueContext = {
  // Every day is worked, so that workdays and days can be told apart by the numbers alone.
  calendar: { isPublished: (year) => year === 2026, isWorkday: () => true },
  isFinanceBusy: false,
  periodGraceDays: 10,
  immediateDays: 5,
  beforeDays: 7,
}
const rulesOf = (...rules: TimeRule[]) => ({ rules, minDisplayDays: null })
const dueOf = (...rules: TimeRule[]) => eventDue(rulesOf(...rules), '2026-03-10', context)
const dutiesOf = (from: string, to: string, ...rules: TimeRule[]) =>
  periodDuties(rulesOf(...rules), from, to, context).map(({ period, dueOn }) => `${period} ${dueOn}`)

describe('periods', () => {
  test('without a day they are due some days after their end', () => {
    expect(dutiesOf('2026-01-01', '2026-12-31', { kind: 'PERIOD', unit: 'quarter' })).toEqual([
      '2025Q4 2026-01-10',
      '2026Q1 2026-04-10',
      '2026Q2 2026-07-10',
      '2026Q3 2026-10-10',
    ])
    expect(dutiesOf('2026-07-01', '2026-07-31', { kind: 'PERIOD', unit: 'halfYear' })).toEqual(['2026H1 2026-07-10'])
  })

  test('a day of the first month lies in the period itself, one after its end in the next', () => {
    const first: TimeRule = { kind: 'PERIOD_DAY', unit: 'quarter', month: 1, day: 20 }
    const after: TimeRule = { kind: 'PERIOD_DAY', unit: 'quarter', month: 4, day: 15 }

    expect(dutiesOf('2026-04-01', '2026-06-30', first)).toEqual(['2026Q2 2026-04-20'])
    expect(dutiesOf('2026-04-01', '2026-06-30', after)).toEqual(['2026Q1 2026-04-15'])
  })

  test('the last day of a month is as short as the month', () => {
    const monthEnd: TimeRule = { kind: 'PERIOD_DAY', unit: 'month', month: 1, day: 31 }

    expect(dutiesOf('2028-02-01', '2028-04-30', monthEnd)).toEqual([
      '2028-02 2028-02-29',
      '2028-03 2028-03-31',
      '2028-04 2028-04-30',
    ])
    expect(dutiesOf('2027-01-01', '2027-12-31', { kind: 'PERIOD_DAY', unit: 'year', month: 15, day: 31 })).toEqual([
      '2026 2027-03-31',
    ])
  })

  test('both ends of a span belong to it', () => {
    const rule: TimeRule = { kind: 'PERIOD_DAY', unit: 'month', month: 1, day: 20 }

    expect(dutiesOf('2026-03-20', '2026-04-20', rule)).toEqual(['2026-03 2026-03-20', '2026-04 2026-04-20'])
    expect(dutiesOf('2026-03-21', '2026-04-19', rule)).toEqual([])
  })

  test('a busy community follows its own rule', () => {
    const rules = rulesOf(
      { kind: 'PERIOD_DAY', unit: 'quarter', month: 1, day: 20 },
      { kind: 'PERIOD_IF', unit: 'month', condition: '往来较多的' },
    )

    expect(periodDuties(rules, '2026-04-01', '2026-06-30', context)).toHaveLength(1)
    expect(periodDuties(rules, '2026-04-01', '2026-06-30', { ...context, isFinanceBusy: true })).toHaveLength(3)
  })

  test.each([
    ['2026-03', '2026 年 3 月'],
    ['2026Q1', '2026 年第 1 季度'],
    ['2026H2', '2026 年下半年'],
    ['2026', '2026 年'],
  ])('%s is said %s', (period, words) => expect(periodWords(period)).toBe(words))
})

describe('events', () => {
  test('count in the days of their rule', () => {
    expect(dueOf({ kind: 'EVENT_DAYS', days: 10, trigger: 'appraised' })).toBe('2026-03-20')
    expect(dueOf({ kind: 'EVENT_WORKDAYS', workdays: 20, trigger: 'formed' })).toBe('2026-03-30')
    expect(dueOf({ kind: 'IMMEDIATE', days: null })).toBe('2026-03-15')
    expect(dueOf({ kind: 'IMMEDIATE', days: 0 })).toBe('2026-03-10')
    expect(dueOf({ kind: 'STAGE' })).toBe('2026-03-15')
    expect(dueOf({ kind: 'BEFORE', days: null, trigger: 'event' })).toBe('2026-03-03')
    expect(dueOf({ kind: 'LONG_TERM', updateWithinDays: 3 })).toBe('2026-03-13')
  })

  test('a counted change outlasts the general 长期公开 beside it', () => {
    const rules: TimeRule[] = [
      { kind: 'LONG_TERM', updateWithinDays: null },
      { kind: 'EVENT_WORKDAYS', workdays: 10, trigger: 'changed' },
    ]

    expect(dueOf(...rules)).toBe('2026-03-20')
  })

  test('nobody can compute what an authority says, nor a year without a calendar', () => {
    expect(dueOf({ kind: 'BY_AUTHORITY', authority: '卫健委' })).toBeNull()
    expect(
      eventDue(rulesOf({ kind: 'EVENT_WORKDAYS', workdays: 2, trigger: 'formed' }), '2026-12-30', context),
    ).toBeNull()
    expect(dueOf({ kind: 'PERIOD', unit: 'month' })).toBeNull()
  })
})
