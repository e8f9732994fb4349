import type { FieldDefinition } from '../ledgers/definition.ts'
import { parseBooleanMark } from './boolean-mark.ts'
import { parseCodeLabel } from './code-label.ts'
import { parseCount } from './count.ts'
import { parseDay, splitRange } from './day.ts'
import { parseIdNumber } from './id-number.ts'
import { type MoneyUnit, parseMoney } from './money.ts'
import { withoutPadding } from './person-name.ts'
import { parsePhone } from './phone.ts'
import { cleanText, halfWidthAlphanumerics, isDeclaredNone, oneLineText } from './text.ts'
import { type Parsed, parsed, warning } from './value-issue.ts'
import { type MonthHabit, parseYearMonth } from './year-month.ts'

/** What a value is read against: its field, and what stands above or beside it in the table. */
export interface ValueContext {
  readonly field: FieldDefinition
  readonly unit: MoneyUnit | null
  readonly habit: MonthHabit
  readonly year: number | undefined
}

/** Reads a text as a value of a field, however it was written. */
export function readTextValue(text: string, context: ValueContext): Parsed<string | number | boolean> {
  const { field } = context
  switch (field.type) {
    case 'idNo':
      return parseIdNumber(text)
    case 'phone':
      return parsePhone(text)
    case 'yearMonth':
      return readMonth(text, context)
    case 'date':
      return readDay(text, context)
    case 'money':
      return parseMoney(text, context.unit)
    case 'integer':
    case 'decimal':
      return parseCount(text, field.type === 'integer')
    case 'boolean':
      return parseBooleanMark(text)
    case 'code':
      return field.codes ? parseCodeLabel(text, field.codes) : readPlainText(text)
    case 'community':
    case 'personName':
    case 'post':
    case 'text':
    case 'longText':
      return readPlainText(text, field)
  }
}

function readPlainText(written: string, field?: FieldDefinition): Parsed<string> {
  if (isDeclaredNone(written)) return parsed<string>(null)
  if (field?.type === 'longText') return parsed(cleanText(written))
  const text = oneLineText(written)
  if (field?.type === 'community') return parsed(text.replace(/\s+/g, ''))
  // A padded name in a text column: 谈话人 王  伟.
  if (/^\p{Script=Han}( +\p{Script=Han}){1,2}$/u.test(text)) return parsed(withoutPadding(text))
  return parsed(text)
}

function readMonth(text: string, { habit }: ValueContext): Parsed<string> {
  const read = parseYearMonth(text, habit)
  if (read.value !== null || read.issues.length === 0) return read
  const range = splitRange(halfWidthAlphanumerics(text))
  if (!range) return read
  const first = parseYearMonth(range.from, habit)
  if (range.isOpen) return first
  const note = warning('several-values', `“${cleanText(text)}”是一段时间，取开始的时间。`)
  return { ...first, issues: [...first.issues, note] }
}

function readDay(text: string, { year }: ValueContext): Parsed<string> {
  const range = splitRange(halfWidthAlphanumerics(text))
  return parseDay(range ? range.from : text, year)
}
