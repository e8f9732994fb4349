import { setImmediate } from 'node:timers/promises'
import type { ReportColumn, ReportFonts, ReportValue } from './report-layout.ts'
import { emOf, heightOfLines, linesOf, widthOfEm } from './text-extent.ts'

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
    const texts = rows.map((row) => textOf(row[index] ?? null)).filter((text) => text !== '')
    widths.push(fitColumn(column, texts, fonts))
    // A column of ten thousand texts takes some milliseconds; then others get their turn.
    await setImmediate()
  }
  return widths
}

function fitColumn(column: ReportColumn, texts: readonly string[], fonts: ReportFonts): number {
  const usual = usualWidth(column, texts, fonts.body.size)
  const heading = headingWidth(column.label, fonts.header.size)
  const narrowest = Math.max(heading, column.minWidth ?? 0, Math.min(column.width, usual))
  return Math.ceil((column.lines ? widthForLongest(narrowest, column, texts, fonts.body.size) : narrowest) * 10) / 10
}

export function textOf(value: ReportValue): string {
  return value === null ? '' : String(value)
}

function usualWidth({ lines = 1 }: ReportColumn, texts: readonly string[], fontSize: number): number {
  const extents = texts.map(emOf).toSorted((one, other) => one - other)
  const usual = extents[Math.ceil(extents.length * usualShare) - 1] ?? 0
  // Broken lines are seldom filled to the end.
  return widthOfEm(lines === 1 ? usual : usual / lines + 1, fontSize)
}

/** A heading of up to three characters stands in one line, a longer one in two; some say where they break. */
function headingWidth(label: string, fontSize: number): number {
  const lines = label.split('\n').map(emOf)
  const em = Math.max(...lines)
  return widthOfEm(lines.length > 1 || em <= 3 ? em : Math.ceil(em / 2), fontSize)
}

function widthForLongest(from: number, column: ReportColumn, texts: readonly string[], fontSize: number): number {
  const longest = texts.filter((text) => linesOf(text, from, fontSize) > comfortableLines)
  let width = from
  while (longest.some((text) => !fits(text, width, column, fontSize))) width += 2
  return width
}

function fits(text: string, width: number, column: ReportColumn, fontSize: number): boolean {
  const lines = linesOf(text, width, fontSize)
  if (lines <= comfortableLines) return true
  return width > column.width * comfortableGrowth && heightOfLines(lines, fontSize) <= maxRowHeight
}
