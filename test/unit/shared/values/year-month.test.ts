import { parseYearMonth, parseYearMonthNumber, plainHabit } from '@shared/values/year-month.ts'
import { describe, expect, test } from 'vitest'

const codes = (read: { issues: readonly { code: string }[] }) => read.issues.map((issue) => issue.code)

describe('months as text', () => {
  test.each([
    ['1985.03', '1985-03'],
    ['1985-3', '1985-03'],
    ['1985/3', '1985-03'],
    ['1985年3月', '1985-03'],
    ['1985年03月份', '1985-03'],
    ['198503', '1985-03'],
    ['八五年三月', '1985-03'],
    ['一九八五年十二月', '1985-12'],
    ['二〇〇一年十月', '2001-10'],
    ['85年3月', '1985-03'],
    ['85.3', '1985-03'],
    ['06年12月', '2006-12'],
    ['1985.03(41岁)', '1985-03'],
    ['1985.03/41岁', '1985-03'],
    ['1985.03\n（41岁）', '1985-03'],
    ['2021.06起', '2021-06'],
    ['１９８５．０３', '1985-03'],
    ['1985.10', '1985-10'],
    ['1985.03.15', '1985-03-15'],
    ['19850315', '1985-03-15'],
    ['1985年3月15日', '1985-03-15'],
    ['31107', '1985-03'],
    ['—', null],
  ])('%s', (text, value) => {
    const read = parseYearMonth(text)

    expect(read).toEqual({ value, issues: [] })
  })

  test.each([
    ['1985.13', 'date-impossible'],
    ['2021年2月30日', 'date-impossible'],
    ['1985', 'date-unreadable'],
    ['不详', 'date-unreadable'],
  ])('%s is refused as %s', (text, code) => {
    const read = parseYearMonth(text)

    expect(read.value).toBeNull()
    expect(codes(read)).toEqual([code])
  })

  test('1985.1 as text is asked about, unless the column writes 1985.3', () => {
    expect(codes(parseYearMonth('1985.1'))).toEqual(['date-ambiguous'])
    expect(parseYearMonth('1985.1').value).toBe('1985-10')
    expect(parseYearMonth('1985.1', { ...plainHabit, unpadded: true })).toEqual({ value: '1985-01', issues: [] })
  })
})

describe('months as numbers', () => {
  test.each([
    [1985.03, '1985-03'],
    [1985.1, '1985-10'],
    [1985.12, '1985-12'],
    [1985.5, '1985-05'],
    [198503, '1985-03'],
    [19850315, '1985-03-15'],
    [31107, '1985-03'],
    [31121, '1985-03-15'],
  ])('%d', (value, month) => {
    expect(parseYearMonthNumber(value)).toEqual({ value: month, issues: [] })
  })

  test('1985.1 beside 1985.5 is asked about', () => {
    expect(codes(parseYearMonthNumber(1985.1, '', { ...plainHabit, unpadded: true }))).toEqual(['date-ambiguous'])
  })
})
