import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { parseBooleanMark } from '@shared/values/boolean-mark.ts'
import { findCodeLabel } from '@shared/values/code-label.ts'
import { parseCount } from '@shared/values/count.ts'
import { isDayWithoutYear, splitRange } from '@shared/values/day.ts'
import { parseMoney } from '@shared/values/money.ts'
import { isPersonName, parsePersonNames } from '@shared/values/person-name.ts'
import { splitNumbers } from '@shared/values/phone.ts'
import { cleanText, compactText, isDeclaredNone, isRepeatMark } from '@shared/values/text.ts'
import { readWrittenDate } from '@shared/values/written-date.ts'
import type { Cell } from '../../../workbook/sheet.ts'

const enoughCells = 200
const tellingOf = new WeakMap<readonly Cell[], Cell[]>()

/** The cells of a column that say something: no blanks, no 无, no 同上; the first two hundred of them. */
export function tellingCells(cells: readonly Cell[]): Cell[] {
  const before = tellingOf.get(cells)
  if (before) return before
  const telling: Cell[] = []
  for (const cell of cells) {
    if (saysSomething(cell)) telling.push(cell)
    if (telling.length === enoughCells) break
  }
  tellingOf.set(cells, telling)
  return telling
}

function saysSomething(cell: Cell): boolean {
  return cell.kind !== 'error' && cleanText(cell.text) !== '' && !isDeclaredNone(cell.text) && !isRepeatMark(cell.text)
}

const sharesOf = new WeakMap<readonly Cell[], Map<unknown, number | null>>()

/** The share of a column's cells that could be values of a field; null where the column tells nothing. */
export function fittingShare(cells: readonly Cell[], field: FieldDefinition): number | null {
  const shares = sharesOf.get(cells) ?? new Map<unknown, number | null>()
  sharesOf.set(cells, shares)
  // Every ledger asks, and many of their fields are of one type.
  const kind = field.codes ?? field.type
  const before = shares.get(kind)
  if (before !== undefined) return before
  const share = countShare(cells, field)
  shares.set(kind, share)
  return share
}

function countShare(cells: readonly Cell[], field: FieldDefinition): number | null {
  const telling = tellingCells(cells)
  if (telling.length === 0) return field.type === 'boolean' && cells.length > 0 ? 1 : null
  return telling.filter((cell) => fits(cell, field)).length / telling.length
}

function fits(cell: Cell, field: FieldDefinition): boolean {
  const plain = compactText(cell.text)
  switch (field.type) {
    case 'idNo':
      return (
        /^'?\d{14,17}[\dXx]$|^\d(\.\d+)?E\+1\d$/i.test(plain) || (cell.kind === 'number' && Number(cell.value) > 1e14)
      )
    case 'phone':
      return splitNumbers(cleanText(cell.text).normalize('NFKC')).length > 0 && !/^\d{15,}/.test(plain)
    case 'yearMonth':
      return isMonthOrDay(cell)
    case 'date':
      return isDay(cell)
    case 'money':
      return cell.kind === 'number' || parseMoney(plain, '元').value !== null
    case 'integer':
    case 'decimal':
      return (
        (cell.kind === 'number' && Number(cell.value) < 1e6) ||
        parseCount(plain, field.type === 'integer').value !== null
      )
    case 'boolean':
      return cell.kind === 'boolean' || parseBooleanMark(plain).value !== null || /^(专职|兼职)/.test(plain)
    case 'code':
      return field.codes !== undefined && findCodeLabel(cell.text, field.codes) !== null
    case 'personName':
      return (
        cell.kind === 'text' && (parsePersonNames(cell.text).value ?? []).some((person) => isPersonName(person.name))
      )
    case 'community':
      return (
        cell.kind === 'text' &&
        /(社区|居委会|居委|居民区|村|嘎查|片区|街道|居|委员会)$/.test(plain.replace(/[(（].*$/, ''))
      )
    case 'post':
      return /书记|主任|委员|社工|网格|干部|站长|专干|工作者|会长|组长|楼长|代表|助理|干事|科员|专员|负责/.test(plain)
    case 'text':
    case 'longText':
      return isFreeText(cell, plain)
  }
}

function isMonthOrDay(cell: Cell): boolean {
  if (cell.kind === 'date') return true
  if (cell.kind === 'number') return isDateNumber(Number(cell.value))
  const kind = readWrittenDate(cell.text).kind
  return kind !== 'unreadable' || splitRange(cell.text) !== null
}

function isDateNumber(value: number): boolean {
  if (value >= 1900 && value < 2100) return true
  return (
    Number.isInteger(value) &&
    ((value > 15_000 && value < 60_000) ||
      (value > 190_000 && value < 210_013) ||
      (value > 19_000_000 && value < 21_001_232))
  )
}

function isDay(cell: Cell): boolean {
  if (cell.kind === 'text' && isDayWithoutYear(cell.text)) return true
  if (!isMonthOrDay(cell)) return false
  const kind = readWrittenDate(cell.text).kind
  return cell.kind !== 'text' || kind === 'day' || kind === 'impossible' || splitRange(cell.text) !== null
}

// A text column is anything but a column of dates, id numbers or phone numbers.
function isFreeText(cell: Cell, plain: string): boolean {
  if (cell.kind === 'date') return false
  return !/^\d{15,}/.test(plain) && !/^1\d{10}$/.test(plain) && readWrittenDate(plain).kind !== 'day'
}
