import { columnLetter } from './column-letter.ts'
import type { PreparedReport } from './prepare-report.ts'
import type { ReportLayout } from './report-layout.ts'
import { xmlText } from './xml-text.ts'

/** What stands before the rows: one page wide, the head in view while scrolling. */
export function beforeRows({ frozen, headRows, widths }: PreparedReport, isFirst: boolean): string {
  const corner = `${columnLetter(frozen + 1)}${headRows + 1}`
  const active = `${columnLetter(Math.min(frozen + 1, widths.length))}${headRows + 1}`
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const pane = `<pane xSplit="${frozen}" ySplit="${headRows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="${active}" sqref="${active}"/>`
  return `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols>`
}

/** What stands after them: margins, paper, page numbers, and the breaks that keep lines together. */
export function afterRows({ page }: ReportLayout, breaks: readonly number[]): string {
  const { top, bottom, left, right } = page.margins
  const footer = page.footer.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N')
  const margins = `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(0.8)}" footer="${inches(bottom / 2)}"`
  const setUp = `paperSize="9" orientation="${page.orientation}" fitToWidth="1" fitToHeight="0"`
  return `<printOptions horizontalCentered="1"/><pageMargins ${margins}/><pageSetup ${setUp}/><headerFooter><oddFooter>${xmlText(`&C${footer}`)}</oddFooter></headerFooter>${breaksXml(breaks)}`
}

function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return ''
  const each = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`)
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each.join('')}</rowBreaks>`
}

function inches(centimetres: number): number {
  return Math.round((centimetres / 2.54) * 1000) / 1000
}
