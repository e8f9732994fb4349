import { compactText } from '@shared/values/text.ts'
import { filledColumns } from '../import/recognise/grid.ts'
import { isColumnNumbers, type HeaderBand } from '../import/recognise/header-bands.ts'
import { headerColumns } from '../import/recognise/header-columns.ts'
import { isSerialHeading } from '../import/recognise/heading-key.ts'
import { findTableRegions, type TableRegion } from '../import/recognise/table-regions.ts'
import type { BlankSheet } from './blank-sheet.ts'

/** A header of a blank form with the empty rows below it; 0-based. */
export interface BlankList {
  readonly region: TableRegion
  readonly top: number
  readonly bottom: number
  /** Rows whose key is printed already: the name of a community, by its row. */
  readonly keys: ReadonlyMap<number, string>
}

/** Finds every list of a sheet that waits to be filled. `communities` are the names a row may be printed for. */
export function findLists(sheet: BlankSheet, communities: ReadonlySet<string>): BlankList[] {
  const known = findTableRegions(sheet.grid).flatMap((region) => listUnder(sheet, region, communities) ?? [])
  const others = blankRuns(sheet, communities)
    .filter(({ region }) => known.every((list) => list.region.band.dataTop !== region.band.dataTop))
    .filter((run) => known.every((list) => run.top > list.bottom || run.bottom < list.region.band.top))
  return [...known, ...others].toSorted(
    (one, other) => one.top - other.top || one.region.band.left - other.region.band.left,
  )
}

function listUnder(sheet: BlankSheet, region: TableRegion, communities: ReadonlySet<string>): BlankList | null {
  const { grid } = sheet
  const { left, right } = region.band
  const dataTop = belowTotals(sheet, region.band.dataTop, left, right)
  const serial = region.columns.find(({ path }) => path.length > 0 && isSerialHeading(path.at(-1)!))?.column ?? left
  const keys = new Map<number, string>()
  let bottom = dataTop - 1
  const isBordered = isBorderedRow(sheet, dataTop, left, right)
  for (let row = dataTop; row < Math.max(grid.rowCount, dataTop + 1); row += 1) {
    if (isBordered && !isBorderedRow(sheet, row, left, right)) break
    if (!isBordered && row >= grid.rowCount) break
    const key = keyOf(sheet, row, left, right, serial, communities)
    if (key === null) break
    if (key !== '') keys.set(row, key)
    else if (keys.size > 0) break
    bottom = row
  }
  // A form without borders has its empty row right below the header at least.
  if (bottom < dataTop)
    return isRowEmpty(sheet, dataTop, left, right) ? { region, top: dataTop, bottom: dataTop, keys } : null
  return { region, top: dataTop, bottom, keys }
}

const totalWords = /^(?:合计|总计|全街道合计|街道合计|总数)[:：]?$/

/** Totals may stand above the rows they add up. */
function belowTotals(sheet: BlankSheet, row: number, left: number, right: number): number {
  const [first] = filledColumns(sheet.grid, row, left, right)
  const isTotals = first !== undefined && totalWords.test(compactText(sheet.grid.text(row, first)))
  return isTotals && isBorderedRow(sheet, row + 1, left, right) ? row + 1 : row
}

function isRowEmpty({ grid }: BlankSheet, row: number, left: number, right: number): boolean {
  return filledColumns(grid, row, left, right).length === 0
}

/** '' for an empty row, the community of a row printed for one, null for a row that is no line of the list. */
function keyOf(
  sheet: BlankSheet,
  row: number,
  left: number,
  right: number,
  serial: number,
  communities: ReadonlySet<string>,
): string | null {
  const { grid } = sheet
  const filled = filledColumns(grid, row, left, right)
  let key = ''
  for (const column of filled) {
    const text = compactText(grid.text(row, column))
    const name = text.endsWith('社区') ? text : `${text}社区`
    if (column === serial && /^\d{1,4}$/.test(text)) continue
    if (/^\{\{.*\}\}$/.test(text) || isPrinted(sheet, row, column, text)) continue
    if (key === '' && communities.has(name)) key = name
    else return null
  }
  return key
}

// 元 or □是 □否, the same in the row above or below: a part of the form.
function isPrinted({ grid }: BlankSheet, row: number, column: number, text: string): boolean {
  if (/合计|总计|小计|注[:：]/.test(text)) return false
  return [row - 1, row + 1].some((near) => compactText(grid.text(near, column)) === text)
}

function isBorderedRow(sheet: BlankSheet, row: number, left: number, right: number): boolean {
  let bordered = 0
  for (let column = left; column <= right; column += 1) if (sheet.hasBorder(row, column)) bordered += 1
  return bordered >= Math.max(2, (right - left + 1) * 0.6)
}

/** Empty framed rows under a row of words no ledger knows: a list all the same. */
function blankRuns(sheet: BlankSheet, communities: ReadonlySet<string>): BlankList[] {
  const { grid } = sheet
  const found: BlankList[] = []
  for (let row = 1; row < grid.rowCount; row += 1) {
    const span = borderedSpan(sheet, row)
    if (!span) continue
    const [left, right] = span
    const above = isColumnNumbers(grid, row - 1, left, right) ? row - 2 : row - 1
    const headings = above < 0 ? [] : filledColumns(grid, above, left, right)
    const first = belowTotals(sheet, row, left, right)
    const isFirst = keyOf(sheet, first, left, right, left, communities) !== null
    if (!isFirst || headings.length < Math.max(3, (right - left + 1) * 0.5)) continue
    if (headings.some((column) => grid.text(above, column).length > 30)) continue
    const band: HeaderBand = {
      top: topOfHeader(sheet, above, left, right),
      bottom: above,
      left,
      right,
      dataTop: row,
      numberRow: null,
    }
    const region: TableRegion = { band, columns: headerColumns(grid, band), titleTop: 0, end: grid.rowCount }
    const list = listUnder(sheet, region, communities)
    if (!list) continue
    found.push(list)
    row = list.bottom
  }
  return found
}

function borderedSpan(sheet: BlankSheet, row: number): [number, number] | null {
  const columns = Array.from({ length: sheet.grid.columnCount }, (_, column) => column).filter((column) =>
    sheet.hasBorder(row, column),
  )
  const [left, right] = [columns[0], columns.at(-1)]
  return left === undefined || right === undefined || right - left < 2 ? null : [left, right]
}

// Group headings above, as long as the row is framed and holds more than a title.
function topOfHeader(sheet: BlankSheet, bottom: number, left: number, right: number): number {
  let top = bottom
  while (top > 0 && bottom - top < 4 && isBorderedRow(sheet, top - 1, left, right)) {
    const filled = filledColumns(sheet.grid, top - 1, left, right)
    if (filled.length < 2 || filled.some((column) => /[:：]/.test(sheet.grid.text(top - 1, column)))) break
    top -= 1
  }
  return top
}
