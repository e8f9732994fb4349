import { describe, expect, test } from 'vitest'
import { findingState, totalsOf } from '../../../../../renderer/features/findings/finding-state.ts'

const today = '2026-11-21'
const marked = (dueOn: string | null, level: 'error' | 'task' = 'task') => {
  const { mark, words } = findingState({ dueOn, level }, today, 7)
  return [mark, words]
}

describe('how much time a finding leaves', () => {
  test('the day itself is not overdue, the day after is', () => {
    expect(marked('2026-11-21')).toEqual(['soon', '今天到期'])
    expect(marked('2026-11-20')).toEqual(['late', '逾期 1 天'])
  })

  test('soon ends with the last of the days asked for', () => {
    expect(marked('2026-11-28')).toEqual(['soon', '还有 7 天'])
    expect(marked('2026-11-29')).toEqual(['open', '还有 8 天'])
  })

  test('counts across months and years', () => {
    expect(marked('2025-11-21')).toEqual(['late', '逾期 365 天'])
    expect(marked('2027-03-01')).toEqual(['open', '还有 100 天'])
  })

  test('without a day the kind of the finding is said', () => {
    expect(marked(null, 'error')).toEqual(['late', '须改正'])
    expect(marked(null)).toEqual(['open', '待办'])
  })
})

test('totals add up what each rule has', () => {
  const group = { rule: 'R-1', label: '', overdue: 2, soon: 1, other: 0 }
  expect(totalsOf([group, { ...group, rule: 'R-2', other: 5 }])).toEqual({ overdue: 4, soon: 2, other: 5 })
})
