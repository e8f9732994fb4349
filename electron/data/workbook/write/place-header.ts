import type { ReportColumn, ReportHeading } from './report-layout.ts'

/** A cell of the header; row and column counted from 0. */
export interface HeaderCell {
  readonly label: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface PlacedHeader {
  readonly columns: readonly ReportColumn[]
  readonly cells: readonly HeaderCell[]
  readonly depth: number
}

/** Spreads a tree of headings over rows: a group above its columns, a column down to the last row. */
export function placeHeader(headings: readonly ReportHeading[]): PlacedHeader {
  const depth = depthOf(headings)
  const columns: ReportColumn[] = []
  const cells: HeaderCell[] = []
  const place = (heading: ReportHeading, row: number) => {
    const column = columns.length
    if ('columns' in heading) {
      for (const below of heading.columns) place(below, row + 1)
      cells.push({ label: heading.label, row, column, rowSpan: 1, columnSpan: columns.length - column })
    } else {
      columns.push(heading)
      cells.push({ label: heading.label, row, column, rowSpan: depth - row, columnSpan: 1 })
    }
  }
  for (const heading of headings) place(heading, 0)
  return { columns, cells, depth }
}

function depthOf(headings: readonly ReportHeading[]): number {
  return Math.max(...headings.map((heading) => ('columns' in heading ? 1 + depthOf(heading.columns) : 1)))
}
