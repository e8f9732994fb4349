import { findMoneyUnit, parseMoney, parseMoneyNumber } from '@shared/values/money.ts'
import { describe, expect, test } from 'vitest'

describe('amounts', () => {
  test.each([
    ['5万', null, 50_000],
    ['0.86万元', '元', 8600],
    ['50,000元', null, 50_000],
    ['5,0000', '元', 50_000],
    ['￥1,280.50', '元', 1280.5],
    ['（500）', '元', -500],
    ['32.65005', '万元', 326_500.5],
    ['12', '万元', 120_000],
    ['1.2亿', null, 120_000_000],
    ['５００元整', null, 500],
    ['伍仟元整', '万元', 5000],
    ['三万元', null, 30_000],
    ['3万5千元', '元', 35_000],
    ['壹佰贰拾元伍角', null, 120.5],
    ['一亿二千万元', null, 120_000_000],
    ['十万元', null, 100_000],
  ] as const)('%s in a column of %s', (text, unit, value) => {
    expect(parseMoney(text, unit)).toEqual({ value, issues: [] })
  })

  test.each([
    ['¥ 320', null, 320],
    ['320RMB', null, 320],
    ['CNY 1,250.00', null, 1250],
    ['人民币：320', null, 320],
    ['叁佰元整', null, 300],
    // The sign names the currency, and the heading how much of it.
    ['￥3.2', '万元', 32_000],
  ] as const)('%s in a column of %s names its unit', (text, unit, value) => {
    expect(parseMoney(text, unit)).toEqual({ value, issues: [] })
  })

  test('a number shown with the sign of the currency names its unit', () => {
    expect(parseMoneyNumber(12, null, '"¥"#,##0.00')).toEqual({ value: 12, issues: [] })
    expect(parseMoneyNumber(12, '万元', '[$￥-804]#,##0.00')).toEqual({ value: 120_000, issues: [] })
  })

  test.each([
    ['代金券300元', 300],
    ['现金贰佰元整', 200],
  ])('%s holds an amount, and is asked about', (text, value) => {
    expect(parseMoney(text, null)).toMatchObject({ value, issues: [{ code: 'several-values' }] })
  })

  test.each(['购物卡2张300元', '代金券若干', '每张券50元左右至80元'])('%s is no amount', (text) => {
    expect(parseMoney(text, null)).toMatchObject({ value: null, issues: [{ code: 'number-unreadable' }] })
  })

  test('without a unit anywhere the clerk is asked', () => {
    expect(parseMoney('12', null)).toMatchObject({ value: 12, issues: [{ code: 'unit-unknown' }] })
    expect(parseMoneyNumber(12, null)).toMatchObject({ value: 12, issues: [{ code: 'unit-unknown' }] })
  })

  test.each(['若干', '五千', '3万5', '三五万元'])('%s is no sure amount', (text) => {
    expect(parseMoney(text, '元')).toMatchObject({ value: null, issues: [{ code: 'number-unreadable' }] })
  })

  test('a number takes the unit of its heading', () => {
    expect(parseMoneyNumber(0.86, '万元').value).toBe(8600)
  })

  test.each([
    ['金额（万元）', '万元'],
    ['金额(元)', '元'],
    ['单位：人、万元', '万元'],
    ['单位：元', '元'],
    ['公开单元', null],
    ['单位', null],
  ])('the unit of %s', (text, unit) => {
    expect(findMoneyUnit(text)).toBe(unit)
  })
})
