import type { Worksheet } from 'exceljs'
import type { Cell, MergedRange, Sheet, WorkbookContent } from '../../sheet.ts'

const day = 86_400_000

/** An .xlsx with the cells of a file of another format in the same places: texts, numbers, days, merges. */
export async function plainCopy({ sheets }: WorkbookContent): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  sheets.forEach((sheet, at) => {
    const copy = workbook.addWorksheet(sheet.name ?? `Sheet${at + 1}`, {
      state: sheet.isHidden ? 'hidden' : 'visible',
    })
    fillSheet(sheet, (row, column, cell) => {
      const target = copy.getCell(row + 1, column + 1)
      target.value = valueOf(cell)
      if (cell.kind === 'date') target.numFmt = cell.format || 'yyyy-mm-dd'
      else if (cell.kind === 'text') target.numFmt = '@'
      else if (cell.format) target.numFmt = cell.format
    })
    for (const merge of sheet.merges) mergeCells(copy, merge, sheet.rowCount)
    for (let column = 0; column < sheet.columnCount; column += 1) copy.getColumn(column + 1).width = 16
    for (const row of sheet.hiddenRows) copy.getRow(row + 1).hidden = true
    for (const column of sheet.hiddenColumns) copy.getColumn(column + 1).hidden = true
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

// Merges that overlap, or one twice, are no reason to give the clerk nothing.
function mergeCells(copy: Worksheet, { top, left, bottom, right }: MergedRange, rowCount: number): void {
  try {
    copy.mergeCells(top + 1, left + 1, Math.min(bottom, rowCount - 1) + 1, right + 1)
  } catch {
    return
  }
}

function fillSheet(sheet: Sheet, put: (row: number, column: number, cell: Cell) => void): void {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.rowLength(row); column += 1) {
      const cell = sheet.cell(row, column)
      if (cell) put(row, column, cell)
    }
  }
}

function valueOf({ kind, value, text }: Cell): string | number | boolean | Date {
  if (kind === 'date') {
    const time = Date.parse(`${String(value)}T00:00:00Z`)
    return Number.isNaN(time) ? text : new Date(Math.floor(time / day) * day)
  }
  if (kind === 'error') return text
  return value
}
