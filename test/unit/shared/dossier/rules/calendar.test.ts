import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, endOf } from '@shared/dossier/rules/calendar.ts'

describe('months', () => {
  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-12-31', 18, '2027-06-30'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
})

describe('days', () => {
  test('pass over the ends of months and a leap day', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
  test('a month without a day ends on its last one', () => {
    expect(endOf('2024-02')).toBe('2024-02-29')
    expect(endOf('2024-02-11')).toBe('2024-02-11')
  })
})
