import { fileErrors } from '../file-errors.ts'
import { limits } from '../limits.ts'
import type { PackedSheetData } from '../packed-workbook.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { MergedRange } from '../sheet.ts'
import { Unreadable } from '../unreadable.ts'
import type { CellSource } from './cell-value.ts'
import { NotPlain } from './not-plain.ts'
import { RowScanner } from './scan-rows.ts'
import type { SheetPart } from './workbook-parts.ts'
import { requireUtf8 } from './workbook-parts.ts'
import { elementsOf, isTrue } from './xml-text.ts'

const dataStart = Buffer.from('<sheetData')
const dataEnd = Buffer.from('</sheetData>')
const rowStart = Buffer.from('<row')
/** A row longer than this is no row of a table. */
const longestRow = 64 * 1024 * 1024

/** Takes a sheet piece by piece: what stands before its rows, its rows, what stands after them. */
export class SheetScanner {
  readonly #builder: SheetBuilder
  readonly #rows: RowScanner
  readonly #isHidden: boolean
  #stage: 'before' | 'rows' | 'after' = 'before'
  #rest: Buffer = Buffer.alloc(0)
  #before = ''
  readonly #after: Buffer[] = []

  constructor(part: SheetPart, source: CellSource) {
    this.#builder = new SheetBuilder(part.name)
    this.#rows = new RowScanner(this.#builder, source)
    this.#isHidden = part.isHidden
  }

  /** @throws NotPlain, Unreadable */
  push(chunk: Buffer): void {
    if (this.#stage === 'after') {
      this.#after.push(chunk)
      return
    }
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
    if (bytes.length > longestRow) throw new Unreadable(fileErrors.damaged)
    if (this.#stage === 'rows') this.#pushRows(bytes, 0)
    else this.#pushBefore(bytes)
  }

  finish(): PackedSheetData {
    if (this.#stage !== 'after') throw new NotPlain('rows without an end')
    const after = Buffer.concat(this.#after).toString('utf8')
    const { rowCount, columnCount } = this.#builder
    return this.#builder.finish({
      isHidden: this.#isHidden,
      merges: mergesOf(after),
      hiddenRows: new Set([...this.#rows.hiddenRows].filter((row) => row < rowCount)),
      hiddenColumns: hiddenColumnsOf(this.#before, columnCount),
      isTyped: true,
    })
  }

  #pushBefore(bytes: Buffer): void {
    if (!/<worksheet[\s>]/.test(bytes.toString('latin1', 0, 4096))) throw new NotPlain('worksheet')
    const start = bytes.indexOf(dataStart)
    const end = start < 0 ? -1 : bytes.indexOf(0x3e, start)
    if (end < 0) {
      this.#rest = bytes
      return
    }
    requireUtf8(bytes)
    this.#before = bytes.toString('utf8', 0, start)
    if (this.#before.includes('<!')) throw new NotPlain('a comment or a document type')
    if (bytes[end - 1] === 0x2f) this.#finishRows(bytes, end + 1)
    else {
      this.#stage = 'rows'
      this.#pushRows(bytes, end + 1)
    }
  }

  #pushRows(bytes: Buffer, start: number): void {
    const end = bytes.indexOf(dataEnd, start)
    if (end >= 0) {
      this.#rows.scan(bytes, start, end)
      this.#finishRows(bytes, end + dataEnd.length)
      return
    }
    // What stands before the start of a row is whole.
    const whole = Math.max(bytes.lastIndexOf(rowStart), start)
    this.#rows.scan(bytes, start, whole)
    this.#rest = bytes.subarray(whole)
  }

  #finishRows(bytes: Buffer, end: number): void {
    this.#stage = 'after'
    this.#rest = Buffer.alloc(0)
    this.#after.push(Buffer.from(bytes.subarray(end)))
  }
}

function hiddenColumnsOf(before: string, columnCount: number): ReadonlySet<number> {
  const hidden = new Set<number>()
  for (const column of elementsOf(before, 'col')) {
    if (!isTrue(column.get('hidden'))) continue
    const last = Math.min(Number(column.get('max')), columnCount, limits.columns)
    for (let at = Number(column.get('min')); at <= last; at += 1) hidden.add(at - 1)
  }
  return hidden
}

const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/

function mergesOf(after: string): MergedRange[] {
  if (!after.includes('mergeCell')) return []
  return elementsOf(after, 'mergeCell').flatMap((one) => {
    const [, left, top, right, bottom] = reference.exec(one.get('ref') ?? '') ?? []
    if (left === undefined) return []
    const first = { row: Number(top) - 1, column: columnNumber(left) }
    const last = { row: Number(bottom ?? top) - 1, column: columnNumber(right ?? left) }
    return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }]
  })
}

function columnNumber(letters: string): number {
  let column = 0
  for (const one of letters) column = column * 26 + one.charCodeAt(0) - 64
  return column - 1
}
