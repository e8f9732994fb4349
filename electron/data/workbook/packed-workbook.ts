import type { SheetFacts } from './sheet.ts'

/** What `data` of a packed cell is. */
export const packedKinds = {
  /** The place of its text in the pool. */
  text: 0,
  number: 1,
  /** 1 or 0. */
  boolean: 2,
  /** The place of its name in the pool. */
  error: 3,
  /** The place of `YYYY-MM-DD` in the pool. */
  day: 4,
} as const

/** The texts of a workbook, one after the other. */
export interface PackedTexts {
  readonly bytes: Uint8Array
  /** Text n is from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array
  readonly encoding: 'utf8' | 'utf16le'
}

/** The cells of a sheet in columns of numbers, row by row: 12 bytes a cell, and a thread hands them over as they are. */
export interface PackedSheetData extends SheetFacts {
  /** The cells of row n are from `rowStarts[n]` to `rowStarts[n + 1]`. */
  readonly rowStarts: Uint32Array
  readonly columns: Uint8Array
  readonly kinds: Uint8Array
  /** The place of its number format in `formats`. */
  readonly formatAt: Uint16Array
  readonly data: Float64Array
  readonly columnCount: number
}

export interface PackedWorkbook {
  readonly sheets: readonly PackedSheetData[]
  readonly texts: PackedTexts
  readonly formats: readonly string[]
  readonly is1904: boolean
}

/** The memory a thread gives away with a workbook instead of copying it. */
export function buffersOf(book: PackedWorkbook): ArrayBuffer[] {
  const arrays = book.sheets.flatMap((sheet) => [
    sheet.rowStarts,
    sheet.columns,
    sheet.kinds,
    sheet.formatAt,
    sheet.data,
  ])
  return [...new Set([...arrays, book.texts.bytes, book.texts.starts].map((one) => one.buffer as ArrayBuffer))]
}
