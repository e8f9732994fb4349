import { expect, test } from 'vitest'
import { serialOf } from '../../../../../../electron/data/workbook/write/cell-value.ts'

test('days are counted as workbooks count them', () => {
  expect(['1900-03-01', '2000-02-29', '2026-11-22'].map(serialOf)).toEqual([61, 36_585, 46_348])
})

test.each(['2026-04-31', '2025-02-29', '1900-02-28', '2026-13-01', '2026-00-10', '2026-1-1', '2026.11.22', ''])(
  '%j is no day of a workbook',
  (day) => {
    expect(serialOf(day)).toBeNull()
  },
)
