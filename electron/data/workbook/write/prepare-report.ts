import { fillPage } from './fill-page.ts'
import { fitColumns, maxRowHeight } from './fit-columns.ts'
import { type ColumnExtent, measureColumns } from './measure-columns.ts'
import { fitPage, type PageFit } from './page-fit.ts'
import { type PlacedHeader, placeHeader } from './place-header.ts'
import type { ReportColumn, ReportFonts, ReportLayout, ReportValue } from './report-layout.ts'
import { balanced } from './balanced-heading.ts'
import { numberText } from './number-text.ts'
import { emOf, emPerLine, heightOfLines, linesInRoom, linesOf, widthOfEm } from './text-extent.ts'
import { tallyOf } from './total-cell.ts'

/** A layout with everything about it that has been worked out: what a workbook and a printed page both need. */
export interface PreparedReport {
  readonly layout: ReportLayout
  readonly header: PlacedHeader
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  /** Rows above the data. */
  readonly headRows: number
  /** Of each row of the header, in points. */
  readonly headerHeights: readonly number[]
  /** What each total comes to. */
  readonly totals: readonly number[]
  readonly fit: PageFit
  /** Ems of a line in each column whose texts break into lines; 0 in those where none does. */
  readonly rooms: readonly number[]
  /** Columns that stay in view; never all of them. */
  readonly frozen: number
}

export const leastRowHeight = 22
export const infoRowHeight = 24
export const sealRowHeight = 64

export async function prepareReport(layout: ReportLayout): Promise<PreparedReport> {
  const placed = placeHeader(layout.headings)
  const tallies = (layout.total?.totals ?? []).map(tallyOf)
  const extents = await measureColumns(placed.columns.length, layout.rows, tallies)
  const totals = tallies.map((tally) => tally.result())
  const narrow = await fitColumns(withRoomForTotals(placed.columns, layout, totals), extents, layout.rows, layout.fonts)
  const widths = fillPage(placed.columns, extents, narrow, layout)
  const header = { ...placed, cells: placed.cells.map((cell) => balanced(cell, widths, layout.fonts.header.size)) }
  const headRows = 2 + (layout.unit === undefined ? 0 : 1) + header.depth
  const headerHeights = heightsOfHeader(header, widths, layout.fonts.header.size)
  return {
    layout,
    header,
    widths,
    headRows,
    headerHeights,
    totals,
    fit: fitPage(layout.page, widths),
    rooms: header.columns.map((column, at) => breakingRoom(column, extents[at], widths[at] ?? 10, layout.fonts)),
    frozen: Math.max(1, Math.min(layout.frozenColumns, widths.length - 1)),
  }
}

/** A sum is longer than what it sums up, and bold. */
function withRoomForTotals(columns: readonly ReportColumn[], { total, fonts }: ReportLayout, sums: readonly number[]) {
  return columns.map((column, at) => {
    const place = total?.totals.findIndex((one) => one.column === at) ?? -1
    const format = total?.totals[place]?.format
    if (format === undefined) return column
    const needed = widthOfEm(emOf(numberText(sums[place] ?? 0, format)) * boldShare, fonts.body.size)
    return { ...column, minWidth: Math.max(column.minWidth ?? 0, needed) }
  })
}

const boldShare = 1.1

function breakingRoom({ lines }: ReportColumn, extent: ColumnExtent | undefined, width: number, { body }: ReportFonts) {
  const room = emPerLine(width, body.size)
  return lines && extent && (extent.hasLines || extent.longest > room) ? room : 0
}

export function titleHeight({ fonts }: ReportLayout): number {
  return heightOfLines(1, fonts.title.size) + 6
}

/** A heading over one row needs room for its lines there; one over several in all of them together. */
function heightsOfHeader({ cells, depth }: PlacedHeader, widths: readonly number[], fontSize: number): number[] {
  const heights = Array.from({ length: depth }, () => leastRowHeight)
  for (const { label, row, column, rowSpan, columnSpan } of cells.toSorted(
    (one, other) => one.rowSpan - other.rowSpan,
  )) {
    const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0)
    const needed = heightOfLines(linesOf(label, width, fontSize), fontSize)
    const given = heights.slice(row, row + rowSpan).reduce((sum, each) => sum + each, 0)
    const last = row + rowSpan - 1
    if (needed > given) heights[last] = (heights[last] ?? 0) + needed - given
  }
  return heights
}

/** In points, of the whole head that every page repeats. */
export function headHeight({ layout, headerHeights }: PreparedReport): number {
  const unit = layout.unit === undefined ? 0 : leastRowHeight
  return titleHeight(layout) + infoRowHeight + unit + headerHeights.reduce((sum, height) => sum + height, 0)
}

/** Figures and days never break: they are printed smaller where they do not fit. */
export function heightOfRow({ rooms, layout }: PreparedReport, values: readonly ReportValue[]): number {
  const { size } = layout.fonts.body
  let lines = 1
  for (let at = 0; at < rooms.length; at += 1) {
    const value = values[at]
    const room = rooms[at] ?? 0
    if (room > 0 && typeof value === 'string') lines = Math.max(lines, linesInRoom(value, room))
  }
  return Math.min(maxRowHeight, Math.max(leastRowHeight, heightOfLines(lines, size)))
}

export function heightOfNote({ widths, layout }: PreparedReport, note: string): number {
  const { size } = layout.fonts.body
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return heightOfLines(linesOf(note, whole, size), size)
}
