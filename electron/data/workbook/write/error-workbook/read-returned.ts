import { columnNumber } from '../../../forms/package/cell-reference.ts'
import type { Cell, Sheet } from '../../sheet.ts'
import { readSlip, type ReturnSlip, type SlipCell } from './return-slip.ts'

/** A marked cell whose text is another than it was. */
export interface ReturnedFix {
  readonly table: number
  readonly index: number
  readonly field: string
  readonly sheet: string | null
  /** Where it stands now; rows may have been put in above. */
  readonly row: number
  readonly column: string
  readonly original: string
  /** The cell as it is now; undefined where it was emptied. */
  readonly cell: Cell | undefined
}

export interface ReturnedWorkbook {
  readonly slip: ReturnSlip
  readonly fixes: readonly ReturnedFix[]
  /** Marked cells nobody has touched. */
  readonly untouched: number
  /** Marked cells whose row cannot be found any more. */
  readonly lost: readonly SlipCell[]
}

/** What was mended in an error workbook that came back; null where the file is none. Unmarked cells are not looked at. */
export function readReturned(sheets: readonly Sheet[]): ReturnedWorkbook | null {
  const slip = readSlip(sheets)
  if (!slip) return null
  const fixes: ReturnedFix[] = []
  const lost: SlipCell[] = []
  let untouched = 0
  for (const marked of slip.cells) {
    const sheet = marked.sheet === null ? sheets[0] : sheets.find(({ name }) => name === marked.sheet)
    const row = sheet ? rowOf(sheet, marked) : null
    if (!sheet || row === null) {
      lost.push(marked)
      continue
    }
    const cell = sheet.cell(row, columnNumber(marked.column) - 1)
    if ((cell?.text ?? '').trim() === marked.original.trim()) {
      untouched += 1
      continue
    }
    const { table, index, field, column, original } = marked
    fixes.push({ table, index, field, sheet: marked.sheet, row: row + 1, column, original, cell })
  }
  return { slip, fixes, untouched, lost }
}

/** The row of a marked cell: where all its anchors are; else its own, should somebody have mended an anchor there. */
function rowOf(sheet: Sheet, { row, anchors }: SlipCell): number | null {
  if (anchors.length === 0) return row - 1 < sheet.rowCount ? row - 1 : null
  const places = anchors.map(({ column, text }) => ({ column: columnNumber(column) - 1, text: text.trim() }))
  const matches = (at: number) =>
    places.filter(({ column, text }) => (sheet.cell(at, column)?.text ?? '').trim() === text).length
  const own = matches(row - 1)
  if (own === places.length) return row - 1
  const found: number[] = []
  for (let at = 0; at < sheet.rowCount; at += 1) if (matches(at) === places.length) found.push(at)
  if (found.length > 0) return found.length === 1 ? found[0]! : null
  return own * 2 > places.length ? row - 1 : null
}
