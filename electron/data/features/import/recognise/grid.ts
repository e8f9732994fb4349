import { cleanText } from '@shared/values/text.ts'
import type { Cell, MergedRange, Sheet } from '../../../workbook/sheet.ts'

/** A sheet to look at: cells hidden under a merge are blank, and a merge can be seen through. */
export interface Grid {
  readonly sheet: Sheet
  readonly rowCount: number
  readonly columnCount: number
  /** The cell itself; undefined where a merge covers it. */
  cell(row: number, column: number): Cell | undefined
  /** The cell, or the one whose merge covers this place. */
  shown(row: number, column: number): Cell | undefined
  mergeAt(row: number, column: number): MergedRange | undefined
  /** The cleaned text of `cell`; empty where there is none. */
  text(row: number, column: number): string
  shownText(row: number, column: number): string
}

/** A row as it was last looked at. */
interface SeenRow {
  readonly row: number
  readonly cells: readonly (Cell | undefined)[]
  readonly texts: (string | undefined)[]
}

/** The rows that are kept: whoever looks at a row asks for its cells several times. */
const keptRows = 16

export function gridOf(sheet: Sheet): Grid {
  const { rowCount, columnCount } = sheet
  const mergesByRow = indexMerges(sheet.merges, rowCount)
  const mergeAt = (row: number, column: number) =>
    mergesByRow.get(row)?.find((one) => column >= one.left && column <= one.right)
  const own = (row: number, column: number) => sheet.cell(row, column)
  const uncovered = (row: number, column: number) => {
    const merge = mergeAt(row, column)
    if (!merge || (merge.top === row && merge.left === column)) return own(row, column)
    return own(merge.top, merge.left) ? undefined : own(row, column)
  }
  const seen: (SeenRow | undefined)[] = Array.from({ length: keptRows })
  const look = (row: number): SeenRow => {
    const before = seen[row % keptRows]
    if (before?.row === row) return before
    const find = mergesByRow.has(row) ? uncovered : own
    const cells: (Cell | undefined)[] = []
    const length = sheet.rowLength(row)
    for (let column = 0; column < length; column += 1) cells.push(find(row, column))
    return (seen[row % keptRows] = { row, cells, texts: [] })
  }
  const shown = (row: number, column: number) => {
    const merge = mergeAt(row, column)
    return merge ? (own(merge.top, merge.left) ?? own(row, column)) : look(row).cells[column]
  }
  return {
    sheet,
    rowCount,
    columnCount,
    cell: (row, column) => (row < 0 || row >= rowCount ? undefined : look(row).cells[column]),
    shown,
    mergeAt,
    text(row, column) {
      if (row < 0 || row >= rowCount) return ''
      const { cells, texts } = look(row)
      return (texts[column] ??= textOf(cells[column]))
    },
    shownText: (row, column) => textOf(shown(row, column)),
  }
}

function textOf(cell: Cell | undefined): string {
  return cell ? cleanText(cell.text) : ''
}

// A merge may claim a million rows; only those that hold something are indexed.
function indexMerges(merges: readonly MergedRange[], rowCount: number): Map<number, MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>()
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount - 1); row += 1) {
      const list = byRow.get(row)
      if (list) list.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return byRow
}

/** The columns of a row that hold something, between two bounds. */
export function filledColumns(grid: Grid, row: number, left: number, right: number): number[] {
  const filled: number[] = []
  for (let column = left; column <= right; column += 1) if (grid.text(row, column)) filled.push(column)
  return filled
}

/** 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
