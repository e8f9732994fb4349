/**
 * At least so many characters, of two kinds: length serves more than signs nobody can remember. What holds until a
 * street's settings say otherwise.
 */
export const minPasswordLength = 10

export function passwordWeakness(
  password: string,
  loginName: string,
  minLength: number = minPasswordLength,
): string | null {
  if (password.length < minLength) return `密码至少 ${minLength} 个字符，例如一句话的拼音首字母加数字。`
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
  if (kinds < 2) return '密码要有字母、数字、符号中的两种，例如 sqlj2026bjxc。'
  if (new Set(password).size < 5) return '密码里重复的字符太多，请换一个。'
  if (loginName && password.toLowerCase().includes(loginName.toLowerCase())) return '密码里不要出现账号名。'
  return null
}
