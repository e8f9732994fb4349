import type { AddWorksheetOptions } from 'exceljs'
import type { ReportLayout } from './report-layout.ts'

/** Page set-up and view: one page wide, the head on every page, in view while scrolling. */
export function pageOptions(layout: ReportLayout, headRows: number, columnCount: number): Partial<AddWorksheetOptions> {
  const { top, bottom, left, right } = layout.page.margins
  const footer = layout.page.footer.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N')
  return {
    pageSetup: {
      paperSize: 9,
      orientation: layout.page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(top),
        bottom: inches(bottom),
        left: inches(left),
        right: inches(right),
        header: inches(0.8),
        footer: inches(bottom / 2),
      },
      printTitlesRow: `1:${headRows}`,
    },
    headerFooter: { oddFooter: `&C${footer}` },
    views: [
      {
        state: 'frozen',
        xSplit: layout.frozenColumns,
        ySplit: headRows,
        topLeftCell: `${columnLetter(layout.frozenColumns + 1)}${headRows + 1}`,
        activeCell: `${columnLetter(Math.min(layout.frozenColumns + 1, columnCount))}${headRows + 1}`,
      },
    ],
  }
}

/** 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter
}

function inches(centimetres: number): number {
  return Math.round((centimetres / 2.54) * 1000) / 1000
}
