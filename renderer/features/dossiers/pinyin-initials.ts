/** The first character of each initial in the order of a dictionary; the collation of the system knows the rest. */
const firstOfInitial = '阿a芭b擦c搭d蛾e发f噶g哈h击j喀k垃l妈m拿n哦o啪p期q然r撒s塌t挖w昔x压y匝z'
const collator = new Intl.Collator('zh-CN')
const known = new Map<string, string>()

/** `zjgb` for 正职干部: what somebody types to choose from a list. Other letters and figures stay as they are. */
export function pinyinInitials(text: string): string {
  const found = known.get(text)
  if (found !== undefined) return found
  const initials = [...text.toLowerCase()].map(initialOf).join('')
  known.set(text, initials)
  return initials
}

function initialOf(character: string): string {
  if (/[a-z\d]/.test(character)) return character
  if (!/\p{Script=Han}/u.test(character)) return ''
  let initial = ''
  for (let at = 0; at < firstOfInitial.length; at += 2) {
    if (collator.compare(firstOfInitial[at]!, character) > 0) break
    initial = firstOfInitial[at + 1]!
  }
  return initial
}
