import { compactText } from './text.ts'

/** GB 32100: digits and capitals without I, O, Z, S, V; the last one checks the others. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export function creditCheckCharacter(first17: string): string {
  const sum = [...first17].reduce((total, one, at) => total + characters.indexOf(one) * (3 ** at % 31), 0)
  return characters[(31 - (sum % 31)) % 31]!
}

/** What is doubtful about a 统一社会信用代码 or an old 注册号 of 15 digits; null when nothing is. */
export function creditCodeProblem(text: string): string | null {
  const code = compactText(text).toUpperCase()
  if (/^\d{15}$/.test(code)) return null
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code))
    return `“${text.trim()}”不像统一社会信用代码，应为18位数字和大写字母，请对照营业执照核对。`
  if (creditCheckCharacter(code.slice(0, 17)) !== code[17])
    return '统一社会信用代码的校验位不对，可能有一位写错，请对照营业执照核对。'
  return null
}
