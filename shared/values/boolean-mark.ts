import { cleanText } from './text.ts'
import { parsed, warning, type Parsed } from './value-issue.ts'

const yes = new Set([
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  '■',
  '有',
  '1',
  'y',
  'yes',
  'true',
  '对',
  '已',
  '专职',
  '○',
  '●',
  '★',
  '▲',
  'v',
  '√是',
  '■是',
])
const no = new Set([
  '否',
  '×',
  '✗',
  '✘',
  '☐',
  '□',
  '0',
  'n',
  'no',
  'false',
  '不是',
  '没有',
  '未',
  '兼职',
  '非',
  'x',
  '无',
  '非专职',
  '—',
  '-',
  '/',
  '——',
])

function markOf(text: string): string {
  return cleanText(text)
    .normalize('NFKC')
    .replace(/\s+|[。;；,，]$/g, '')
    .toLowerCase()
}

/** 是, √ and ■ are true, 否, × and □ false; a blank stays null. `□是 ■否` goes by the filled box. */
export function parseBooleanMark(text: string): Parsed<boolean> {
  const plain = markOf(text)
  if (plain === '') return parsed<boolean>(null)
  const ticked = /[■☑√✓✔](是|否|有|无)/.exec(plain)
  if (ticked && /[□☐○]/.test(plain)) return parsed(ticked[1] === '是' || ticked[1] === '有')
  if (yes.has(plain)) return parsed(true)
  if (no.has(plain)) return parsed(false)
  if (/^(是|有)[(（,，]/.test(plain)) return parsed(true)
  if (/^(否|无|没有)[(（,，]/.test(plain)) return parsed(false)
  return parsed<boolean>(null, warning('enum-unknown', `“${text.trim()}”看不出是或否。`))
}

export function isBooleanMark(text: string): boolean {
  const plain = markOf(text)
  return yes.has(plain) || no.has(plain)
}
