import { isDataLike, isLabelledText } from './cell-nature.ts'
import { filledColumns, type Grid } from './grid.ts'
import { isKnownHeading, isLikelyHeading } from './heading-lexicon.ts'

const searchedRows = 30

/**
 * The row that must be the header although nobody has seen most of its words: short texts side by side, at least one
 * of them known, over rows that fill the same columns with numbers and dates. Null where no row is so.
 */
export function headerByShape(grid: Grid, left: number, right: number): number | null {
  for (let row = 0; row < Math.min(grid.rowCount, searchedRows); row += 1) {
    const columns = filledColumns(grid, row, left, right)
    if (columns.length < 4 || !areHeadings(grid, row, columns)) continue
    const below = rowsBelow(grid, row, left, right)
    if (below.length === 2 && below.every((one) => isContent(grid, one, columns, left, right))) return row
  }
  return null
}

/**
 * True for the header of another table further down, by its shape alone: under a line of its own, over rows in which
 * several columns hold numbers and dates, and none here does. A record has them too.
 */
export function isHeaderBelow(grid: Grid, row: number, left: number, right: number): boolean {
  if (filledColumns(grid, row - 1, left, right).length !== 1) return false
  const columns = filledColumns(grid, row, left, right)
  if (columns.length < 4 || !areHeadings(grid, row, columns)) return false
  const below = rowsBelow(grid, row, left, right)
  return below.length === 2 && below.every((one) => contents(grid, one, columns).length >= 3)
}

/** The next two rows; a section line may stand between. */
function rowsBelow(grid: Grid, row: number, left: number, right: number): number[] {
  const rows = [1, 2, 3].map((down) => row + down).filter((one) => one < grid.rowCount)
  return rows.filter((one) => filledColumns(grid, one, left, right).length > 1).slice(0, 2)
}

function contents(grid: Grid, row: number, columns: readonly number[]): number[] {
  return columns.filter((column) => isDataLike(grid.cell(row, column)))
}

function areHeadings(grid: Grid, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => grid.text(row, column))
  // 本人签字 is a column; 负责人签字： stands under a table.
  if (texts.some((text) => text.length > 20 || (isLabelledText(text) && !/签字$/.test(text)))) return false
  if (columns.some((column) => isDataLike(grid.cell(row, column))) || new Set(texts).size < texts.length) return false
  return texts.some((text) => isKnownHeading(text) || isLikelyHeading(text))
}

function isContent(grid: Grid, row: number, headed: readonly number[], left: number, right: number): boolean {
  const columns = filledColumns(grid, row, left, right)
  const filled = headed.filter((column) => columns.includes(column)).length
  return filled >= headed.length * 0.6 && columns.some((column) => isDataLike(grid.cell(row, column)))
}
