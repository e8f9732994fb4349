import type { FieldValue } from '@shared/import/reading.ts'
import { parseDay, parseDayNumber, splitRange } from '@shared/values/day.ts'
import { parseIdNumberCell } from '@shared/values/id-number.ts'
import { parseMoneyNumber } from '@shared/values/money.ts'
import { parsePhoneNumber } from '@shared/values/phone.ts'
import { readTextValue, type ValueContext } from '@shared/values/read-text-value.ts'
import { cleanText, halfWidthAlphanumerics, isGarbled } from '@shared/values/text.ts'
import { failed, parsed, type Parsed } from '@shared/values/value-issue.ts'
import { parseYearMonthNumber } from '@shared/values/year-month.ts'
import type { Cell } from '../../../workbook/sheet.ts'
import { isWronglyDecoded } from './wrong-decoding.ts'

/** Reads one cell as a value of a field. */
export function readValue(cell: Cell, context: ValueContext): Parsed<FieldValue> {
  if (cell.kind === 'error') return failed('formula-error', `单元格里是公式错误${cell.text}，请补上内容。`)
  if (cell.kind === 'text' && (isGarbled(cell.text) || isWronglyDecoded(cell.text))) {
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
  switch (cell.kind) {
    case 'number':
      return readNumberCell(cell, context)
    case 'date':
      return readDateCell(cell, context)
    case 'boolean':
      return context.field.type === 'boolean' ? parsed(Boolean(cell.value)) : readTextValue(cell.text, context)
    case 'text':
    case 'error':
      return readTextValue(cell.text, context)
  }
}

function readNumberCell(cell: Cell, context: ValueContext): Parsed<FieldValue> {
  const value = Number(cell.value)
  switch (context.field.type) {
    case 'idNo':
      return parseIdNumberCell(value)
    case 'phone':
      return parsePhoneNumber(value)
    case 'yearMonth':
      return parseYearMonthNumber(value, cell.format, context.habit)
    case 'date':
      return parseDayNumber(value)
    case 'money':
      return parseMoneyNumber(value, context.unit, cell.format)
    case 'integer':
    case 'decimal':
      return parsed(value)
    default:
      return readTextValue(cell.text, context)
  }
}

function readDateCell(cell: Cell, context: ValueContext): Parsed<FieldValue> {
  if (context.field.type === 'yearMonth') return parsed(monthOfDate(String(cell.value), cell.format))
  return context.field.type === 'date' ? parsed(String(cell.value)) : readTextValue(cell.text, context)
}

// 2022.3 typed into a cell becomes 1 March: its day says nothing.
function monthOfDate(date: string, format: string): string {
  const showsDay = /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))
  return date.endsWith('-01') || !showsDay ? date.slice(0, 7) : date
}

/** The end of a range that stands in the cell of its start. */
export function readRangeEnd(cell: Cell): string | null {
  const range = cell.kind === 'text' ? splitRange(halfWidthAlphanumerics(cell.text)) : null
  return range && !range.isOpen ? parseDay(range.to).value : null
}
