import type { ColumnExtent } from './measure-columns.ts'
import type { ReportColumn, ReportFonts, ReportRows } from './report-layout.ts'
import { walkRows } from './report-rows.ts'
import { emOf, emPerLine, heightOfLines, linesOf, widthOfEm } from './text-extent.ts'

/** No spreadsheet program makes a row higher than this, in points. */
export const maxRowHeight = 409

/** Where a text would take more lines than this, the column grows past its usual width. */
const comfortableLines = 5
const comfortableGrowth = 1.5

/**
 * The width of each column: as narrow as heading and usual texts allow, because the page is one sheet wide and every
 * character saved prints the rest larger; but wide enough that the longest text fits into a row.
 */
export async function fitColumns(
  columns: readonly ReportColumn[],
  extents: readonly ColumnExtent[],
  rows: ReportRows,
  fonts: ReportFonts,
): Promise<number[]> {
  const widths = columns.map((column, at) => narrowestWidth(column, usualEm(extents[at]), fonts))
  const doubtful = columns.flatMap((column, at) =>
    column.lines && mayBeLong(extents[at], widths[at] ?? 0, fonts.body.size) ? [{ column, at }] : [],
  )
  const long = doubtful.length === 0 ? [] : await longTexts(doubtful, widths, rows, fonts.body.size)
  for (const [place, { column, at }] of doubtful.entries())
    widths[at] = widthForLongest(widths[at] ?? 0, column, long[place] ?? [], fonts.body.size)
  return widths.map((width) => Math.ceil(width * 10) / 10)
}

/** What the usual texts of a column need in one line each. */
export function unbrokenWidth(extent: ColumnExtent | undefined, fonts: ReportFonts): number {
  return widthOfEm(usualEm(extent), fonts.body.size)
}

function usualEm(extent: ColumnExtent | undefined): number {
  return extent?.usual ?? 0
}

function narrowestWidth({ label, width, minWidth = 0, lines = 1 }: ReportColumn, usual: number, fonts: ReportFonts) {
  // Broken lines are seldom filled to the end.
  const needed = widthOfEm(lines === 1 ? usual : usual / lines + 1, fonts.body.size)
  return Math.max(headingWidth(label, fonts.header.size), minWidth, Math.min(width, needed))
}

/** A heading of up to three characters stands in one line, a longer one in two; some say where they break. */
function headingWidth(label: string, fontSize: number): number {
  const lines = label.split('\n').map(emOf)
  const em = Math.max(...lines)
  return widthOfEm(lines.length > 1 || em <= 3 ? em : Math.ceil(em / 2), fontSize)
}

function mayBeLong(extent: ColumnExtent | undefined, width: number, fontSize: number): boolean {
  if (!extent) return false
  // A line is filled up to what did not go into it any more.
  const filled = emPerLine(width, fontSize) - extent.longestPiece
  return extent.hasLines || extent.longest > filled * comfortableLines
}

/** Of each of these columns the texts that would take many lines. */
async function longTexts(
  columns: readonly { readonly at: number }[],
  widths: readonly number[],
  rows: ReportRows,
  fontSize: number,
): Promise<string[][]> {
  const found = columns.map(({ at }) => ({ at, width: widths[at] ?? 0, texts: new Set<string>() }))
  await walkRows(rows, (row) => {
    for (const { at, width, texts } of found) {
      const value = row[at]
      if (typeof value === 'string' && linesOf(value, width, fontSize) > comfortableLines) texts.add(value)
    }
  })
  return found.map(({ texts }) => [...texts])
}

function widthForLongest(from: number, column: ReportColumn, long: readonly string[], fontSize: number): number {
  let width = from
  while (long.some((text) => !fits(text, width, column, fontSize))) width += 2
  return width
}

function fits(text: string, width: number, column: ReportColumn, fontSize: number): boolean {
  const lines = linesOf(text, width, fontSize)
  if (lines <= comfortableLines) return true
  return width > column.width * comfortableGrowth && heightOfLines(lines, fontSize) <= maxRowHeight
}
