import { setImmediate } from 'node:timers/promises'
import { isDay } from './cell-value.ts'
import type { ReportColumn, ReportFonts, ReportValue } from './report-layout.ts'
import { emOf, emPerLine, heightOfLines, linesOf, widthOfEm } from './text-extent.ts'

/** No spreadsheet program makes a row higher than this, in points. */
export const maxRowHeight = 409

/** A usual text is one that nine rows in ten do not exceed; the few beyond break into more lines. */
const usualShare = 0.9

/** Where a text would take more lines than this, the column grows past its usual width. */
const comfortableLines = 5
const comfortableGrowth = 1.5

/**
 * The width of each column: as narrow as heading and usual texts allow, because the page is one sheet wide and every
 * character saved prints the rest larger; but wide enough that the longest text fits into a row.
 */
export async function fitColumns(
  columns: readonly ReportColumn[],
  rows: readonly (readonly ReportValue[])[],
  fonts: ReportFonts,
): Promise<number[]> {
  const widths: number[] = []
  for (const [index, column] of columns.entries()) {
    widths.push(fitColumn(column, index, rows, fonts))
    // A column of ten thousand texts takes some milliseconds; then others get their turn.
    await setImmediate()
  }
  return widths
}

type Rows = readonly (readonly ReportValue[])[]

function fitColumn(column: ReportColumn, index: number, rows: Rows, fonts: ReportFonts): number {
  const usual = usualWidth(column, index, rows, fonts.body.size)
  const heading = headingWidth(column.label, fonts.header.size)
  const narrowest = Math.max(heading, column.minWidth ?? 0, Math.min(column.width, usual))
  return (
    Math.ceil((column.lines ? widthForLongest(narrowest, column, index, rows, fonts.body.size) : narrowest) * 10) / 10
  )
}

const longestDay = '2026年12月31日'

/** About as long as what is shown of it. */
export function textOf(value: ReportValue): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  return isDay(value) ? longestDay : '100.0%'
}

/** What the usual texts of a column need in one line each. */
export function unbrokenWidth(column: ReportColumn, index: number, rows: Rows, fonts: ReportFonts): number {
  return usualWidth({ ...column, lines: 1 }, index, rows, fonts.body.size)
}

function usualWidth({ lines = 1 }: ReportColumn, index: number, rows: Rows, fontSize: number): number {
  const extents = new Float32Array(rows.length)
  let filled = 0
  for (const row of rows) {
    const text = textOf(row[index] ?? null)
    if (text !== '') extents[filled++] = emOf(text)
  }
  const usual = extents.subarray(0, filled).sort()[Math.ceil(filled * usualShare) - 1] ?? 0
  // Broken lines are seldom filled to the end.
  return widthOfEm(lines === 1 ? usual : usual / lines + 1, fontSize)
}

/** A heading of up to three characters stands in one line, a longer one in two; some say where they break. */
function headingWidth(label: string, fontSize: number): number {
  const lines = label.split('\n').map(emOf)
  const em = Math.max(...lines)
  return widthOfEm(lines.length > 1 || em <= 3 ? em : Math.ceil(em / 2), fontSize)
}

function widthForLongest(from: number, column: ReportColumn, index: number, rows: Rows, fontSize: number): number {
  const longest: string[] = []
  const room = emPerLine(from, fontSize) * ((comfortableLines - 1) / 2)
  for (const row of rows) {
    const text = textOf(row[index] ?? null)
    // Two lines that follow one another hold more than one line has room for, so that this is surely few enough.
    const isShort = text.length <= room && !text.includes('\n')
    if (!isShort && linesOf(text, from, fontSize) > comfortableLines) longest.push(text)
  }
  let width = from
  while (longest.some((text) => !fits(text, width, column, fontSize))) width += 2
  return width
}

function fits(text: string, width: number, column: ReportColumn, fontSize: number): boolean {
  const lines = linesOf(text, width, fontSize)
  if (lines <= comfortableLines) return true
  return width > column.width * comfortableGrowth && heightOfLines(lines, fontSize) <= maxRowHeight
}
