import { tooLarge } from './file-errors.ts'
import { limits } from './limits.ts'
import type { PackedSheetData } from './packed-workbook.ts'
import type { SheetFacts } from './sheet.ts'
import { Unreadable } from './unreadable.ts'

/** Takes the cells of a sheet in the order of rows and columns. */
export class SheetBuilder {
  readonly #name: string | null
  #count = 0
  #columnCount = 0
  #row = -1
  #rowStarts = new Uint32Array(256)
  #columns = new Uint8Array(1024)
  #kinds = new Uint8Array(1024)
  #formatAt = new Uint16Array(1024)
  #data = new Float64Array(1024)

  constructor(name: string | null) {
    this.#name = name
  }

  get rowCount(): number {
    return this.#row + 1
  }

  get columnCount(): number {
    return this.#columnCount
  }

  /** @throws Unreadable beyond the limits */
  add(row: number, column: number, kind: number, data: number, formatAt: number): void {
    if (row > this.#row) this.#startRow(row)
    if (column >= this.#columnCount) this.#widen(column)
    const at = this.#count
    if (at === this.#columns.length) this.#grow()
    this.#columns[at] = column
    this.#kinds[at] = kind
    this.#formatAt[at] = formatAt
    this.#data[at] = data
    this.#count = at + 1
  }

  finish(facts: Omit<SheetFacts, 'name'>): PackedSheetData {
    const rowStarts = this.#rowStarts.slice(0, this.rowCount + 1)
    rowStarts[this.rowCount] = this.#count
    return {
      ...facts,
      name: this.#name,
      rowStarts,
      columns: this.#columns.slice(0, this.#count),
      kinds: this.#kinds.slice(0, this.#count),
      formatAt: this.#formatAt.slice(0, this.#count),
      data: this.#data.slice(0, this.#count),
      columnCount: this.#columnCount,
    }
  }

  #startRow(row: number): void {
    if (row >= limits.rows) throw new Unreadable(tooLarge(`${this.#place()}超过${limits.rows}行`))
    if (row + 2 > this.#rowStarts.length) {
      const larger = new Uint32Array(Math.max(row + 2, this.#rowStarts.length * 2))
      larger.set(this.#rowStarts)
      this.#rowStarts = larger
    }
    for (let at = this.#row + 1; at <= row; at += 1) this.#rowStarts[at] = this.#count
    this.#row = row
  }

  #widen(column: number): void {
    if (column >= limits.columns) throw new Unreadable(tooLarge(`${this.#place()}超过${limits.columns}列`))
    this.#columnCount = column + 1
  }

  #place(): string {
    return this.#name === null ? '' : `工作表“${this.#name}”`
  }

  #grow(): void {
    if (this.#count >= limits.cells) throw new Unreadable(tooLarge(`单元格超过${limits.cells}个`))
    const size = Math.min(this.#count * 2, limits.cells)
    this.#columns = enlarged(this.#columns, new Uint8Array(size))
    this.#kinds = enlarged(this.#kinds, new Uint8Array(size))
    this.#formatAt = enlarged(this.#formatAt, new Uint16Array(size))
    this.#data = enlarged(this.#data, new Float64Array(size))
  }
}

function enlarged<T extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, to: T): T {
  to.set(from)
  return to
}
