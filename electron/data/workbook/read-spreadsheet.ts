import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { systemDate } from './cell-text.ts'
import { codepages } from './codepages.ts'
import { fileErrors } from './file-errors.ts'
import { limits } from './limits.ts'
import { packedKinds, type PackedSheetData, type PackedWorkbook } from './packed-workbook.ts'
import { SheetBuilder } from './sheet-builder.ts'
import { TextPool } from './text-pool.ts'
import { Unreadable } from './unreadable.ts'

const options = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellText: true,
  cellDates: false,
  cellHTML: false,
  dateNF: systemDate,
} as const

/** Reads xls, et, SpreadsheetML and unusual xlsx through SheetJS into the neutral model. @throws Unreadable */
export async function readSpreadsheet(source: Buffer | string): Promise<PackedWorkbook> {
  const library = await import('@e965/xlsx')
  library.set_cptable(codepages)
  let book: WorkBook
  try {
    book =
      typeof source === 'string'
        ? library.read(source, { ...options, type: 'string' })
        : library.read(source, { ...options, type: 'buffer' })
  } catch (error) {
    throw new Unreadable(/password|encrypt/i.test(String(error)) ? fileErrors.encrypted : fileErrors.damaged)
  }
  return new LibraryWorkbook(book).packed()
}

class LibraryWorkbook {
  readonly #book: WorkBook
  readonly #texts = new TextPool('utf16le')
  readonly #formats = new Map<string, number>()

  constructor(book: WorkBook) {
    this.#book = book
  }

  packed(): PackedWorkbook {
    const sheets: PackedSheetData[] = []
    for (const [at, name] of this.#book.SheetNames.entries()) {
      const sheet = this.#book.Sheets[name]
      // SheetJS drops a part it cannot read without a word.
      if (!sheet) throw new Unreadable(fileErrors.damaged)
      if (sheet['!type'] && sheet['!type'] !== 'sheet') continue
      sheets.push(this.#sheet(sheet, name, (this.#book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0))
    }
    const is1904 = Boolean(this.#book.Workbook?.WBProps?.date1904)
    return { sheets, texts: this.#texts.finish(), formats: [...this.#formats.keys()], is1904 }
  }

  #sheet(sheet: WorkSheet, name: string, isHidden: boolean): PackedSheetData {
    const source = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[]
    const builder = new SheetBuilder(name)
    for (const row of filledPlaces(source)) {
      const cells = source[row]!
      for (const column of filledPlaces(cells)) this.#cell(builder, row, column, cells[column]!)
    }
    return builder.finish({
      isHidden,
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: hiddenOf(sheet['!rows'], builder.rowCount),
      hiddenColumns: hiddenOf(sheet['!cols'], builder.columnCount),
      isTyped: true,
    })
  }

  #cell(builder: SheetBuilder, row: number, column: number, cell: CellObject): void {
    const format = this.#formatAt(formatOf(cell))
    switch (cell.t) {
      case 's': {
        const text = this.#texts.intern(String(cell.v ?? ''))
        if (!this.#texts.isBlank(text)) builder.add(row, column, packedKinds.text, text, format)
        return
      }
      case 'n':
        if (typeof cell.v === 'number') builder.add(row, column, packedKinds.number, cell.v, format)
        return
      case 'b':
        builder.add(row, column, packedKinds.boolean, cell.v ? 1 : 0, format)
        return
      case 'e':
        builder.add(row, column, packedKinds.error, this.#texts.intern(cell.w ?? '#VALUE!'), format)
        return
      case 'd': {
        const day = cell.v instanceof Date ? cell.v.toISOString() : String(cell.v)
        builder.add(row, column, packedKinds.day, this.#texts.intern(day.slice(0, 10)), format)
        return
      }
      case 'z':
    }
  }

  #formatAt(code: string): number {
    const known = this.#formats.get(code)
    if (known !== undefined) return known
    this.#formats.set(code, this.#formats.size)
    return this.#formats.size - 1
  }
}

// A damaged place may make a list of four thousand million holes: those are not walked through.
function* filledPlaces(list: readonly unknown[]): Generator<number> {
  if (list.length > limits.rows) {
    yield* Object.keys(list).map(Number)
    return
  }
  for (let at = 0; at < list.length; at += 1) if (list[at] !== undefined) yield at
}

// SheetJS leaves out the format of the first cell that uses one of the numbered formats no file spells out.
function formatOf(cell: CellObject): string {
  if (typeof cell.z === 'string') return cell.z
  return cell.t === 'n' && /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(cell.w ?? '') ? 'm/d/yy' : ''
}

function hiddenOf(list: readonly ({ hidden?: boolean } | undefined)[] | undefined, count: number): ReadonlySet<number> {
  const hidden = new Set<number>()
  for (let at = 0; at < Math.min(list?.length ?? 0, count); at += 1) if (list?.[at]?.hidden) hidden.add(at)
  return hidden
}
