import type { Cell, DataValidation, Workbook, Worksheet } from 'exceljs'
import { markRows, markSheetName } from '../../workbook/workbook-mark.ts'
import { cellHelp } from './cell-help.ts'
import { blankRows, firstRow, headerRow, hintRow, infoRow, type SheetLayout, titleRow } from './sheet-layout.ts'

const choicesSheetName = '_选项'
/** Excel takes no longer list in the cell itself. */
const inlineChoices = 250
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }
const shade = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF1F1' } } as const

/**
 * A workbook to be filled in: the headings are protected, the cells below are open and help with lists and notes, and a
 * hidden sheet says what it is, so that what comes back needs no mapping.
 */
export async function writeSheet(layout: SheetLayout): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const book: Workbook = new exceljs.Workbook()
  const sheet = book.addWorksheet(sheetName(layout.communityName), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headerRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
  })
  placeHead(sheet, layout)
  placeHeader(sheet, layout)
  placeCells(sheet, layout, choicesOf(book, layout))
  const mark = book.addWorksheet(markSheetName, { state: 'veryHidden' })
  for (const text of markRows(layout.identity)) mark.addRow([text])
  await sheet.protect('', {
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    sort: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function sheetName(communityName: string): string {
  return communityName.replaceAll(/[\\/?*[\]:]/g, '').slice(0, 31) || '填报表'
}

function placeHead(sheet: Worksheet, { streetName, communityName, title, dueOn, fields }: SheetLayout): void {
  const lines = [
    [titleRow, title, { name: '方正小标宋简体', size: 18 }, 'center', 32],
    [infoRow, `填报单位：${communityName}`, { name: '宋体', size: 11 }, 'left', 20],
    [hintRow, hintOf(streetName, dueOn), { name: '宋体', size: 10, color: { argb: 'FF5A6570' } }, 'left', 30],
  ] as const
  for (const [row, text, font, horizontal, height] of lines) {
    sheet.mergeCells(row, 1, row, fields.length)
    const cell = sheet.getCell(row, 1)
    cell.value = text
    cell.font = font
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
    sheet.getRow(row).height = height
  }
}

function hintOf(streetName: string, dueOn: string | null): string {
  const by = dueOn === null ? '' : `请于${dueOn}前交回${streetName}。`
  return `${by}表头请勿改动；已填的内容有变化的请直接改，没有的请补充，新增的填在下面的空行里。留空的单元格不会清除原有内容。`
}

function placeHeader(sheet: Worksheet, { fields }: SheetLayout): void {
  fields.forEach((field, at) => {
    const cell = sheet.getCell(headerRow, at + 1)
    cell.value = field.label
    cell.font = { name: '黑体', size: 11 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = border
    cell.fill = shade
    const { hint } = cellHelp(field)
    if (hint) cell.note = hint
    sheet.getColumn(at + 1).width = Math.max(8, field.width)
  })
  sheet.getRow(headerRow).height = 32
}

/** Where the list of a field stands that is too long for a cell. */
function choicesOf(book: Workbook, { fields }: SheetLayout): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>()
  const long: { readonly id: string; readonly choices: readonly string[] }[] = []
  for (const field of fields) {
    const { choices } = cellHelp(field)
    const inline = choices?.join(',') ?? ''
    if (!choices) continue
    if (inline.length <= inlineChoices) formulas.set(field.id, `"${inline}"`)
    else long.push({ id: field.id, choices })
  }
  if (long.length === 0) return formulas
  const sheet = book.addWorksheet(choicesSheetName, { state: 'veryHidden' })
  long.forEach(({ id, choices }, at) => {
    const column = sheet.getColumn(at + 1)
    column.values = [...choices]
    formulas.set(id, `'${choicesSheetName}'!$${column.letter}$1:$${column.letter}$${choices.length}`)
  })
  return formulas
}

function placeCells(sheet: Worksheet, { fields, rows }: SheetLayout, choices: ReadonlyMap<string, string>): void {
  const last = firstRow + rows.length + blankRows - 1
  for (let row = firstRow; row <= last; row += 1) {
    fields.forEach((field, at) => {
      const cell = sheet.getCell(row, at + 1)
      // Everything is text, so that neither Excel nor WPS turns an id or a date into a number.
      cell.numFmt = '@'
      cell.value = rows[row - firstRow]?.[at] ?? null
      cell.font = { name: '仿宋_GB2312', size: 11 }
      cell.border = border
      cell.alignment = { vertical: 'middle', wrapText: true }
      cell.protection = { locked: false }
      const validation = validationOf(cellHelp(field).hint, choices.get(field.id))
      if (validation) validate(cell, validation)
    })
  }
}

function validate(cell: Cell, validation: DataValidation): void {
  cell.dataValidation = validation
}

/** A warning and no stop: what is really so must be able to be written, and the import asks about it. */
function validationOf(hint: string | null, formula: string | undefined): DataValidation | null {
  const prompt = hint === null ? {} : { showInputMessage: true, promptTitle: '填写说明', prompt: hint }
  if (formula !== undefined)
    return {
      type: 'list',
      allowBlank: true,
      formulae: [formula],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '不在列表中',
      error: '填写的内容不在列表里，确定要这样填吗？',
      ...prompt,
    }
  return null
}
