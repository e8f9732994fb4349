import type { ReportPage } from './report-layout.ts'

/** A4, in points. */
const paper = { short: 595, long: 842 }
const pointsOf = (centimetres: number) => (centimetres / 2.54) * 72

/** Pixels of a unit of column width, and of the edges of a column; a pixel is three quarters of a point. */
const widthPixels = 7
const edgePixels = 5

export interface PageFit {
  /** By how much the whole sheet is made smaller so that it is one page wide. */
  readonly scale: number
  /** Height that a page has for the rows of a sheet, in their own points. */
  readonly room: number
  /** How much wider the columns together could be, in characters. */
  readonly spare: number
}

/** How a sheet with these columns comes onto the page. */
export function fitPage({ orientation, margins }: ReportPage, widths: readonly number[]): PageFit {
  const [width, height] = orientation === 'landscape' ? [paper.long, paper.short] : [paper.short, paper.long]
  const printedWidth = width - pointsOf(margins.left) - pointsOf(margins.right)
  const printedHeight = height - pointsOf(margins.top) - pointsOf(margins.bottom)
  const whole = widths.reduce((sum, each) => sum + (each * widthPixels + edgePixels) * 0.75, 0)
  const scale = Math.min(1, printedWidth / whole)
  return { scale, room: printedHeight / scale, spare: (printedWidth - whole) / 0.75 / widthPixels }
}
