import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { FormPackage } from '../../electron/data/forms/package/form-package.ts'
import { columnNumber } from '../../electron/data/forms/package/cell-reference.ts'
import { setCells } from '../../electron/data/forms/package/set-cells.ts'
import { readLedgerBytes } from '../../electron/data/features/import/read-ledger.ts'
import { readWorkbook } from '../../electron/data/workbook/read-workbook.ts'
import { problemCellsOf } from '../../electron/data/workbook/write/error-workbook/problem-cell.ts'
import { readReturned } from '../../electron/data/workbook/write/error-workbook/read-returned.ts'
import { writeErrorWorkbook } from '../../electron/data/workbook/write/error-workbook/write-error-workbook.ts'
import { today } from '../helpers/ledger-sheet.ts'

const rows = [
  ['东湖社区“两委”花名册'],
  ['姓名', '性别', '政治面貌', '身份证号', '联系电话', '职务'],
  ['张伟', '男', '党员', '330299198503010019', '13800000001', '书记'],
  ['王芳', '女', '团圆', '12345', '13800000002', '委员'],
  ['李娜', '女', '群众', null, '1380000', '委员'],
]

async function fileOf(bookType: 'xlsx' | 'biff8' | 'csv'): Promise<{ name: string; bytes: Buffer }> {
  const xlsx = await import('@e965/xlsx')
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '花名册')
  const name = `ledger.${bookType === 'biff8' ? 'xls' : bookType}`
  return { name, bytes: Buffer.from(xlsx.write(book, { type: 'buffer', bookType }) as Buffer) }
}

async function errorWorkbookOf(bookType: 'xlsx' | 'biff8' | 'csv') {
  const { name, bytes } = await fileOf(bookType)
  const { result } = await readWorkbook(bytes, name)
  if (!result.ok) throw new Error(result.error.message)
  const { tables } = await readLedgerBytes(bytes, name, { today })
  const cells = problemCellsOf(tables)
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  const identity = { fileHash, draftId: 'draft-7' }
  const marked = await writeErrorWorkbook({ bytes, content: result.content, identity, cells })
  return { bytes, tables, cells, identity, marked }
}

async function sheetsOf(bytes: Buffer) {
  const { result } = await readWorkbook(bytes, 'back.xlsx')
  if (!result.ok) throw new Error(result.error.message)
  return result.content.sheets
}

/** What a clerk does to the file: types into cells of the first sheet. */
function typed(bytes: Buffer, texts: Readonly<Record<string, string>>): Buffer {
  const form = new FormPackage(bytes)
  const settings = Object.entries(texts).map(([place, text]) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(place)!
    return { row: Number(row), column: columnNumber(letters!), value: { kind: 'text' as const, text } }
  })
  setCells(form, form.sheets[0]!, settings)
  return form.write()
}

describe('the error workbook of an .xlsx', () => {
  test('is the clerk’s file: what was read before is read again', async () => {
    const { tables, marked } = await errorWorkbookOf('xlsx')
    const again = await readLedgerBytes(marked, 'back.xlsx', { today })
    expect(again.tables).toEqual(tables)
  })

  test('leaves every part alone that carries no mark', async () => {
    const { bytes, marked } = await errorWorkbookOf('xlsx')
    const [before, after] = [new FormPackage(bytes), new FormPackage(marked)]
    const changed = before.names.filter((name) => !after.bytes(name).equals(before.bytes(name)))
    expect(changed.toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })

  test('colours, explains and proposes, and shows nothing of how it is known again', async () => {
    const { cells, marked } = await errorWorkbookOf('xlsx')
    const { default: exceljs } = await import('exceljs')
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(marked.buffer.slice(marked.byteOffset, marked.byteOffset + marked.length) as ArrayBuffer)
    const [sheet, slip] = workbook.worksheets
    for (const { column, row, messages } of cells) {
      const cell = sheet!.getCell(`${column}${row}`)
      expect(cell.fill).toMatchObject({ type: 'pattern', pattern: 'solid' })
      expect(JSON.stringify(cell.note)).toContain(messages[0])
    }
    expect(sheet!.getCell('A3').fill).toBeUndefined()
    expect(sheet!.getCell('C4').dataValidation.formulae[0]).toContain('共青团员')
    expect(slip!.state).toBe('veryHidden')
  })

  test('brings back what was mended in marked cells, and only that', async () => {
    const { identity, marked, cells } = await errorWorkbookOf('xlsx')
    const back = readReturned(await sheetsOf(typed(marked, { C4: '共青团员', A3: '张大伟' })))
    expect(back?.slip).toMatchObject(identity)
    expect(back?.fixes).toMatchObject([
      { table: 0, index: 1, field: 'politicalStatus', row: 4, original: '团圆', cell: { text: '共青团员' } },
    ])
    expect(back).toMatchObject({ untouched: cells.length - 1, lost: [] })
  })

  test('finds its rows again when others were put in above, and says which are gone', async () => {
    const { marked } = await errorWorkbookOf('xlsx')
    const [sheet, slip] = await sheetsOf(typed(marked, { C4: '群众' }))
    const moved = {
      ...sheet!,
      rowCount: sheet!.rowCount + 2,
      cell: (row: number, column: number) => sheet!.cell(row - 2, column),
    }
    const back = readReturned([moved, slip!])
    expect(back?.fixes).toMatchObject([{ field: 'politicalStatus', row: 6, cell: { text: '群众' } }])
    const cut = { ...sheet!, rowCount: 4 }
    expect(
      readReturned([{ ...cut, cell: (row, column) => (row < 4 ? sheet!.cell(row, column) : undefined) }, slip!])?.lost,
    ).toMatchObject([{ row: 5, field: 'phone' }])
  })
})

test.each(['biff8', 'csv'] as const)(
  'a file of another format comes as an .xlsx with the same cells (%s)',
  async (bookType) => {
    const { tables, marked } = await errorWorkbookOf(bookType)
    const again = await readLedgerBytes(marked, 'back.xlsx', { today })
    expect(again.tables[0]?.rows.map(({ values }) => values)).toEqual(tables[0]?.rows.map(({ values }) => values))
    const back = readReturned(await sheetsOf(typed(marked, { D4: '330299199003021229' })))
    expect(back?.fixes).toMatchObject([{ field: 'idNo', index: 1, sheet: tables[0]!.sheet, original: '12345' }])
  },
)

test('a file without the slip, or with a changed one, is no error workbook', async () => {
  const { bytes, marked } = await errorWorkbookOf('xlsx')
  expect(readReturned(await sheetsOf(bytes))).toBeNull()
  const [sheet, slip] = await sheetsOf(marked)
  const spoilt = { ...slip!, cell: (row: number, column: number) => (row === 2 ? undefined : slip!.cell(row, column)) }
  expect(readReturned([sheet!, spoilt])).toBeNull()
})
