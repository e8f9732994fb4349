import type { Hit } from './hit.ts'
import { namesIn } from './person-names.ts'

const adult = 18
const age =
  /(?<![\d.\-至到])(\d{1,2}|十[一二三四五六七八]?|[一二三四五六七八九两])\s*(?:周岁|岁)(?!\s*(?:以[上下内]|至|到|-|组|段|及以))/g
const chineseAges = [
  '零',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
]
const grade =
  '(?:[一二三四五六七八九1-9]\\s*年级|初[一二三123]|高[一二三123]|[大中小托]班|[(（]?[一二三四五六七八九十\\d]{1,2}[)）]?\\s*班)'
const school = '(?:幼儿园|小学|初中|高中|中学|学校|实验校|职高|中专)'
const schooling = new RegExp(
  `${school}[^，。；\\n]{0,14}?${grade}|${grade}[^，。；\\n]{0,8}?(?:学生|同学)|学生[^。；\\n]{0,16}?${grade}|(?:就读|在读|读书|上学|入学|入读|入园)[^，。；\\n]{0,16}?(?:${school}|${grade})|${school}[^，。；\\n]{0,6}(?:学生|就读|在读)`,
  'g',
)
const day = '(?:19|20)\\d{2}\\s*[年.\\-/]?\\s*(?:\\d{1,2}\\s*[月.\\-/]?\\s*(?:\\d{1,2}\\s*日?)?)?'
const birth = new RegExp(
  `(?:出生日期|出生年月|出生于|出生时间|生日|生于|出生)\\s*[:：为是]?\\s*(${day})|(${day})\\s*(?:出生|生(?![产活态效育]))`,
  'g',
)
const reach = 30

export const ageHeading = /年龄|岁数|周岁/
export const birthHeading = /出生|生日/
export const schoolHeading = /学校|年级|班级|就读|在读/
export const minorHeading = /学生|儿童|未成年|孩子|幼儿|困境|孤儿|留守/

/** Somebody under age whose name stands beside. */
export function minorHits(plain: string, isAboutSomebody: boolean, today: string): Hit[] {
  const found = [
    ...[...plain.matchAll(age)].filter(([, said]) => yearsOf(said ?? '') < adult),
    ...plain.matchAll(schooling),
    ...[...plain.matchAll(birth)].filter((one) => isMinorsBirth(one[1] ?? one[2] ?? '', today)),
  ].map(({ 0: text, index }) => ({ start: index, end: index + text.length }))
  if (found.length === 0) return []
  const names = isAboutSomebody ? [] : namesIn(plain)
  const isNear = ({ start, end }: { start: number; end: number }) =>
    names.some((name) => name.end >= start - reach && name.start <= end + reach)
  return found.filter((one) => isAboutSomebody || isNear(one)).map(({ start, end }) => hitOf(start, end))
}

/** A cell that says how old somebody is, or when born. */
export function minorCell(plain: string, heading: string, today: string): Hit[] {
  const text = plain.trim()
  const years = /^(\d{1,2})\s*(?:周岁|岁)?$/.exec(text)
  const isYoung = ageHeading.test(heading) && years !== null && Number(years[1]) < adult
  const isBorn = birthHeading.test(heading) && isMinorsBirth(text, today)
  const isSchool =
    schoolHeading.test(heading) && /小学|初中|中学|高中|幼儿园|学校|年级|班|初[一二三]|高[一二三]/.test(text)
  return isYoung || isBorn || isSchool ? [hitOf(0, plain.length)] : []
}

export function minorName(plain: string): Hit[] {
  return [hitOf(0, plain.length)]
}

function yearsOf(said: string): number {
  if (/^\d/.test(said)) return Number(said)
  const place = chineseAges.indexOf(said === '两' ? '二' : said)
  return place < 0 ? adult : place
}

/** What is not said of the day counts as late in the year. */
function isMinorsBirth(text: string, today: string): boolean {
  const parts = /^((?:19|20)\d{2})\s*[年.\-/]?\s*(\d{1,2})?\s*[月.\-/]?\s*(\d{1,2})?/.exec(text.trim())
  if (!parts) return false
  const two = (part: string | undefined, otherwise: string) => (part ?? otherwise).padStart(2, '0')
  const grown = `${Number(parts[1]) + adult}-${two(parts[2], '12')}-${two(parts[3], '31')}`
  return grown > today && Number(parts[1]) <= Number(today.slice(0, 4))
}

function hitOf(start: number, end: number): Hit {
  return { kind: 'minor', start, end, masked: null, why: '涉及未成年人，旁边有姓名，不能公开，请删去或隐去姓名。' }
}
