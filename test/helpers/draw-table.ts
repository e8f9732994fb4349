import type ExcelJS from 'exceljs'

const thin = { style: 'thin' } as const
export const box = { top: thin, left: thin, bottom: thin, right: thin }

type Line = readonly (string | number | null)[]

/** Writes lines of words from a cell on; null leaves a cell alone. */
export function writeLines(sheet: ExcelJS.Worksheet, top: number, left: number, lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    line.forEach((text, column) => {
      if (text !== null) sheet.getCell(top + at, left + column).value = text
    })
  })
}

/** Frames a block as a table has it. */
export function frame(sheet: ExcelJS.Worksheet, range: string, height = 24): void {
  const [from, to] = range.split(':')
  const [first, last] = [sheet.getCell(from!), sheet.getCell(to!)]
  for (let row = Number(first.row); row <= Number(last.row); row += 1) {
    sheet.getRow(row).height = height
    for (let column = Number(first.col); column <= Number(last.col); column += 1) {
      const cell = sheet.getCell(row, column)
      cell.border = box
      cell.font = { name: '仿宋_GB2312', size: 11 }
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    }
  }
}

export function heading(sheet: ExcelJS.Worksheet, range: string, text: string): void {
  sheet.mergeCells(range)
  const cell = sheet.getCell(range.split(':')[0]!)
  cell.value = text
  cell.font = { name: '方正小标宋简体', size: 20 }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
}

export function merge(sheet: ExcelJS.Worksheet, ranges: string): void {
  for (const range of ranges.split(' ')) sheet.mergeCells(range)
}
