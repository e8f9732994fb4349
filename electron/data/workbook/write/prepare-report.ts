import { fillPage } from './fill-page.ts'
import { fitColumns, maxRowHeight, textOf } from './fit-columns.ts'
import { fitPage, type PageFit } from './page-fit.ts'
import { type PlacedHeader, placeHeader } from './place-header.ts'
import type { ReportLayout, ReportValue } from './report-layout.ts'
import { heightOfLines, linesOf } from './text-extent.ts'

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
  readonly fit: PageFit
  /** Columns that stay in view; never all of them. */
  readonly frozen: number
}

export const leastRowHeight = 22
export const infoRowHeight = 24
export const sealRowHeight = 64

export async function prepareReport(layout: ReportLayout): Promise<PreparedReport> {
  const header = placeHeader(layout.headings)
  const narrow = await fitColumns(header.columns, layout.rows, layout.fonts)
  const widths = fillPage(header.columns, narrow, layout)
  const headRows = 2 + (layout.unit === undefined ? 0 : 1) + header.depth
  const headerHeights = heightsOfHeader(header, widths, layout.fonts.header.size)
  return {
    layout,
    header,
    widths,
    headRows,
    headerHeights,
    fit: fitPage(layout.page, widths),
    frozen: Math.max(1, Math.min(layout.frozenColumns, widths.length - 1)),
  }
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

export function heightOfRow({ header, widths, layout }: PreparedReport, values: readonly ReportValue[]): number {
  const { size } = layout.fonts.body
  let lines = 1
  header.columns.forEach((column, at) => {
    const value = values[at] ?? null
    if (column.lines && value !== null) lines = Math.max(lines, linesOf(textOf(value), widths[at] ?? 10, size))
  })
  return Math.min(maxRowHeight, Math.max(leastRowHeight, heightOfLines(lines, size)))
}

export function heightOfNote({ widths, layout }: PreparedReport, note: string): number {
  const { size } = layout.fonts.body
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return heightOfLines(linesOf(note, whole, size), size)
}
