import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { compareForms, type FormChange } from '../../electron/data/forms/compare/compare-forms.ts'
import { fillForm, type ListFilling } from '../../electron/data/forms/fill-lists.ts'
import { FormPackage } from '../../electron/data/forms/package/form-package.ts'
import { insertRows } from '../../electron/data/forms/package/insert-rows.ts'
import { setCell } from '../../electron/data/forms/set-cell.ts'
import { convert, whyNoOfficeSuite } from '../helpers/office-suite.ts'
import { changedParts, tamper } from '../helpers/read-form.ts'
import { sampleForm } from '../helpers/sample-form.ts'

const templates = resolve(import.meta.dirname, '../../../shared/fixtures/templates')
const files = existsSync(templates) ? readdirSync(templates).filter((name) => name.endsWith('.xlsx')) : []
const text = (value: string) => ({ kind: 'text', text: value }) as const

async function reread(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

describe.skipIf(files.length === 0)('forms of all kinds', () => {
  test.each(files)('%s: one cell is set and every other part stays as it was', (name) => {
    const bytes = readFileSync(join(templates, name))
    const [sheet] = new FormPackage(bytes).sheets
    // 3:2 of some is covered by a merge, which is refused; there the first cell of the sheet is taken.
    const set = (cell: string) => setCell(bytes, sheet!.name, cell, text('示范街道 <&> “甲”'))
    const result = isRefused(() => set('B3')) ? set('A1') : set('B3')
    const changed = changedParts(bytes, result.bytes)
    // One form's B3 is a formula: it leaves the order of calculation, or Excel would repair the file.
    const others = changed.filter(
      (part) => part !== sheet!.part && !(result.replacedFormula && part.endsWith('calcChain.xml')),
    )
    expect(others).toEqual(result.asksForCalculation ? ['xl/workbook.xml'] : [])
    expect(changed.toSorted()).toEqual(result.touched)
  })

  test.each(files.filter((name) => name !== 'comment03.xlsx'))('%s: thirty lines move only what must move', (name) => {
    const bytes = readFileSync(join(templates, name))
    const [sheet] = new FormPackage(bytes).sheets
    const list: ListFilling = {
      sheet: sheet!.name,
      top: 4,
      bottom: 4,
      columns: [40, 41],
      lines: Array.from({ length: 30 }, (_, at) => [text(`第${at}`), { kind: 'number', number: at }]),
    }
    const { moved } = fillForm(bytes, [list], [])
    expect(moved).toContainEqual({ what: 'rows', where: sheet!.name, count: 29 })
  })

  test('a sheet that is used to its last row cannot take more', () => {
    const bytes = readFileSync(join(templates, 'comment03.xlsx'))
    const list = { sheet: 'Sheet1', top: 4, bottom: 4, columns: [2], lines: [[text('甲')], [text('乙')]] }
    expect(() => fillForm(bytes, [list], [])).toThrow(/rows-do-not-fit/)
  })

  test.skipIf(whyNoOfficeSuite)('another program opens a filled form and shows what was set', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'form-'))
    try {
      const path = join(folder, 'form.xlsx')
      const bytes = readFileSync(join(templates, 'manyfe.xlsx'))
      const [sheet] = new FormPackage(bytes).sheets
      writeFileSync(path, setCell(bytes, sheet!.name, 'B3', text('示范街道')).bytes)
      expect(readFileSync(await convert(path, 'csv', folder), 'utf8')).toContain('示范街道')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

function isRefused(act: () => unknown): boolean {
  try {
    act()
    return false
  } catch {
    return true
  }
}

describe('a list that grows', () => {
  const insertion = { at: 7, count: 27, listTop: 5, listBottom: 7 }
  const change: FormChange = { sheet: '发放表', insertion, written: [] }
  let before: Buffer
  let after: Buffer
  beforeAll(async () => {
    before = await sampleForm()
    const form = new FormPackage(before)
    insertRows(form, form.findSheet('发放表'), insertion)
    after = form.write()
  })

  test('totals, names, print area and other sheets take the new rows in', async () => {
    const book = await reread(after)
    const sheet = book.getWorksheet('发放表')!
    expect(sheet.getCell('C35').formula).toBe('SUM(C5:C34)')
    expect(sheet.getCell('E20').formula).toBe('C20*D20')
    expect(sheet.getCell('E34').formula).toBe('C34*D34')
    expect(book.getWorksheet('汇总')!.getCell('A1').formula).toBe('发放表!E35')
    expect(book.getWorksheet('汇总')!.getCell('A2').formula).toBe('SUM(发放表!C5:C34)+SUM(B1:B9)')
    expect(sheet.pageSetup.printArea).toBe('A1:G37')
    expect(sheet.pageSetup.printTitlesRow).toBe('1:4')
    expect(book.definedNames.getRanges('数量').ranges).toEqual(["'发放表'!$C$5:$C$34"])
  })

  test('heights, borders, merges, validation and the signatures below are where they belong', async () => {
    const sheet = (await reread(after)).getWorksheet('发放表')!
    for (const row of [5, 6, 20, 33, 34]) {
      expect(sheet.getRow(row).height).toBe(24)
      expect(sheet.getCell(row, 2).border.bottom?.style).toBe('thin')
      expect(sheet.getCell(row, 7).master.address).toBe(`F${row}`)
      expect(sheet.getCell(row, 3).dataValidation.formulae).toEqual([0, 99])
    }
    expect(sheet.getCell('A37').value).toBe('制表人：')
    expect(sheet.getCell('A37').note).toBeTruthy()
    expect(sheet.getImages()[0]?.range.tl.nativeRow).toBe(36)
  })

  test('what was written passes the comparison', () => {
    expect(compareForms(before, after, change)).toEqual([])
  })

  const sheetPart = /worksheets\/sheet1\.xml$/
  test.each<[string, RegExp, (xml: string) => string]>([
    ['a total that was not widened', sheetPart, (xml) => xml.replace('SUM(C5:C34)', 'SUM(C5:C7)')],
    ['a total of the wrong column', sheetPart, (xml) => xml.replace('SUM(C5:C34)', 'SUM(D5:D34)')],
    ['a formula that stayed with its model', sheetPart, (xml) => xml.replace('C20*D20', '')],
    ['a merge that is missing', sheetPart, (xml) => xml.replace('<mergeCell ref="F20:G20"/>', '')],
    ['a merge too many', sheetPart, (xml) => xml.replace('</mergeCells>', '<mergeCell ref="A35:B35"/></mergeCells>')],
    ['a cell without its border', sheetPart, (xml) => xml.replace(/(<c r="B20" )s="\d+"/, '$1s="0"')],
    ['a row without its height', sheetPart, (xml) => xml.replace(/(<row r="20"[^>]*) ht="24"/, '$1')],
    [
      'a value that was never there',
      sheetPart,
      (xml) => xml.replace(/<c r="B20"([^>]*)\/>/, '<c r="B20"$1><v>7</v></c>'),
    ],
    ['a text that is gone', sheetPart, (xml) => xml.replace(/(<c r="A37"[^>]*>)<v>\d+<\/v>/, '$1<v>0</v>')],
    ['a format on the old rows', sheetPart, (xml) => xml.replace('sqref="E5:E34"', 'sqref="E5:E7"')],
    ['a rule that reads the old cell', sheetPart, (xml) => xml.replace('$C$35', '$C$8')],
    ['a validation that did not grow', sheetPart, (xml) => xml.replace('sqref="C5:C34"', 'sqref="C5:C7"')],
    ['a page break that stayed', sheetPart, (xml) => xml.replace('<brk id="35"', '<brk id="8"')],
    ['a print area that stayed', /workbook\.xml$/, (xml) => xml.replace('$G37', '$G10')],
    ['a name that stayed', /workbook\.xml$/, (xml) => xml.replace('$C$34', '$C$7')],
    ['another sheet that reads the old row', /sheet2\.xml$/, (xml) => xml.replace('发放表!E35', '发放表!E8')],
    ['a comment on the wrong cell', /comments1\.xml$/, (xml) => xml.replace('ref="A37"', 'ref="A10"')],
    ['a picture that stayed', /drawing1\.xml$/, (xml) => xml.replace('<xdr:row>36</xdr:row>', '<xdr:row>9</xdr:row>')],
    ['styles that were touched', /styles\.xml$/, (xml) => xml.replace('<fonts', '<!-- --><fonts')],
  ])('a writer that leaves %s is caught', (_what, part, harm) => {
    expect(compareForms(before, tamper(after, part, harm), change)).not.toEqual([])
  })

  test('a list of one row makes its total a range', async () => {
    const book = await reread(before)
    const sheet = book.getWorksheet('发放表')!
    sheet.spliceRows(6, 2)
    sheet.getCell('C6').value = { formula: 'SUM(C5)', result: 0 }
    const one = Buffer.from(await book.xlsx.writeBuffer())
    const lines = Array.from({ length: 4 }, (_, at) => [{ kind: 'number', number: at } as const])
    const { bytes } = fillForm(one, [{ sheet: '发放表', top: 5, bottom: 5, columns: [3], lines }], [])
    expect((await reread(bytes)).getWorksheet('发放表')!.getCell('C9').formula).toBe('SUM(C5:C8)')
  })

  test('two rows to a record are not torn', async () => {
    const book = await reread(before)
    book.getWorksheet('发放表')!.mergeCells('B6:B7')
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    const lines = Array.from({ length: 9 }, () => [text('甲')])
    const list = { sheet: '发放表', top: 5, bottom: 7, columns: [1], lines }
    expect(() => fillForm(bytes, [list], [])).toThrow(/record-of-several-rows/)
  })
})
