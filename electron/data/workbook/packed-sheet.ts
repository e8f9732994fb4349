import { CellText, type NumberFormatter } from './cell-text.ts'
import { packedKinds, type PackedSheetData, type PackedTexts, type PackedWorkbook } from './packed-workbook.ts'
import type { Cell, MergedRange, Sheet } from './sheet.ts'

/** Gives the sheets of a packed workbook their cells back. */
export function unpackSheets(book: PackedWorkbook, formatter: NumberFormatter): Sheet[] {
  const texts = new UnpackedTexts(book.texts)
  const cellText = new CellText(book.formats, book.is1904, formatter)
  return book.sheets.map((data) => new PackedSheet(data, texts, cellText))
}

class UnpackedTexts {
  readonly #bytes: Buffer
  readonly #starts: Uint32Array
  readonly #encoding: 'utf8' | 'utf16le'
  readonly #made: (string | undefined)[]

  constructor({ bytes, starts, encoding }: PackedTexts) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#starts = starts
    this.#encoding = encoding
    this.#made = Array.from({ length: starts.length - 1 })
  }

  at(place: number): string {
    return (this.#made[place] ??= this.#bytes.toString(this.#encoding, this.#starts[place], this.#starts[place + 1]))
  }
}

class PackedSheet implements Sheet {
  readonly name: string | null
  readonly isHidden: boolean
  readonly isTyped: boolean
  readonly merges: readonly MergedRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly rowCount: number
  readonly columnCount: number
  readonly #data: PackedSheetData
  readonly #texts: UnpackedTexts
  readonly #cellText: CellText

  constructor(data: PackedSheetData, texts: UnpackedTexts, cellText: CellText) {
    this.name = data.name
    this.isHidden = data.isHidden
    this.isTyped = data.isTyped
    this.merges = data.merges
    this.hiddenRows = data.hiddenRows
    this.hiddenColumns = data.hiddenColumns
    this.rowCount = data.rowStarts.length - 1
    this.columnCount = data.columnCount
    this.#data = data
    this.#texts = texts
    this.#cellText = cellText
  }

  get rows(): readonly (readonly (Cell | undefined)[])[] {
    return Array.from({ length: this.rowCount }, (_, row) =>
      Array.from({ length: this.rowLength(row) }, (__, column) => this.cell(row, column)),
    )
  }

  rowLength(row: number): number {
    const { rowStarts, columns } = this.#data
    const start = rowStarts[row]
    const end = rowStarts[row + 1]
    return start === undefined || end === undefined || end <= start ? 0 : columns[end - 1]! + 1
  }

  cell(row: number, column: number): Cell | undefined {
    const at = this.#find(row, column)
    if (at < 0) return undefined
    const { kinds, data, formatAt } = this.#data
    const value = data[at]!
    const format = formatAt[at]!
    switch (kinds[at]) {
      case packedKinds.text:
        return this.#cellText.ofText(this.#texts.at(value), format)
      case packedKinds.number:
        return this.#cellText.ofNumber(value, format)
      case packedKinds.boolean:
        return this.#cellText.ofBoolean(value === 1, format)
      case packedKinds.day:
        return this.#cellText.ofDay(this.#texts.at(value), format)
      default:
        return this.#cellText.ofError(this.#texts.at(value), format)
    }
  }

  // Most rows have every cell: then a cell stands where its column says.
  #find(row: number, column: number): number {
    const { rowStarts, columns } = this.#data
    if (row < 0 || row >= this.rowCount) return -1
    const start = rowStarts[row]!
    let high = rowStarts[row + 1]! - 1
    const guess = start + column
    if (guess <= high && columns[guess] === column) return guess
    let low = start
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = columns[middle]!
      if (found === column) return middle
      if (found < column) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}
