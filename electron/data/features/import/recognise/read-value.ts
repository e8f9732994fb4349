import type { FieldValue } from '@shared/import/reading.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { parseBooleanMark } from '@shared/values/boolean-mark.ts'
import { parseCodeLabel } from '@shared/values/code-label.ts'
import { parseCount } from '@shared/values/count.ts'
import { parseDay, parseDayNumber, splitRange } from '@shared/values/day.ts'
import { parseIdNumber, parseIdNumberCell } from '@shared/values/id-number.ts'
import { parseMoney, parseMoneyNumber, type MoneyUnit } from '@shared/values/money.ts'
import { withoutPadding } from '@shared/values/person-name.ts'
import { parsePhone, parsePhoneNumber } from '@shared/values/phone.ts'
import { cleanText, halfWidthAlphanumerics, isDeclaredNone, isGarbled, oneLineText } from '@shared/values/text.ts'
import { failed, parsed, warning, type Parsed } from '@shared/values/value-issue.ts'
import { parseYearMonth, parseYearMonthNumber, type MonthHabit } from '@shared/values/year-month.ts'
import type { Cell } from '../../../workbook/sheet.ts'

/** What a value is read against: its column and what stands above the table. */
export interface ValueContext {
  readonly field: FieldDefinition
  readonly unit: MoneyUnit | null
  readonly habit: MonthHabit
  readonly year: number | undefined
}

/** Reads one cell as a value of a field. */
export function readValue(cell: Cell, context: ValueContext): Parsed<FieldValue> {
  if (cell.kind === 'error') return failed('formula-error', `单元格里是公式错误${cell.text}，请补上内容。`)
  if (cell.kind === 'text' && isGarbled(cell.text)) {
    const read = readSound(cell, context)
    return {
      value: read.value,
      issues: [
        ...read.issues,
        { code: 'garbled-text', severity: 'error', message: `“${cleanText(cell.text)}”里有乱码，请核对。` },
      ],
    }
  }
  return readSound(cell, context)
}

function readSound(cell: Cell, context: ValueContext): Parsed<FieldValue> {
  const { field } = context
  switch (field.type) {
    case 'idNo':
      return cell.kind === 'number' ? parseIdNumberCell(Number(cell.value)) : parseIdNumber(cell.text)
    case 'phone':
      return cell.kind === 'number' ? parsePhoneNumber(Number(cell.value)) : parsePhone(cell.text)
    case 'yearMonth':
      return readMonth(cell, context)
    case 'date':
      return readDay(cell, context)
    case 'money':
      return readMoney(cell, context)
    case 'integer':
    case 'decimal':
      return cell.kind === 'number' ? parsed(Number(cell.value)) : parseCount(cell.text, field.type === 'integer')
    case 'boolean':
      return cell.kind === 'boolean' ? parsed(Boolean(cell.value)) : parseBooleanMark(cell.text)
    case 'code':
      return field.codes ? parseCodeLabel(cell.text, field.codes) : readText(cell)
    case 'community':
    case 'personName':
    case 'post':
    case 'text':
    case 'longText':
      return readText(cell, field)
  }
}

function readText(cell: Cell, field?: FieldDefinition): Parsed<string> {
  if (isDeclaredNone(cell.text)) return parsed<string>(null)
  if (field?.type === 'longText') return parsed(cleanText(cell.text))
  const text = oneLineText(cell.text)
  if (field?.type === 'community') return parsed(text.replace(/\s+/g, ''))
  // A padded name in a text column: 谈话人 王  伟.
  if (/^\p{Script=Han}( +\p{Script=Han}){1,2}$/u.test(text)) return parsed(withoutPadding(text))
  return parsed(text)
}

function readMonth(cell: Cell, { habit }: ValueContext): Parsed<string> {
  if (cell.kind === 'date') return parsed(monthOfDate(String(cell.value), cell.format))
  if (cell.kind === 'number') return parseYearMonthNumber(Number(cell.value), cell.format, habit)
  const read = parseYearMonth(cell.text, habit)
  if (read.value !== null || read.issues.length === 0) return read
  const range = splitRange(halfWidthAlphanumerics(cell.text))
  if (!range) return read
  const first = parseYearMonth(range.from, habit)
  return range.isOpen
    ? first
    : {
        ...first,
        issues: [...first.issues, warning('several-values', `“${cleanText(cell.text)}”是一段时间，取开始的时间。`)],
      }
}

// 2022.3 typed into a cell becomes 1 March: its day says nothing.
function monthOfDate(date: string, format: string): string {
  const showsDay = /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))
  return date.endsWith('-01') || !showsDay ? date.slice(0, 7) : date
}

function readDay(cell: Cell, { year }: ValueContext): Parsed<string> {
  if (cell.kind === 'date') return parsed(String(cell.value))
  if (cell.kind === 'number') return parseDayNumber(Number(cell.value))
  const range = splitRange(halfWidthAlphanumerics(cell.text))
  return parseDay(range ? range.from : cell.text, year)
}

/** The end of a range that stands in the cell of its start. */
export function readRangeEnd(cell: Cell): string | null {
  const range = cell.kind === 'text' ? splitRange(halfWidthAlphanumerics(cell.text)) : null
  return range && !range.isOpen ? parseDay(range.to).value : null
}

function readMoney(cell: Cell, { unit }: ValueContext): Parsed<number> {
  return cell.kind === 'number' ? parseMoneyNumber(Number(cell.value), unit, cell.format) : parseMoney(cell.text, unit)
}
