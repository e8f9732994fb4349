import { packedKinds } from '../packed-workbook.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import { NotPlain } from './not-plain.ts'
import { readCellValue, type CellSource, type CellType } from './cell-value.ts'

/** Bytes of the marks XML is made of. */
const mark = { lessThan: 0x3c, greaterThan: 0x3e, slash: 0x2f, equals: 0x3d, quote: 0x22, apostrophe: 0x27 } as const
const letter = {
  b: 0x62,
  c: 0x63,
  d: 0x64,
  e: 0x65,
  f: 0x66,
  h: 0x68,
  i: 0x69,
  n: 0x6e,
  o: 0x6f,
  r: 0x72,
  s: 0x73,
  t: 0x74,
  v: 0x76,
  w: 0x77,
} as const

/** Reads rows and cells from the bytes of a sheet in one pass. */
export class RowScanner {
  readonly hiddenRows = new Set<number>()
  readonly #builder: SheetBuilder
  readonly #source: CellSource
  #row = -1
  #column = -1
  // What the attributes of the element last read said.
  #type: CellType = 'number'
  #style = 0
  #hasContent = false

  constructor(builder: SheetBuilder, source: CellSource) {
    this.#builder = builder
    this.#source = source
  }

  /** Whole rows, from one place to another. @throws NotPlain */
  scan(bytes: Buffer, start: number, end: number): void {
    let at = start
    while (at < end) {
      if (bytes[at] !== mark.lessThan) {
        at += 1
        continue
      }
      const first = bytes[at + 1]!
      if (first === letter.c && isNameEnd(bytes[at + 2]!)) at = this.#cell(bytes, at + 2, end)
      else if (first === letter.r && isRow(bytes, at)) at = this.#startRow(bytes, at + 4, end)
      else at = afterTag(bytes, at, end)
    }
  }

  #startRow(bytes: Buffer, start: number, end: number): number {
    let row = this.#row + 1
    let isHidden = false
    let at = start
    for (;;) {
      at = nextAttribute(bytes, at, end)
      if (bytes[at] === mark.slash || bytes[at] === mark.greaterThan) break
      const name = at
      readAttribute(bytes, at, end)
      if (bytes[name] === letter.r && bytes[name + 1] === mark.equals) row = integer(bytes, valueStart, valueEnd) - 1
      else if (bytes[name] === letter.h && valueEnd - valueStart < 5 && isHiddenName(bytes, name))
        isHidden = bytes[valueStart] === 0x31 || bytes[valueStart] === letter.t
      at = valueEnd + 1
    }
    // Rows twice or out of order: the library knows which one counts.
    if (row <= this.#row) throw new NotPlain('order of rows')
    this.#row = row
    this.#column = -1
    if (isHidden) this.hiddenRows.add(row)
    return afterTag(bytes, at, end)
  }

  #cell(bytes: Buffer, start: number, end: number): number {
    const content = this.#startCell(bytes, start, end)
    if (!this.#hasContent) return content
    let from = -1
    let to = -1
    let inlineStart = -1
    let inlineEnd = -1
    let hasFormula = false
    let at = content
    for (;;) {
      while (at < end && bytes[at] !== mark.lessThan) at += 1
      if (at >= end) throw new NotPlain('a cell without an end')
      const first = bytes[at + 1]!
      if (first === mark.slash) {
        if (bytes[at + 2] === letter.c) break
        at = afterTag(bytes, at, end)
      } else if (first === letter.v && isNameEnd(bytes[at + 2]!)) {
        const close = afterTag(bytes, at, end)
        at = close
        if (bytes[close - 2] !== mark.slash) {
          while (at < end && bytes[at] !== mark.lessThan) at += 1
          from = close
          to = at
        }
      } else if (first === letter.i && bytes[at + 2] === letter.s) {
        inlineStart = at
        at = bytes.indexOf('</is>', at)
        if (at < 0 || at > end) throw new NotPlain('inline text')
        inlineEnd = at
        at += 5
      } else {
        if (first === letter.f && isNameEnd(bytes[at + 2]!)) hasFormula = true
        at = afterTag(bytes, at, end)
      }
    }
    if (this.#type === 'inline') {
      from = inlineStart
      to = inlineEnd
    }
    if (to > from) {
      readCellValue(this.#source, this.#builder, bytes, from, to, this.#row, this.#column, this.#type, this.#style)
    } else if (hasFormula && this.#type === 'number') {
      // A formula nobody has calculated shows 0.
      this.#builder.add(this.#row, this.#column, packedKinds.number, 0, this.#style)
    }
    return afterTag(bytes, at, end)
  }

  #startCell(bytes: Buffer, start: number, end: number): number {
    this.#type = 'number'
    this.#style = 0
    let column = this.#column + 1
    let at = start
    for (;;) {
      at = nextAttribute(bytes, at, end)
      const name = bytes[at]
      if (name === mark.slash || name === mark.greaterThan) break
      const isShort = bytes[at + 1] === mark.equals
      readAttribute(bytes, at, end)
      if (isShort && name === letter.r) column = this.#columnOf(bytes, valueStart, valueEnd)
      else if (isShort && name === letter.s) this.#style = integer(bytes, valueStart, valueEnd)
      else if (isShort && name === letter.t) this.#type = typeOf(bytes, valueStart, valueEnd)
      at = valueEnd + 1
    }
    if (column <= this.#column || this.#row < 0) throw new NotPlain('order of cells')
    this.#column = column
    this.#hasContent = bytes[at] === mark.greaterThan
    return afterTag(bytes, at, end)
  }

  #columnOf(bytes: Buffer, start: number, end: number): number {
    let column = 0
    let at = start
    for (; at < end; at += 1) {
      const byte = bytes[at]!
      if (byte < 0x41 || byte > 0x5a) break
      column = column * 26 + byte - 0x40
    }
    if (column === 0 || integer(bytes, at, end) !== this.#row + 1) throw new NotPlain('a cell of another row')
    return column - 1
  }
}

function isRow(bytes: Buffer, at: number): boolean {
  return bytes[at + 2] === letter.o && bytes[at + 3] === letter.w && isNameEnd(bytes[at + 4]!)
}

function isHiddenName(bytes: Buffer, at: number): boolean {
  return bytes.toString('latin1', at, at + 7) === 'hidden='
}

function isNameEnd(byte: number): boolean {
  return byte === mark.greaterThan || byte === mark.slash || byte <= 0x20
}

/** The next attribute of a tag, or the slash or bracket that ends it. */
function nextAttribute(bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at < end && bytes[at]! <= 0x20) at += 1
  if (at >= end) throw new NotPlain('a tag without an end')
  return at
}

// Where the value of the attribute last read stands: an answer of two numbers would be an object for each.
let valueStart = 0
let valueEnd = 0

function readAttribute(bytes: Buffer, start: number, end: number): void {
  let at = start
  while (at < end && bytes[at] !== mark.equals) at += 1
  at += 1
  const quote = bytes[at]
  if (quote !== mark.quote && quote !== mark.apostrophe) throw new NotPlain('an attribute without quotes')
  at += 1
  valueStart = at
  while (at < end && bytes[at] !== quote) at += 1
  if (at >= end) throw new NotPlain('an attribute without an end')
  valueEnd = at
}

/** Past the end of a tag. @throws NotPlain on comments and CDATA */
function afterTag(bytes: Buffer, start: number, end: number): number {
  if (bytes[start] === mark.lessThan && bytes[start + 1] === 0x21) throw new NotPlain('a comment or CDATA')
  let at = start
  while (at < end && bytes[at] !== mark.greaterThan) at += 1
  return at + 1
}

function integer(bytes: Buffer, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - 0x30
    if (digit < 0 || digit > 9) throw new NotPlain('a whole number')
    value = value * 10 + digit
  }
  if (end === start || value > 0x7fffffff) throw new NotPlain('a whole number')
  return value
}

function typeOf(bytes: Buffer, start: number, end: number): CellType {
  if (end - start > 1) {
    const name = bytes.toString('latin1', start, end)
    if (name === 'str') return 'formula'
    if (name === 'inlineStr') return 'inline'
    throw new NotPlain('a kind of cell')
  }
  switch (bytes[start]) {
    case letter.s:
      return 'shared'
    case letter.n:
      return 'number'
    case letter.b:
      return 'boolean'
    case letter.e:
      return 'error'
    case letter.d:
      return 'day'
    default:
      throw new NotPlain('a kind of cell')
  }
}
