import { packedKinds, type PackedWorkbook } from './packed-workbook.ts'
import type { SheetFacts } from './sheet.ts'
import { SheetBuilder } from './sheet-builder.ts'
import { TextPool } from './text-pool.ts'

export interface TextSheet extends SheetFacts {
  readonly rows: readonly (readonly (string | undefined)[])[]
  /** The number format of a cell, where the file names one. */
  formatAt?(row: number, column: number): string
}

/** Packs sheets of formats that know texts only. @throws Unreadable */
export function packTexts(sheets: readonly TextSheet[]): PackedWorkbook {
  const texts = new TextPool('utf16le')
  const formats = ['']
  const packed = sheets.map(({ rows, formatAt, ...facts }) => {
    const builder = new SheetBuilder(facts.name)
    for (const [row, cells] of rows.entries()) {
      for (let column = 0; column < cells.length; column += 1) {
        const text = cells[column]
        if (text === undefined || text.trim() === '') continue
        const code = formatAt?.(row, column) ?? ''
        if (!formats.includes(code)) formats.push(code)
        builder.add(row, column, packedKinds.text, texts.intern(text), formats.indexOf(code))
      }
    }
    return builder.finish(facts)
  })
  return { sheets: packed, texts: texts.finish(), formats, is1904: false }
}
