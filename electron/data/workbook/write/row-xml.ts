import { columnLetter } from './column-letter.ts'
import { xmlText } from './xml-text.ts'

/** One cell as it is written; `style` is the number of its look. */
export type CellContent =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly formula: string; readonly result: number | null }
  | null

export class RowXml {
  readonly #number: number
  readonly #height: number
  #cells = ''

  constructor(number: number, height: number) {
    this.#number = number
    this.#height = height
  }

  /** @param column counted from 0; cells come from left to right */
  add(column: number, style: number, content: CellContent): void {
    const at = `<c r="${columnLetter(column + 1)}${this.#number}" s="${style}"`
    this.#cells += at + contentXml(content)
  }

  /** Cells without content, boxed or not. */
  fill(from: number, to: number, style: number): void {
    for (let column = from; column <= to; column += 1) this.add(column, style, null)
  }

  toString(): string {
    return `<row r="${this.#number}" ht="${this.#height}" customHeight="1">${this.#cells}</row>`
  }
}

function contentXml(content: CellContent): string {
  if (content === null) return '/>'
  if ('text' in content) {
    const { text } = content
    const space = text.trim() === text && !text.includes('\n') ? '' : ' xml:space="preserve"'
    return ` t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`
  }
  if ('number' in content) return `><v>${content.number}</v></c>`
  // A share of nothing shows nothing: its result is an empty text.
  if (content.result === null) return ` t="str"><f>${xmlText(content.formula)}</f><v></v></c>`
  return `><f>${xmlText(content.formula)}</f><v>${content.result}</v></c>`
}
