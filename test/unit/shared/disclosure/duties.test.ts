import { describe, expect, test } from 'vitest'
import { type Adoption, computeDuties, type DutyItem, type DutySources } from '@shared/disclosure/duties.ts'
import { lightOf } from '@shared/disclosure/duty-light.ts'
import type { ItemId } from '@shared/disclosure/model.ts'
import type { TimeRule } from '@shared/disclosure/time-rule.ts'
import type { CommunityId } from '@shared/people/model.ts'

const communityId = 'north' as CommunityId
const anItem = (key: string, ...rules: TimeRule[]): DutyItem => ({
  ...{ id: `id-${key}` as ItemId, key, category: '居务', title: key, basis: null, timeText: key },
  rules: { rules, minDisplayDays: null },
})
const adopted = (itemKey: string, fromDay = '2020-01-01', untilDay: string | null = null): Adoption => ({
  ...{ communityId, itemKey, fromDay, untilDay },
})
const always = { from: '0000-01-01', to: '9999-12-31' }

function duties(
  items: readonly DutyItem[],
  changes: Partial<DutySources> = {},
  from = '2026-01-01',
  to = '2026-12-31',
) {
  const sources: DutySources = {
    versions: [{ ...always, items: new Map(items.map((item) => [item.key, item])) }],
    adoptions: items.map(({ key }) => adopted(key)),
    busy: new Set(),
    events: [],
    calendar: { isPublished: (year) => year <= 2026, isWorkday: () => true },
    parameters: { immediateDays: 5, beforeDays: 7, periodGraceDays: 10 },
    ...changes,
  }
  return computeDuties(from, to, sources).map(({ period, dueOn }) => [period, dueOn])
}

const quarterly = anItem('收支', { kind: 'PERIOD', unit: 'quarter' })

describe('what is owed', () => {
  test('begins with the period in which an item was adopted and ends with its last day', () => {
    const adoptions = [adopted('收支', '2026-04-01', '2026-10-10')]

    expect(duties([quarterly], { adoptions })).toEqual([['2026Q2', '2026-07-10']])
  })

  test('follows the rule for busy communities where there is one', () => {
    const item = anItem(
      '收支',
      { kind: 'PERIOD', unit: 'quarter' },
      { kind: 'PERIOD_IF', unit: 'month', condition: '往来较多' },
    )

    expect(duties([item], { busy: new Set([communityId]) })).toHaveLength(12)
    expect(duties([item])).toHaveLength(4)
  })

  test('follows the version in force on the day it is due, each period once', () => {
    const monthly = anItem('收支', { kind: 'PERIOD', unit: 'month' })
    const versions = [
      { from: '0000-01-01', to: '2026-06-30', items: new Map([['收支', quarterly]]) },
      { from: '2026-07-01', to: '9999-12-31', items: new Map([['收支', monthly]]) },
    ]
    const periods = duties([quarterly], { versions }).map(([period]) => period)

    expect(periods).toContain('2026Q1')
    expect(periods).toContain('2026-06')
    expect(periods).not.toContain('2026Q2')
    expect(new Set(periods).size).toBe(periods.length)
  })

  test('stands once for what is published for good, and again when it changed', () => {
    const item = anItem('指南', { kind: 'LONG_TERM', updateWithinDays: 3 })
    const events = [{ communityId, itemKey: '指南', occurredOn: '2026-05-01', note: '变更' }]

    expect(duties([item], { adoptions: [adopted('指南', '2026-02-01')], events })).toEqual([
      ['长期', '2026-02-06'],
      ['2026-05-01 变更', '2026-05-04'],
    ])
  })

  test('is asked where nobody can compute it, and stays in the span of its event', () => {
    const item = anItem('变更', { kind: 'EVENT_WORKDAYS', workdays: 20, trigger: 'changed' })
    const event = (occurredOn: string) => ({ communityId, itemKey: '变更', occurredOn, note: '换届' })

    expect(duties([item], { events: [event('2027-03-01')] }, '2027-01-01', '2027-12-31')).toEqual([
      ['2027-03-01 换届', null],
    ])
    expect(duties([anItem('健康', { kind: 'BY_AUTHORITY', authority: '卫健委' })])).toEqual([['待定', null]])
  })

  test('two things of one day and one name are two', () => {
    const item = anItem('评议', { kind: 'EVENT_DAYS', days: 10, trigger: 'appraised' })
    const event = { communityId, itemKey: '评议', occurredOn: '2026-03-01', note: '评议' }

    expect(new Set(duties([item], { events: [event, event] }).map(([period]) => period)).size).toBe(2)
  })
})

describe('lights', () => {
  const context = { today: '2026-04-10', soonUntil: '2026-04-17' }
  const done = { state: 'published', publishedOn: '2026-04-09', hasEvidence: true } as const

  test.each([
    ['later', '2026-04-18', null],
    ['dueSoon', '2026-04-17', null],
    ['dueSoon', '2026-04-10', null],
    ['late', '2026-04-09', null],
    ['asked', null, null],
    ['published', '2026-04-09', done],
    ['publishedLate', '2026-04-08', done],
    ['noEvidence', '2026-04-08', { ...done, hasEvidence: false }],
    ['inWork', '2026-04-10', { ...done, publishedOn: null, state: 'decision' }],
    ['late', '2026-04-09', { ...done, publishedOn: null, state: 'decision' }],
    ['inWork', '2026-04-08', { ...done, state: 'drafting' }],
  ] as const)('%s where it is due on %s', (light, dueOn, one) => {
    expect(lightOf(dueOn, one, context)).toBe(light)
  })
})
