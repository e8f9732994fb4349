import type { SheetGrid, SkippedSheet, TableReading } from '@shared/import/reading.ts'
import type { Sheet } from '../../../workbook/sheet.ts'
import { placeOf, type SaidLedgers } from '../ledger-source.ts'
import { checkAcrossTables } from './check-across-tables.ts'
import { communityOfSheet, findCommunity } from './community-context.ts'
import { isFormSheet } from './form-sheet.ts'
import { filledColumns, gridOf, type Grid } from './grid.ts'
import { recogniseTable, type TableSurroundings } from './recognise-table.ts'
import { findSummaryTables } from './summary-tables.ts'
import { findTableRegions } from './table-regions.ts'

export interface Understanding {
  readonly tables: readonly TableReading[]
  readonly skipped: readonly SkippedSheet[]
  readonly grids: readonly SheetGrid[]
}

const drawnRows = 200

interface Options {
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly ledgers?: SaidLedgers | undefined
  /** Told of every row of data. */
  readonly onRow?: () => void
}

/** Understands every sheet of a workbook, in order. */
export function recogniseWorkbook(sheets: readonly Sheet[], { today, ledgers = {}, onRow }: Options): Understanding {
  const grids = sheets.map(gridOf)
  const communities = communitiesOf(grids)
  const tables: TableReading[] = []
  const skipped: SkippedSheet[] = []
  for (const grid of grids) {
    const found = tablesOf(grid, { communities, today, ledgers, onRow })
    const isForm = found.every((one) => one.ledger === null) && isFormSheet(grid)
    if (isForm) skipped.push({ sheet: grid.sheet.name, reason: 'form' })
    else if (found.length > 0) tables.push(...found)
    else skipped.push({ sheet: grid.sheet.name, reason: isEmpty(grid) ? 'empty' : 'no-table' })
  }
  const repeating = findSummaryTables(tables)
  const summaries = new Set([...repeating].filter((table) => !(placeOf(table) in ledgers)))
  for (const { sheet } of summaries) skipped.push({ sheet, reason: 'summary' })
  const own = tables.filter((table) => !summaries.has(table))
  return { tables: checkAcrossTables(own), skipped, grids: grids.map(drawn) }
}

/** The first title of a sheet speaks for the tables below that have none. */
function tablesOf(grid: Grid, around: TableSurroundings): TableReading[] {
  let sheetTitle: string | undefined
  return findTableRegions(grid).map((region) => {
    const table = recogniseTable(grid, region, { ...around, sheetTitle })
    sheetTitle ??= table.meta.title
    return table
  })
}

function isEmpty(grid: Grid): boolean {
  for (let row = 0; row < grid.rowCount; row += 1)
    if (filledColumns(grid, row, 0, grid.columnCount - 1).length > 0) return false
  return true
}

function communitiesOf(grids: readonly Grid[]): Set<string> {
  const known = new Set<string>()
  for (const grid of grids) {
    const named = communityOfSheet(grid.sheet.name, known)
    if (named && !named.isGuessed) known.add(named.name)
    for (let row = 0; row < Math.min(grid.rowCount, 10); row += 1) {
      for (const column of filledColumns(grid, row, 0, Math.min(grid.columnCount - 1, 60))) {
        const community = findCommunity(grid.text(row, column))
        if (community) known.add(community)
      }
    }
  }
  return known
}

function drawn(grid: Grid): SheetGrid {
  const rows: string[][] = []
  for (let row = 0; row < Math.min(grid.rowCount, drawnRows); row += 1) {
    rows.push(Array.from({ length: grid.sheet.rowLength(row) }, (_, column) => grid.text(row, column)))
  }
  const merges = grid.sheet.merges.filter((merge) => merge.top < drawnRows && merge.left < grid.columnCount)
  return { sheet: grid.sheet.name, isHidden: grid.sheet.isHidden, rows, merges, rowCount: grid.rowCount }
}
