import { parseDay, parseDayNumber, splitRange } from '@shared/values/day.ts'
import { dateFromSerial, formatDate, isRealDate } from '@shared/values/plain-date.ts'
import { describe, expect, test } from 'vitest'

describe('serials', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [31107, false, '1985-03-01'],
    [29645, true, '1985-03-01'],
    [14611, false, '1940-01-01'],
    [46347, false, '2026-11-21'],
    [46347.99, false, '2026-11-21'],
  ])('%d (1904: %s) is %s', (serial, is1904, day) => {
    expect(formatDate(dateFromSerial(serial, is1904)!)).toBe(day)
  })

  test('29 February 1900 never was', () => {
    expect(dateFromSerial(60)).toBeNull()
    expect(isRealDate({ year: 1900, month: 2, day: 29 })).toBe(false)
    expect(isRealDate({ year: 2000, month: 2, day: 29 })).toBe(true)
  })
})

describe('days', () => {
  test.each([
    ['2026-07-14', '2026-07-14'],
    ['2026.7.4', '2026-07-04'],
    ['20260714', '2026-07-14'],
    ['2026年7月14日', '2026-07-14'],
    ['2026年07月14日 上午', '2026-07-14'],
    ['2026年7月14日上午9点半', '2026-07-14'],
    ['2026年7月14日14:30', '2026-07-14'],
    ['于2026年7月14日', '2026-07-14'],
    ['14-Jul-26', '2026-07-14'],
    ['2026/7/14 09:30', '2026-07-14'],
    ['2026年7月14日(星期二)', '2026-07-14'],
    ['二〇二六年七月十四日', '2026-07-14'],
    ['2026.7', null],
  ])('%s', (text, day) => {
    expect(parseDay(text).value).toBe(day)
  })

  test('a day without its year takes that of the table and is asked about', () => {
    expect(parseDay('7月14日', 2026)).toMatchObject({ value: '2026-07-14', issues: [{ code: 'date-ambiguous' }] })
    expect(parseDay('7月14日')).toMatchObject({ value: null, issues: [{ code: 'date-unreadable' }] })
  })

  test.each([
    ['3.8', '2026-03-08'],
    ['12/25', '2026-12-25'],
    ['10.12', '2026-10-12'],
    ['09-06', '2026-09-06'],
    ['2.30', null],
    ['26.3', null],
    ['14.5', null],
  ])('%s in a ledger of 2026 is asked about', (text, day) => {
    expect(parseDay(text, 2026)).toMatchObject({ value: day, issues: [{ code: expect.stringMatching(/^date-/) }] })
    expect(parseDay(text).value).toBeNull()
  })

  test('a day in a number cell', () => {
    expect([parseDayNumber(20260714).value, parseDayNumber(46217).value, parseDayNumber(7).value]).toEqual([
      '2026-07-14',
      '2026-07-14',
      null,
    ])
  })

  test.each([
    ['2026.3.1-2026.3.5', '2026.3.1', '2026.3.5'],
    ['2026.3.1-3.5', '2026.3.1', '2026-3-5'],
    ['2026年3月1日至5日', '2026年3月1日', '2026-3-5'],
    ['2026-03-01~2026-03-05', '2026-03-01', '2026-03-05'],
    ['2021.6—至今', '2021.6', ''],
  ])('the range %s', (text, from, to) => {
    expect(splitRange(text)).toMatchObject({ from, to })
  })

  test('a single day is no range', () => {
    expect(splitRange('2026-03-01')).toBeNull()
  })
})
