import { expect, test } from 'vitest'
import { dayMovedTo, monthWeeks } from '../../../../../renderer/features/calendar/month-weeks.ts'

test.each([
  [2026, 2, 6, 28],
  [2024, 2, 3, 29],
  [2026, 6, 0, 30],
  [2026, 12, 1, 31],
])('the weeks of %i-%i begin on Monday', (year, month, empty, days) => {
  const weeks = monthWeeks(year, month)

  expect(weeks.filter((day) => day === null)).toHaveLength(empty)
  expect(weeks.findIndex((day) => day !== null)).toBe(empty)
  expect(weeks.length - empty).toBe(days)
})

test.each([
  ['ArrowRight', '2026-01-31', '2026-02-01'],
  ['ArrowUp', '2026-03-03', '2026-02-24'],
  ['PageDown', '2026-01-31', '2026-02-28'],
  ['Home', '2026-05-17', '2026-05-01'],
  ['End', '2026-02-03', '2026-02-28'],
  // At the edges of the year nothing moves.
  ['ArrowLeft', '2026-01-01', '2026-01-01'],
  ['ArrowDown', '2026-12-28', '2026-12-28'],
  ['PageUp', '2026-01-15', '2026-01-15'],
])('%s leads from %s to %s', (key, from, to) => {
  expect(dayMovedTo(key, from)).toBe(to)
})

test('other keys are left alone', () => {
  expect(dayMovedTo('Enter', '2026-05-17')).toBeUndefined()
})
