import { isRealDate } from './plain-date.ts'
import { compactText, isDeclaredNone } from './text.ts'
import { failed, parsed, warning, type Parsed } from './value-issue.ts'

/** GB 11643. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

export function checkDigitOf(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return checkDigits[sum % 11]!
}

export function hasValidCheckDigit(id: string): boolean {
  return /^\d{17}[\dX]$/.test(id) && checkDigitOf(id) === id[17]
}

/** `YYYY-MM-DD` of an 18 or 15 digit number; null when that is no real day. */
export function birthOfId(id: string): string | null {
  const digits = id.length === 15 ? `19${id.slice(6, 12)}` : id.slice(6, 14)
  const date = { year: Number(digits.slice(0, 4)), month: Number(digits.slice(4, 6)), day: Number(digits.slice(6, 8)) }
  return isRealDate(date) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}` : null
}

export function genderOfId(id: string): '男' | '女' {
  const digit = id.length === 15 ? id[14] : id[16]
  return Number(digit) % 2 === 1 ? '男' : '女'
}

/** The six-digit code of the county where the number was given. */
export function regionOfId(id: string): string {
  return id.slice(0, 6)
}

const truncated = () => failed('id-truncated', '身份证号被表格软件当作数字截断，只剩前15位，无法还原，请补录。')

/** Reads an id number that stands as text. */
export function parseIdNumber(text: string): Parsed<string> {
  if (isDeclaredNone(text)) return parsed<string>(null)
  const id = compactText(text)
    .replace(/^['‘’`]+|^="|"$/g, '')
    .replace(/[-.·_]/g, '')
    .toUpperCase()
    .replace(/[Ⅹ×*]$/, 'X')
  if (/^\d\.?\d*E\+?\d+$/.test(compactText(text).toUpperCase())) return truncated()
  const several = id.match(/\d{17}[\dX]/g)
  if (several && several.length > 1) return failed('several-values', '一个单元格里有多个身份证号，请分开填写。')
  if (/^\d{17}[\dX]$/.test(id)) return checked(id)
  if (/^\d{15}$/.test(id)) return parsed(id, warning('id-length', '这是15位旧身份证号，请核对后补成18位。'))
  if (!/^[\dX]+$/.test(id))
    return parsed(compactText(text), {
      code: 'id-length',
      severity: 'error',
      message: `“${text.trim()}”不是身份证号，应为18位，例如 33029919900101123X。`,
    })
  return parsed(id, { code: 'id-length', severity: 'error', message: `身份证号应为18位，这里是${id.length}位。` })
}

function checked(id: string): Parsed<string> {
  if (!hasValidCheckDigit(id)) {
    // Digits 16 to 18 are what a spreadsheet turns into noughts.
    if (id.endsWith('000')) return truncated()
    return parsed(id, { code: 'id-checksum', severity: 'error', message: '身份证号的校验位不对，可能有一位写错。' })
  }
  if (!birthOfId(id)) {
    return parsed(id, { code: 'date-impossible', severity: 'error', message: '身份证号里的出生日期不存在。' })
  }
  return parsed(id)
}

/** Reads an id number from a number cell: beyond 15 digits a number cannot hold it. */
export function parseIdNumberCell(value: number): Parsed<string> {
  if (Math.abs(value) >= 1e15) return truncated()
  return parseIdNumber(String(value))
}
