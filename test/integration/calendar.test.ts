import { isWorkday as isWorkdayOfOther } from 'chinese-workday'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DueContext, eventDue } from '@shared/disclosure/due-dates.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import { workCalendar } from '../../electron/data/features/calendar/work-calendar.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

/** The State Council's notices of 2024 to 2026, typed in: days off (from, to) and weekends worked instead. */
const notices = {
  off: [
    ['2024-01-01', '2024-01-01'],
    ['2024-02-10', '2024-02-17'],
    ['2024-04-04', '2024-04-06'],
    ['2024-05-01', '2024-05-05'],
    ['2024-06-10', '2024-06-10'],
    ['2024-09-15', '2024-09-17'],
    ['2024-10-01', '2024-10-07'],
    ['2025-01-01', '2025-01-01'],
    ['2025-01-28', '2025-02-04'],
    ['2025-04-04', '2025-04-06'],
    ['2025-05-01', '2025-05-05'],
    ['2025-05-31', '2025-06-02'],
    ['2025-10-01', '2025-10-08'],
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ],
  worked: [
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
    '2025-01-26',
    '2025-02-08',
    '2025-04-27',
    '2025-09-28',
    '2025-10-11',
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ],
} as const

function isWorkdayByNotice(day: string): boolean {
  if ((notices.worked as readonly string[]).includes(day)) return true
  if (notices.off.some(([from, to]) => day >= from && day <= to)) return false
  return !['Sat', 'Sun'].includes(new Date(`${day}T00:00:00Z`).toUTCString().slice(0, 3))
}

function dueBy(isWorkday: (day: string) => boolean, from: string, workdays: number): string {
  let day = from
  for (let left = workdays; left > 0;) {
    day = addDays(day, 1)
    if (isWorkday(day)) left -= 1
  }
  return day
}

/** Three hundred starts, so close that every holiday and made-up weekend lies in many spans. */
const spans = Array.from({ length: 300 }, (_, at) => ({
  from: addDays('2024-01-01', Math.floor(at * 3.49)),
  workdays: [1, 2, 3, 5, 7, 10, 15, 20, 30][at % 9]!,
}))

let app: TestApp

beforeEach(async () => {
  app = await openTestStreet()
})

afterEach(() => app.remove())

const contextOf = (): DueContext => ({
  calendar: workCalendar(app.data.session.ledger!.reader),
  isFinanceBusy: false,
  periodGraceDays: 10,
  immediateDays: 5,
  beforeDays: 7,
})

const dueAfter = (from: string, workdays: number) =>
  eventDue(
    { rules: [{ kind: 'EVENT_WORKDAYS', workdays, trigger: 'formed' }], minDisplayDays: null },
    from,
    contextOf(),
  )

describe('working days', () => {
  test('every day of 2024 to 2026 agrees with the notices typed in and with another package', () => {
    const calendar = workCalendar(app.data.session.ledger!.reader)
    const days = Array.from({ length: 1096 }, (_, at) => addDays('2024-01-01', at))

    expect(days.filter((day) => calendar.isWorkday(day) !== isWorkdayByNotice(day))).toEqual([])
    expect(days.filter((day) => calendar.isWorkday(day) !== isWorkdayOfOther(day))).toEqual([])
  })

  test('300 due dates agree with both', () => {
    const wrong = spans.filter(({ from, workdays }) => {
      const due = dueAfter(from, workdays)
      return due !== dueBy(isWorkdayByNotice, from, workdays) || due !== dueBy(isWorkdayOfOther, from, workdays)
    })
    const touched = spans.filter(
      ({ from, workdays }) => dueAfter(from, workdays) !== dueBy((day) => !/6|0/.test(weekday(day)), from, workdays),
    )

    expect(wrong).toEqual([])
    // Most of the spans prove something: counting weeks alone gives another day.
    expect(touched.length).toBeGreaterThan(80)
  })

  test('a span that reaches into a year whose notice is not known is asked, as is a year long past', () => {
    expect(dueAfter('2026-12-01', 20)).toBe(dueBy(isWorkdayByNotice, '2026-12-01', 20))
    expect(dueAfter('2026-12-25', 20)).toBeNull()
    expect(dueAfter('2031-03-01', 1)).toBeNull()
    expect(dueAfter('1999-03-01', 1)).toBeNull()
  })
})

describe('the calendar of the street', () => {
  test('a year shows its holidays with their names, a year without a notice says so', async () => {
    const year = await app.call('calendar', 'year', { year: 2026 })
    const unknown = await app.call('calendar', 'year', { year: 2031 })

    expect(year.isPublished).toBe(true)
    expect(year.days.filter(({ isWorkday }) => isWorkday).map(({ day }) => day)).toEqual(
      notices.worked.filter((day) => day.startsWith('2026')),
    )
    expect(year.days.find(({ day }) => day === '2026-10-01')).toMatchObject({ isWorkday: false, name: '国庆节' })
    expect(unknown).toEqual({ isPublished: false, days: [] })
  })

  test('an own day wins over the notice, moves due dates, and is taken back', async () => {
    await app.call('calendar', 'saveDay', { day: '2026-03-09', isWorkday: false, name: '选举日放假' })
    await app.call('calendar', 'saveDay', { day: '2026-10-01', isWorkday: true, name: '值班' })
    const { days } = await app.call('calendar', 'year', { year: 2026 })

    expect(days.filter(({ isOwn }) => isOwn).map(({ day, isWorkday }) => [day, isWorkday])).toEqual([
      ['2026-03-09', false],
      ['2026-10-01', true],
    ])
    // What the notice says of the day is not lost: the screen shows both.
    expect(days.filter(({ day }) => day === '2026-10-01').map(({ notice }) => notice)).toEqual([
      { isWorkday: false, name: '国庆节' },
    ])
    expect(days.find(({ day }) => day === '2026-03-09')?.notice).toBeNull()
    expect(dueAfter('2026-03-06', 1)).toBe('2026-03-10')

    await app.call('calendar', 'saveDay', { day: '2026-03-09', isWorkday: null, name: '' })
    expect(dueAfter('2026-03-06', 1)).toBe('2026-03-09')
  })

  test('an own day does not make a year known', async () => {
    await app.call('calendar', 'saveDay', { day: '2031-01-02', isWorkday: true, name: '上班' })

    expect((await app.call('calendar', 'year', { year: 2031 })).isPublished).toBe(false)
    expect(dueAfter('2031-01-01', 1)).toBeNull()
  })
})

function weekday(day: string): string {
  return String(new Date(`${day}T00:00:00Z`).getUTCDay())
}
