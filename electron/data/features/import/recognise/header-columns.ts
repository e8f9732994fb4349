import type { Grid } from './grid.ts'
import type { HeaderBand } from './header-bands.ts'
import { compactText } from '@shared/values/text.ts'

export interface HeaderColumn {
  readonly column: number
  /** The headings from top to bottom, without repeats; empty where the column has none. */
  readonly path: readonly string[]
}

/** The headings over every column of a band. */
export function headerColumns(grid: Grid, band: HeaderBand): HeaderColumn[] {
  const columns: HeaderColumn[] = []
  for (let column = band.left; column <= band.right; column += 1) {
    const path: string[] = []
    for (let row = band.top; row <= band.bottom; row += 1) {
      const text = headingAt(grid, band, row, column)
      if (text && text !== path.at(-1)) path.push(text)
    }
    columns.push({ column, path })
  }
  return columns
}

function headingAt(grid: Grid, band: HeaderBand, row: number, column: number): string {
  const shown = compactText(grid.shownText(row, column))
  if (shown) return shown
  if (row === band.bottom || grid.mergeAt(row, column)) return ''
  // Without merges a group heading stands over its first column only.
  if (!hasTextBelow(grid, band, row, column)) return ''
  for (let before = column - 1; before >= band.left; before -= 1) {
    const text = grid.text(row, before)
    if (!text) continue
    return !spansElsewhere(grid, row, before) && hasTextBelow(grid, band, row, before) ? compactText(text) : ''
  }
  return ''
}

function hasTextBelow(grid: Grid, band: HeaderBand, row: number, column: number): boolean {
  for (let below = row + 1; below <= band.bottom; below += 1) if (grid.text(below, column)) return true
  return false
}

function spansElsewhere(grid: Grid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column)
  return merge !== undefined && merge.right > merge.left
}
