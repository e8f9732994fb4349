import ExcelJS from 'exceljs'

const thin = { style: 'thin' } as const
const box = { top: thin, left: thin, bottom: thin, right: thin }

/** A form with everything that must move when rows are inserted: rows 5 to 7 are its list, row 8 its totals. */
export async function sampleForm(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('发放表', { pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true } })
  sheet.mergeCells('A1:F1')
  sheet.getCell('A1').value = '慰问物资发放表'
  sheet.getCell('A1').font = { name: '方正小标宋简体', size: 22 }
  sheet.mergeCells('A2:F2')
  sheet.getCell('A2').value = '填报单位：'
  sheet.getRow(4).values = ['序号', '姓名', '数量', '单价', '金额', '签收']
  for (let row = 4; row <= 8; row += 1) {
    sheet.getRow(row).height = row === 4 ? 30 : 24
    for (let column = 1; column <= 7; column += 1) sheet.getCell(row, column).border = box
  }
  for (let row = 5; row <= 7; row += 1) {
    sheet.mergeCells(row, 6, row, 7)
    sheet.getCell(row, 5).value = { formula: `C${row}*D${row}`, result: 0 }
    sheet.getCell(row, 3).dataValidation = { type: 'whole', operator: 'between', formulae: [0, 99] }
  }
  sheet.getCell('A8').value = '合计'
  sheet.getCell('C8').value = { formula: 'SUM(C5:C7)', result: 0 }
  sheet.getCell('E8').value = { formula: 'SUM(E5:E7)', result: 0 }
  sheet.getCell('A10').value = '制表人：'
  sheet.getCell('D10').value = '审核人：'
  sheet.getCell('A10').note = '请写全名'
  sheet.addConditionalFormatting({
    ref: 'E5:E7',
    rules: [
      { type: 'cellIs', operator: 'greaterThan', formulae: ['$C$8'], priority: 1, style: { font: { bold: true } } },
    ],
  })
  sheet.pageSetup.printArea = 'A1:G10'
  sheet.pageSetup.printTitlesRow = '1:4'
  sheet.getRow(8).addPageBreak()
  const image = book.addImage({ extension: 'png', base64: dot })
  sheet.addImage(image, { tl: { col: 5, row: 9 }, ext: { width: 20, height: 20 } })
  const summary = book.addWorksheet('汇总')
  summary.getCell('A1').value = { formula: '发放表!E8', result: 0 }
  summary.getCell('A2').value = { formula: 'SUM(发放表!C5:C7)+SUM(B1:B9)', result: 0 }
  book.definedNames.add('发放表!$C$5:$C$7', '数量')
  return Buffer.from(await book.xlsx.writeBuffer())
}

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
