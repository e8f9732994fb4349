import { expect, test } from 'vitest'
import { holidaySpans, type NoticedDay } from '../../../../../renderer/features/calendar/holiday-spans.ts'

const off = (day: string, name: string): NoticedDay => ({ day, isWorkday: false, name })
const worked = (day: string, name: string): NoticedDay => ({ day, isWorkday: true, name })

test('days in a row are one holiday, also over the end of a month; worked weekends go with theirs', () => {
  const spans = holidaySpans([
    worked('2025-01-26', '春节调休上班'),
    off('2025-01-30', '春节'),
    off('2025-01-31', '春节'),
    off('2025-02-01', '春节'),
    worked('2025-02-08', '春节调休上班'),
    off('2025-04-04', '清明'),
  ])

  expect(spans).toEqual([
    { names: ['春节'], from: '2025-01-30', to: '2025-02-01', days: 3, madeUp: ['2025-01-26', '2025-02-08'] },
    { names: ['清明'], from: '2025-04-04', to: '2025-04-04', days: 1, madeUp: [] },
  ])
})

test('two holidays that touch are one rest with both names, and each worked weekend is named once', () => {
  const spans = holidaySpans([
    worked('2020-09-27', '国庆节调休上班'),
    off('2020-09-30', '中秋'),
    off('2020-10-01', '国庆节'),
    off('2020-10-02', '国庆节'),
  ])

  expect(spans).toEqual([
    { names: ['中秋', '国庆节'], from: '2020-09-30', to: '2020-10-02', days: 3, madeUp: ['2020-09-27'] },
  ])
})
