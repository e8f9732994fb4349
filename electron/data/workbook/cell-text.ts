import { dateFromSerial, formatDate } from '@shared/values/plain-date.ts'
import { plainAmount } from './plain-amount.ts'
import type { Cell } from './sheet.ts'

/** The part of SheetJS that writes a number as its format says. */
export interface NumberFormatter {
  format(format: string, value: number, options: { date1904?: boolean; dateNF?: string }): string
  is_date(format: string): boolean
}

/** How a Chinese system shows the format whose meaning depends on the system. */
export const systemDate = 'yyyy/m/d'

interface Format {
  readonly code: string
  readonly isDay: boolean
  readonly isGeneral: boolean
  readonly made: Map<number, Cell>
}

/** Columns repeat their days and amounts; beyond this many different ones remembering costs more than it saves. */
const remembered = 20_000

/** Makes the cells of a workbook, with the texts its number formats show. */
export class CellText {
  readonly #formats: readonly Format[]
  readonly #is1904: boolean
  readonly #formatter: NumberFormatter

  constructor(formats: readonly string[], is1904: boolean, formatter: NumberFormatter) {
    this.#formats = formats.map((code) => ({
      code,
      isDay: code !== '' && isDayFormat(code, formatter),
      isGeneral: code === '' || code === 'General',
      made: new Map(),
    }))
    this.#is1904 = is1904
    this.#formatter = formatter
  }

  ofText(value: string, format: number): Cell {
    // A picture in a cell of WPS is a formula with this text.
    const text = value.charCodeAt(0) === 61 && value.includes('DISPIMG(') ? '(图片)' : value
    return { kind: 'text', value, text, format: this.#codeOf(format) }
  }

  ofBoolean(value: boolean, format: number): Cell {
    return { kind: 'boolean', value, text: value ? '是' : '否', format: this.#codeOf(format) }
  }

  ofError(name: string, format: number): Cell {
    return { kind: 'error', value: name, text: name, format: this.#codeOf(format) }
  }

  ofDay(day: string, format: number): Cell {
    return { kind: 'date', value: day, text: day, format: this.#codeOf(format) }
  }

  ofNumber(value: number, formatAt: number): Cell {
    const format = this.#formats[formatAt]!
    if (format.isGeneral && (value | 0) === value)
      return { kind: 'number', value, text: String(value), format: format.code }
    const before = format.made.get(value)
    if (before) return before
    const cell = format.isDay ? this.#day(value, format) : this.#number(value, format)
    if (format.made.size < remembered) format.made.set(value, cell)
    return cell
  }

  #day(value: number, format: Format): Cell {
    const date = dateFromSerial(value, this.#is1904)
    if (!date || date.year < 1900) return this.#number(value, format)
    const day = formatDate(date)
    return { kind: 'date', value: day, text: this.#shown(value, format) ?? day, format: format.code }
  }

  #number(value: number, format: Format): Cell {
    const shown = this.#shown(value, format)?.trim()
    const text = shown && !/E[+-]?\d|#{2,}/i.test(shown) ? shown : plainDigits(value)
    return { kind: 'number', value, text, format: format.code }
  }

  #shown(value: number, format: Format): string | undefined {
    const simple = plainAmount(value, format.code)
    if (simple !== null) return simple
    try {
      const options = { dateNF: systemDate, date1904: this.#is1904 }
      return this.#formatter.format(format.code || 'General', value, options)
    } catch {
      return undefined
    }
  }

  #codeOf(format: number): string {
    return this.#formats[format]!.code
  }
}

function isDayFormat(code: string, formatter: NumberFormatter): boolean {
  return formatter.is_date(code) && !/^\[?h/i.test(code)
}

function plainDigits(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value)
}
