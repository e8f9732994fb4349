import { cleanText, isDeclaredNone } from './text.ts'
import { parsed, warning, type Parsed } from './value-issue.ts'

/** Reads a phone number as digits; a landline keeps its leading nought and its dash. */
export function parsePhone(text: string): Parsed<string> {
  if (isDeclaredNone(text)) return parsed<string>(null)
  const plain = cleanText(text)
    .normalize('NFKC')
    .replace(/^['‘’`]/, '')
    .replace(/[—–−－]/g, '-')
  const numbers = splitNumbers(plain)
  const first = numbers[0]
  if (!first) {
    const kept = plain.replace(/\s+/g, '')
    return parsed(kept || null, {
      code: 'phone-unreadable',
      severity: 'error',
      message: `“${plain}”不是电话号码，请核对。`,
    })
  }
  if (numbers.length > 1) return parsed(first, warning('several-values', `这里有${numbers.length}个号码，暂取第一个。`))
  return parsed(first)
}

/** Every number in the text, in order. */
export function splitNumbers(text: string): string[] {
  const whole = oneNumber(text)
  if (whole) return [whole]
  const parts = text.split(/[、，,;；/|\n]|[（(](?=\d)|或|和/).map((part) => part.trim())
  // Blanks part two numbers only where both are whole: 138 0000 0001 is one.
  const pieces = parts.flatMap((part) => (oneNumber(part) ? [part] : part.split(/\s+(?=1[3-9]\d{9}|0\d{2,3}-?\d{7})/)))
  return pieces.map(oneNumber).filter((one): one is string => one !== null)
}

function oneNumber(part: string): string | null {
  const bare = part
    .replace(/^[^\d+]*[:：]/, '')
    .replace(/[(（][^()（）\d]*[)）]$/, '')
    .replace(/[)）]$/, '')
    .replace(/\(([\d]+)\)/g, '$1-')
    .trim()
  const digits = bare.replace(/^\+?86[- ]?(?=1\d{2})/, '').replace(/[\s-]/g, '')
  if (/^1\d{10}$/.test(digits)) return digits
  const landline = /^(0\d{2,3})[- ]?(\d{7,8})(?:(?:-|转)(\d{1,6}))?$/.exec(bare.replace(/\s+/g, ' '))
  if (landline) return `${landline[1]}-${landline[2]}${landline[3] ? `-${landline[3]}` : ''}`
  // Short numbers of an office network, and local numbers without the area code.
  // None of them begins with 1: that would be a mobile number cut short.
  return /^[2-9]\d{2,7}$/.test(digits) ? digits : null
}

/** Reads a phone from a number cell, where a landline has lost its leading nought. */
export function parsePhoneNumber(value: number): Parsed<string> {
  const digits = String(value)
  if (!/^\d+$/.test(digits)) return parsePhone(digits)
  const lostNought = /^[2-9]\d{8,10}$/.test(digits)
  if (lostNought) return parsed(`0${digits}`, warning('phone-unreadable', '固定电话开头的0可能丢失，已补上，请核对。'))
  return parsePhone(digits)
}
