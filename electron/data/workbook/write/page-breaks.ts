import { headHeight, heightOfRow, type PreparedReport } from './prepare-report.ts'

/** Programs differ in how high they draw a row; a page is not filled to its last point. */
const certainShare = 0.94

/**
 * After which rows a page must end so that no group is cut in two, as the sheet numbers them. A group longer than a
 * page cannot be kept whole and is left to break where it will.
 */
export function pageBreaks(report: PreparedReport): number[] {
  const { layout, headRows, fit } = report
  if (!layout.groups) return []
  const room = fit.room * certainShare - headHeight(report)
  const breaks: number[] = []
  let used = 0
  let at = 0
  for (const size of layout.groups.sizes) {
    const heights = layout.rows.slice(at, at + size).map((row) => heightOfRow(report, row))
    const height = heights.reduce((sum, each) => sum + each, 0)
    if (used > 0 && used + height > room) {
      breaks.push(headRows + at)
      used = 0
    }
    used = height > room ? height % room : used + height
    at += size
  }
  return breaks
}
