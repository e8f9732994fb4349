import { beginsWithSurname, compounds } from './surname.ts'
import { cleanText, halfWidthAlphanumerics } from './text.ts'
import { parsed, warning, type Parsed } from './value-issue.ts'

const separators = /[、，,;；/／\n]|\s+和\s+/
const trailingNote = /[（(][^（()）]*[)）]$/
const titles = /(书记|副书记|主任|副主任|委员|同志|网格长|站长|会长|先生|女士)$/

export interface PersonName {
  readonly name: string
  /** What stood in brackets behind the name: 兼, 主持工作. */
  readonly note: string | null
  /** A number found behind the name. */
  readonly phone: string | null
}

/** Reads one or several names from a cell: padding out, brackets and phone numbers aside. */
export function parsePersonNames(text: string): Parsed<readonly PersonName[]> {
  const cleaned = halfWidthAlphanumerics(cleanText(text))
  const parts = cleaned
    .split(separators)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap(partedByBlanks)
  const names = parts.every((part) => /[\u3400-\u9fff\u{20000}-\u{3ffff}]|[A-Za-z]/u.test(part)) ? parts : [cleaned]
  const people = names.map(onePerson).filter((person) => person.name)
  const issues = people.some((person) => !isPersonName(person.name) || looksLikeTwo(person.name))
    ? [warning('name-unusual', `“${cleaned}”不像一个人的姓名，请核对。`)]
    : []
  if (people.length > 1)
    issues.push(warning('several-values', `一个单元格里写了${people.length}个人，已分成${people.length}条。`))
  if (people.length === 1 && people[0]!.phone) issues.push(warning('several-values', '姓名后面带有电话号码，已分开。'))
  return parsed(people.length ? people : null, ...issues)
}

// 张伟 李娜 are two; 欧阳 娜娜, 王 伟 and Anna Li are one.
function partedByBlanks(part: string): string[] {
  const pieces = part.split(/\s+/)
  const arePeople = pieces.every((piece) => /^\p{Script=Han}{2,4}$/u.test(piece) && beginsWithSurname(piece))
  return pieces.length > 1 && arePeople && !compounds.includes(pieces[0]!) ? pieces : [part]
}

// 张伟李娜 may be a long name, and may be two people.
function looksLikeTwo(name: string): boolean {
  return (
    /^\p{Script=Han}{4,6}$/u.test(name) &&
    !compounds.includes(name.slice(0, 2)) &&
    [2, 3].some((at) => name.length - at >= 2 && beginsWithSurname(name.slice(at))) &&
    beginsWithSurname(name)
  )
}

function onePerson(text: string): PersonName {
  const phone = /1\d{10}$/.exec(text.replace(/\s+/g, ''))?.[0] ?? null
  const withoutPhone = phone
    ? text
        .replace(/\s+/g, '')
        .slice(0, -phone.length)
        .replace(/[:：]$/, '')
    : text
  const note = trailingNote.exec(withoutPhone)?.[0].slice(1, -1) ?? null
  const bare = withoutPhone.replace(trailingNote, '').trim()
  return { name: withoutPadding(bare), note, phone }
}

/** `王  伟` is padded to three characters; `Anna Li` is not. */
export function withoutPadding(name: string): string {
  const dotted = name.replace(/[•・●‧∙⋅．.]/g, '·')
  return /[A-Za-z]/.test(dotted) ? dotted.replace(/\s+/g, ' ') : dotted.replace(/\s+/g, '')
}

/** Two to five Han characters, a name with a middle dot, or a Latin name. */
export function isPersonName(name: string): boolean {
  if (/^[\p{Script=Han}〇]{2,5}$/u.test(name))
    return !titles.test(name.slice(2)) && !/[省市区县镇村]$|社区|街道|人数|合计|小计|总计/.test(name)
  return /^[\p{Script=Han}]{1,12}(·[\p{Script=Han}]{1,12})+$/u.test(name) || /^[A-Za-z][A-Za-z .'-]{1,40}$/.test(name)
}
