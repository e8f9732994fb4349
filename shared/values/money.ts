import { chineseAmount } from './chinese-amount.ts'
import { compactText, isDeclaredNone } from './text.ts'
import { failed, parsed, warning, type Parsed } from './value-issue.ts'

export type MoneyUnit = '元' | '百元' | '千元' | '万元' | '十万元' | '百万元' | '亿元'

const factors: Record<string, number> = {
  元: 1,
  圆: 1,
  块: 1,
  块钱: 1,
  百元: 100,
  千元: 1000,
  千: 1000,
  万元: 10_000,
  万: 10_000,
  w: 10_000,
  十万元: 100_000,
  百万元: 1_000_000,
  百万: 1_000_000,
  亿元: 100_000_000,
  亿: 100_000_000,
}

const currency = /[¥￥]|RMB|CNY|人民币/i

/** True where a text names the currency, which is counted in 元 where nothing says otherwise: 折人民币, ￥. */
export function namesCurrency(text: string): boolean {
  return currency.test(text)
}

/** The unit a heading or a unit line names: 金额（万元）, 单位：人、万元. */
export function findMoneyUnit(text: string): MoneyUnit | null {
  const plain = compactText(text)
  const found = /(亿元|百万元|十万元|万元|千元|百元)/.exec(plain)?.[1]
  if (found) return found as MoneyUnit
  return /[(:,、/]元(?:[)、,，]|$)|^元$|人民币元/.test(plain) ? '元' : null
}

/**
 * Reads an amount in 元. The unit in the cell wins over that of the heading or the unit line; ￥ says 元 only where
 * neither of them names a greater one.
 */
export function parseMoney(text: string, unit: MoneyUnit | null): Parsed<number> {
  if (isDeclaredNone(text)) return parsed<number>(null)
  const plain = compactText(text)
    .replace(/^(人民币|RMB|CNY|约|共|合计|[:：])+/i, '')
    .replace(/[¥￥$]|(?:人民币|RMB|CNY)$/gi, '')
    .replace(/(整|正|左右)$/, '')
  const bracketed = /^\((.+)\)$/.exec(plain)
  const amount =
    /^([-+−]?)([\d,]*\.?\d+|\d[\d,]*\.?)(元|圆|块钱|块|百元|千元|千|万元|万|w|十万元|百万元|百万|亿元|亿)?(?:\(.*\))?$/i.exec(
      bracketed?.[1] ?? plain,
    )
  const spoken = amount ? null : chineseAmount(bracketed?.[1] ?? plain)
  if (spoken !== null) return parsed(bracketed ? -spoken : spoken)
  if (!amount) return namedAmount(plain) ?? failed('number-unreadable', `“${text.trim()}”不是金额，请核对。`)
  const digits = amount[2]!
  if (digits.split('.')[1]?.includes(',')) return failed('number-unreadable', `“${text.trim()}”的数字写法不明。`)
  const ownUnit = amount[3]?.toLowerCase()
  const factor = factors[ownUnit ?? unit ?? '元']!
  const sign = bracketed || /[-−]/.test(amount[1]!) ? -1 : 1
  const value = sign * scaled(Number(digits.replace(/,/g, '')), factor)
  return ownUnit || unit || namesCurrency(text) ? parsed(value) : parsed(value, unknownUnit())
}

// 购物卡800元 says what it was and how much: the amount is taken, and said to be only a part of the cell.
function namedAmount(text: string): Parsed<number> | null {
  const amount = /^\p{Script=Han}{0,6}[卡券金包款票][:：]?([^卡券金包款票]*元)$/u.exec(text)?.[1]
  const value = amount === undefined ? null : parseMoney(amount, null).value
  if (value === null) return null
  return parsed(value, warning('several-values', `“${text}”里不只写了金额，取${amount}，请核对。`))
}

/** Reads an amount from a number cell. */
export function parseMoneyNumber(value: number, unit: MoneyUnit | null, format = ''): Parsed<number> {
  const own = findMoneyUnit(format.replace(/["\\]/g, '')) ?? (/"?元"?/.test(format) ? '元' : null)
  const isNamed = own !== null || unit !== null || namesCurrency(format)
  const amount = scaled(value, factors[own ?? unit ?? '元']!)
  return isNamed ? parsed(amount) : parsed(amount, unknownUnit())
}

const unknownUnit = () => warning('unit-unknown', '没有写明金额单位，暂按元，请核对。')

// 32.65005 万元 times 10000 would leave a tail of binary dust.
function scaled(value: number, factor: number): number {
  return Math.round(value * factor * 10_000) / 10_000
}
