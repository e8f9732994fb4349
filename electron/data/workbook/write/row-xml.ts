import { columnLetter } from './column-letter.ts'
import type { XmlBytes } from './xml-bytes.ts'
import { xmlText } from './xml-text.ts'

/** A formula with what it comes to, for programs that show a file without calculating. */
export interface FormulaContent {
  readonly formula: string
  readonly result: number | null
}

/** One row as it is written: cells come from left to right, columns counted from 0; a style is the number of a look. */
export class RowXml {
  readonly #xml: XmlBytes
  readonly #number: string

  constructor(xml: XmlBytes, number: number, height: number) {
    this.#xml = xml
    this.#number = String(number)
    xml.markup(`<row r="${number}" ht="${height}" customHeight="1">`)
  }

  text(column: number, style: number, text: string): void {
    if (text === '') return this.empty(column, style)
    this.#open(column, style)
    this.#xml.markup(keepsItsSpace(text) ? ' t="inlineStr"><is><t>' : ' t="inlineStr"><is><t xml:space="preserve">')
    this.#xml.text(text)
    this.#xml.markup('</t></is></c>')
  }

  number(column: number, style: number, number: number): void {
    this.#open(column, style)
    this.#xml.markup('><v>')
    this.#xml.markup(String(number))
    this.#xml.markup('</v></c>')
  }

  formula(column: number, style: number, { formula, result }: FormulaContent): void {
    this.#open(column, style)
    // A share of nothing shows nothing: its result is an empty text.
    this.#xml.encoded(`${result === null ? ' t="str"' : ''}><f>${xmlText(formula)}</f><v>${result ?? ''}</v></c>`)
  }

  /** A cell without content, boxed or not. */
  empty(column: number, style: number): void {
    this.#open(column, style)
    this.#xml.markup('/>')
  }

  fill(from: number, to: number, style: number): void {
    for (let column = from; column <= to; column += 1) this.empty(column, style)
  }

  end(): void {
    this.#xml.markup('</row>')
  }

  #open(column: number, style: number): void {
    this.#xml.markup((letters[column] ??= `<c r="${columnLetter(column + 1)}`))
    this.#xml.markup(this.#number)
    this.#xml.markup((styles[style] ??= `" s="${style}"`))
  }
}

/** How a cell of a column begins, and what says its style: the same few a million times. */
const letters: string[] = []
const styles: string[] = []

/** Reading programs leave out space at the ends of a text, and some of them its line ends. */
function keepsItsSpace(text: string): boolean {
  return isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) && !text.includes('\n')
}

function isInk(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit < 0xfeff) || (unit > 0xff00 && unit < 0xfffe)
}
