import { letters, parsePlace } from './cell-reference.ts'
import { formRefused } from './form-refused.ts'
import { attribute, withAttribute } from './xml-tags.ts'

/** A cell as it stands in the file: its tag, and what is in it. */
export interface SheetCell {
  readonly column: number
  readonly tag: string
  readonly inner: string
}

/** A sheet part taken apart into rows; what is not touched is put together again byte for byte. */
export class SheetXml {
  /** All before the rows, and all after them. */
  head: string
  tail: string
  readonly prefix: string
  readonly rows: SheetRow[]
  readonly #original: string
  readonly #first: { readonly head: string; readonly tail: string }

  constructor(xml: string) {
    const open = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(xml)
    if (!open) throw formRefused('damaged')
    this.prefix = open[1]!
    const start = open.index + open[0].length
    const close = `</${this.prefix}sheetData>`
    const end = open[2] ? start : xml.indexOf(close, start)
    if (end < 0) throw formRefused('damaged')
    this.#original = open[2] ? xml : ''
    this.head = open[2] ? `${xml.slice(0, start - 2)}>` : xml.slice(0, start)
    const { rows, rest } = parseRows(xml.slice(start, end), this.prefix)
    this.rows = rows
    this.tail = rest + (open[2] ? close : '') + xml.slice(end)
    this.#first = { head: this.head, tail: this.tail }
  }

  toString(): string {
    const isEmpty = this.rows.length === 0 && this.head === this.#first.head && this.tail === this.#first.tail
    if (this.#original && isEmpty) return this.#original
    return this.head + this.rows.map(String).join('') + this.tail
  }

  row(number: number): SheetRow | undefined {
    const index = this.indexFrom(number)
    return this.rows[index]?.number === number ? this.rows[index] : undefined
  }

  /** Where the first row stands that is not before `number`. */
  indexFrom(number: number): number {
    let [low, high] = [0, this.rows.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.rows[middle]!.number < number) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The row, made where it is missing. */
  rowToWrite(number: number): SheetRow {
    const index = this.indexFrom(number)
    const found = this.rows[index]
    if (found?.number === number) return found
    const made = new SheetRow(this.prefix, number, '', `<${this.prefix}row r="${number}">`, '')
    this.rows.splice(index, 0, made)
    return made
  }

  /** Some writers count instead of naming rows and cells; a new one between them would move all others. */
  nameAll(): void {
    for (const row of this.rows) row.nameAll()
  }
}

export class SheetRow {
  readonly prefix: string
  number: number
  readonly lead: string
  tag: string
  readonly #raw: string
  readonly #firstTag: string
  readonly #body: string
  #cells: SheetCell[] | null = null
  #isChanged = false

  constructor(prefix: string, number: number, lead: string, tag: string, body: string, raw = '') {
    this.#raw = raw
    this.#firstTag = tag
    this.prefix = prefix
    this.number = number
    this.lead = lead
    this.tag = tag
    this.#body = body
  }

  get cells(): readonly SheetCell[] {
    this.#cells ??= parseCells(this.#body, this.prefix)
    return this.#cells
  }

  /** Whether anything in it is a formula, without taking it apart. */
  get hasFormulas(): boolean {
    return this.#isChanged
      ? this.cells.some((cell) => cell.inner.includes(`<${this.prefix}f`))
      : this.#body.includes(`<${this.prefix}f`)
  }

  cell(column: number): SheetCell | undefined {
    return this.cells.find((cell) => cell.column === column)
  }

  setCells(cells: readonly SheetCell[]): void {
    this.#cells = [...cells]
    this.#isChanged = true
  }

  /** Puts cells into their places, over those that stood there. */
  put(cells: readonly SheetCell[]): void {
    const all = new Map(this.cells.map((cell) => [cell.column, cell]))
    for (const cell of cells) all.set(cell.column, cell)
    this.setCells([...all.values()].toSorted((one, other) => one.column - other.column))
    const [first, last] = (attribute(this.tag, 'spans') ?? '').split(':').map(Number)
    // Only a hint for readers; a wrong one is worse than none.
    if (first && last && cells.some(({ column }) => column < first || column > last))
      this.tag = withAttribute(this.tag, 'spans', null)
  }

  moveTo(number: number): void {
    if (number === this.number) return
    this.tag = withAttribute(this.tag, 'r', String(number))
    this.setCells(this.cells.map((cell) => ({ ...cell, tag: named(cell, number) })))
    this.number = number
  }

  nameAll(): void {
    const isNamed = attribute(this.tag, 'r') !== undefined
    if (!isNamed) this.tag = withAttribute(this.tag, 'r', String(this.number))
    if (this.cells.some((cell) => attribute(cell.tag, 'r') === undefined))
      this.setCells(this.cells.map((cell) => ({ ...cell, tag: named(cell, this.number) })))
  }

  toString(): string {
    if (!this.#isChanged && this.#raw !== '' && this.tag === this.#firstTag) return this.lead + this.#raw
    const body = this.#isChanged ? this.cells.map((cell) => cellXml(cell, this.prefix)).join('') : this.#body
    if (body === '') return this.lead + (this.tag.endsWith('/>') ? this.tag : this.tag.replace(/>$/, '/>'))
    return `${this.lead}${this.tag.replace(/\s*\/>$/, '>')}${body}</${this.prefix}row>`
  }
}

function named({ tag, column }: SheetCell, row: number): string {
  const place = `${letters(column)}${row}`
  // Nearly every cell of every file begins so; the long way is for the rest.
  const start = tag.indexOf('c r="') + 5
  if (start > 5 && !tag.slice(0, start - 5).includes(' '))
    return `${tag.slice(0, start)}${place}${tag.slice(tag.indexOf('"', start))}`
  return withAttribute(tag, 'r', place)
}

function cellXml({ tag, inner }: SheetCell, prefix: string): string {
  if (inner === '') return tag.endsWith('/>') ? tag : tag.replace(/>$/, '/>')
  return `${tag.replace(/\s*\/>$/, '>')}${inner}</${prefix}c>`
}

function parseRows(data: string, prefix: string): { rows: SheetRow[]; rest: string } {
  const rows: SheetRow[] = []
  const open = new RegExp(`<${prefix}row(?=[\\s/>])[^>]*>`, 'g')
  const close = `</${prefix}row>`
  let before = 0
  for (let found = open.exec(data); found; found = open.exec(data)) {
    const tag = found[0]
    const lead = data.slice(before, found.index)
    const isEmpty = tag.endsWith('/>')
    const start = found.index + tag.length
    const end = isEmpty ? start : data.indexOf(close, start)
    if (end < 0) throw formRefused('damaged')
    const said = attribute(tag, 'r')
    const number = said === undefined ? (rows.at(-1)?.number ?? 0) + 1 : Number(said)
    if (!(number > (rows.at(-1)?.number ?? 0))) throw formRefused('damaged')
    before = isEmpty ? start : end + close.length
    rows.push(new SheetRow(prefix, number, lead, tag, data.slice(start, end), data.slice(found.index, before)))
    open.lastIndex = before
  }
  return { rows, rest: data.slice(before) }
}

function parseCells(body: string, prefix: string): SheetCell[] {
  const cells: SheetCell[] = []
  const open = new RegExp(`<${prefix}c(?=[\\s/>])[^>]*>`, 'g')
  const close = `</${prefix}c>`
  for (let found = open.exec(body); found; found = open.exec(body)) {
    const tag = found[0]
    const start = found.index + tag.length
    const end = tag.endsWith('/>') ? start : body.indexOf(close, start)
    if (end < 0) throw formRefused('damaged')
    const said = attribute(tag, 'r')
    const column = said === undefined ? (cells.at(-1)?.column ?? 0) + 1 : parsePlace(said)?.column
    if (!column) throw formRefused('damaged', said)
    cells.push({ column, tag, inner: body.slice(start, end) })
    open.lastIndex = end
  }
  return cells
}
