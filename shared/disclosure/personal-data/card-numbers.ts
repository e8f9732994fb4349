import { creditCodeProblem } from '../../values/credit-code.ts'

export function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, one, at) => {
    const doubled = Number(one) * (at % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** UnionPay, Visa, Mastercard, JCB, Amex, and the old cards of one bank. */
export function hasBankBeginning(digits: string): boolean {
  return /^(62|4|5[1-5]|35|34|37|9558|60|65|81)/.test(digits)
}

const documentWords =
  /(编号|文号|代码|代号|合同|发票|流水|订单|条码|备案|许可|证书|凭证|票据|项目|学号|序列|税号|注册|批准|档案|索引|户号|表号|登记号|统一社会|单号|批次|版本|号牌|资产|设备)[^，。；\n]{0,8}$/
const timestamp = /^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/

/** A number of that length that something else accounts for. */
export function isOtherNumber(digits: string, before: string): boolean {
  if (passesLuhn(digits) && hasBankBeginning(digits)) return false
  return documentWords.test(before) || timestamp.test(digits) || isCreditCode(digits) || /[A-Za-z]-?$/.test(before)
}

export function isCreditCode(digits: string): boolean {
  return digits.length === 18 && /^[1-9A-Y]/.test(digits) && creditCodeProblem(digits) === null
}

/** A card of UnionPay in a longer row of digits. */
export function cardWithin(digits: string): { at: number; digits: string } | null {
  for (let at = 0; at + 16 <= digits.length; at++)
    for (const length of [19, 18, 17, 16]) {
      const window = digits.slice(at, at + length)
      if (window.length === length && window.startsWith('62') && passesLuhn(window)) return { at, digits: window }
    }
  return null
}
