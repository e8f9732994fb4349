import type { OmittedRow } from '@shared/import/reading.ts'
import type { Cell } from '../../../workbook/sheet.ts'
import { filledColumns, type Grid } from './grid.ts'
import type { ColumnCells } from './map-columns.ts'
import { rowKind } from './row-kind.ts'
import type { TableRegion } from './table-regions.ts'

export interface TableShape {
  /** 0-based rows that are records. */
  readonly dataRows: readonly number[]
  readonly omitted: readonly OmittedRow[]
  readonly signatureRows: readonly number[]
  /** Section lines (一、东湖社区) by their row. */
  readonly sections: ReadonlyMap<number, string>
}

/** Parts the rows under a header into records and the rest. */
export function shapeOf(grid: Grid, region: TableRegion, keyColumns: readonly number[]): TableShape {
  const dataRows: number[] = []
  const omitted: OmittedRow[] = []
  const signatureRows: number[] = []
  const sections = new Map<number, string>()
  const end = titleStart(grid, region)
  let inFooter = false
  for (let row = region.band.dataTop; row < end; row += 1) {
    const kind = rowKind(grid, region, row, keyColumns, inFooter)
    if (kind === 'blank') continue
    if (kind === 'data') {
      dataRows.push(row)
      inFooter = false
      continue
    }
    const text = filledColumns(grid, row, region.band.left, region.band.right)
      .map((column) => grid.text(row, column))
      .join(' ')
    omitted.push({ row: row + 1, reason: kind, text })
    if (kind === 'section') sections.set(row, text)
    if (kind === 'signature') signatureRows.push(row)
    inFooter = kind === 'signature' || kind === 'note'
  }
  return { dataRows, omitted, signatureRows, sections }
}

// The title lines of the next table below are not rows of this one.
function titleStart(grid: Grid, region: TableRegion): number {
  if (region.end >= grid.rowCount) return region.end
  let row = region.end
  while (
    row - 1 > region.band.dataTop &&
    filledColumns(grid, row - 1, region.band.left, region.band.right).length === 1 &&
    region.end - row < 5
  )
    row -= 1
  return row
}

/** What a column is shows in its first rows; the cells of all would be kept in memory with it. */
const rowsThatTell = 20_000

/** The cells under each heading; a merge counts once. */
export function cellsOfColumns(grid: Grid, region: TableRegion, dataRows: readonly number[]): ColumnCells[] {
  const cells = region.columns.map((): Cell[] => [])
  for (const row of dataRows.slice(0, rowsThatTell)) {
    for (const [at, { column }] of region.columns.entries()) {
      const cell = grid.cell(row, column)
      if (cell) cells[at]!.push(cell)
    }
  }
  return region.columns.map(({ column, path }, at) => {
    const isRestOfMerge = cells[at]!.length === 0 && (grid.mergeAt(region.band.bottom, column)?.left ?? column) < column
    return { column, path: isRestOfMerge ? [] : path, cells: cells[at]! }
  })
}
