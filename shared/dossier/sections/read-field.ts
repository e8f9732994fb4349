import type { FieldDefinition } from '../../ledgers/definition.ts'
import type { FieldIssue } from '../../people/model.ts'
import { parseCount } from '../../values/count.ts'
import { parseMoney } from '../../values/money.ts'
import { withoutPadding } from '../../values/person-name.ts'
import { splitNumbers } from '../../values/phone.ts'
import { readTextValue } from '../../values/read-text-value.ts'
import { cleanText, compactText, isDeclaredNone, oneLineText } from '../../values/text.ts'
import { type Parsed, parsed } from '../../values/value-issue.ts'
import { plainHabit } from '../../values/year-month.ts'
import type { RecordValue } from './definition.ts'

export interface FieldReading {
  /** Null: blank, or not readable, which an error then says. */
  readonly value: RecordValue
  readonly issues: readonly FieldIssue[]
}

/** Reads what was typed or pasted into a cell of a section. Nothing is dropped in silence: what is unclear is an error. */
export function readField(field: FieldDefinition, text: string): FieldReading {
  if (cleanText(text) === '') return { value: null, issues: [] }
  const { value, issues } = readWritten(field, text)
  return {
    value: issues.some(({ code }) => code === 'date-ambiguous') ? null : value,
    issues: issues.map(({ code, severity, message }) => ({
      field: field.id,
      severity: severity === 'error' || value === null || code === 'date-ambiguous' ? 'error' : 'warning',
      message: code === 'date-ambiguous' ? clearly(field, text, message) : message,
    })),
  }
}

// 1985.1 pasted from a number cell is October, typed by hand it is January; nobody sees which it was.
function clearly(field: FieldDefinition, text: string, message: string): string {
  return field.type === 'yearMonth'
    ? `“${cleanText(text)}”可能是1月，也可能是10月，请写成两位的月份，例如 1985.01 或 1985.10。`
    : message
}

function readWritten(field: FieldDefinition, text: string): Parsed<string | number | boolean> {
  switch (field.type) {
    case 'text':
    case 'post':
    case 'community':
      return parsed(dashAsBlank(oneLineText(text)))
    case 'longText':
      return parsed(dashAsBlank(cleanText(text)))
    case 'personName':
      return parsed(dashAsBlank(namesOf(text)))
    case 'phone':
      return readPhones(field, text)
    case 'decimal':
      return readDecimal(field, text)
    default:
      return readTextValue(text, { field, unit: '元', habit: plainHabit, year: undefined })
  }
}

// 无 in a text is an answer (车辆：无), — is a way to leave it blank.
function dashAsBlank(text: string): string | null {
  return isDeclaredNone(text) && !/\p{Script=Han}/u.test(text) ? null : text
}

function namesOf(text: string): string {
  const names = oneLineText(text)
    .split(/[、，,;；]/)
    .map((name) => withoutPadding(name.trim()))
  return names.filter(Boolean).join('、')
}

function readPhones(field: FieldDefinition, text: string): Parsed<string> {
  const numbers = splitNumbers(cleanText(text).normalize('NFKC'))
  if (numbers.length > 1) return parsed(numbers.join('、'))
  return readTextValue(text, { field, unit: null, habit: plainHabit, year: undefined }) as Parsed<string>
}

/** Units that labels name, as they are written behind a number. */
const unitMarks: Readonly<Record<string, RegExp>> = {
  '㎡': /(m2|平方米|平米|平方|平)$/i,
  '%': /%$/,
  万: /(?<=\d)万?(\p{Script=Han}|[a-z])*$/iu,
}

function readDecimal(field: FieldDefinition, text: string): Parsed<number> {
  const unit = /[（(]([^（）()]+)[)）]$/.exec(field.label)?.[1]
  if (unit === '万元') {
    const { value, issues } = parseMoney(text, '万元')
    return { value: value === null ? null : value / 10_000, issues }
  }
  const mark = unit === undefined ? undefined : unitMarks[unit]
  return parseCount(mark && !isDeclaredNone(text) ? compactText(text).replace(mark, '') : text, false)
}
