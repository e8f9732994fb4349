import { expect, test } from 'vitest'
import { daysOf, isFiltered, noFilter } from '../../../../../renderer/features/audit/audit-filter.ts'

test('a week begins on Monday, also on a Sunday and over the end of a month', () => {
  expect(daysOf('week', new Date(2026, 10, 1, 23, 59))).toEqual({ from: '2026-10-26', to: '2026-11-01' })
  expect(daysOf('week', new Date(2026, 10, 2, 0, 1))).toEqual({ from: '2026-11-02', to: '2026-11-02' })
})

test('today and this month end today', () => {
  const now = new Date(2026, 1, 9, 12)
  expect(daysOf('today', now)).toEqual({ from: '2026-02-09', to: '2026-02-09' })
  expect(daysOf('month', now)).toEqual({ from: '2026-02-01', to: '2026-02-09' })
})

test('knows an untouched filter', () => {
  expect(isFiltered({ ...noFilter })).toBe(false)
  expect(isFiltered({ ...noFilter, act: '登录' })).toBe(true)
})
