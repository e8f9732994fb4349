import { describe, expect, test } from 'vitest'
import { hasEndlessChain } from '../../../../../electron/data/workbook/ole-chains.ts'
import { readWorkbook } from '../../../../../electron/data/workbook/read-workbook.ts'
import { biffOf } from '../../../../helpers/biff-of.ts'

async function firstRow(bytes: Buffer, name = 'a.xls') {
  const { format, result } = await readWorkbook(bytes, name)
  return result.ok ? [format, ...result.content.sheets[0]!.rows[0]!.map((cell) => cell?.text)] : [result.error.code]
}

/** 张伟 as systems of this country wrote it before Unicode. */
const zhangWei = Buffer.from('d5c5ceb0', 'hex')

describe.each([2, 3, 4, 5] as const)('Excel %i', (version) => {
  test.each([
    ['says that it is Chinese', 936],
    ['says that it is Western', 1252],
    ['does not say what it is', null],
  ])('that %s', async (_, codepage) => {
    expect(await firstRow(biffOf(version, zhangWei, codepage))).toEqual(['xls', '张伟', '7'])
  })

  test('with a text that is Western indeed', async () => {
    expect(await firstRow(biffOf(version, Buffer.from('café', 'latin1'), 1252))).toEqual(['xls', 'café', '7'])
  })
})

describe('texts and pages in every encoding', () => {
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const table = '姓名\t性别\t社区\r\n张伟\t男\t东湖社区\r\n'
  const page =
    '<html><head><title>a</title></head><body><table><tr><td>姓名</td><td>性别</td></tr></table></body></html>'

  test.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16 the other way round with its mark', swapped(`\ufeff${table}`)],
    ['UTF-16 without a mark', Buffer.from(table, 'utf16le')],
    ['UTF-16 the other way round without a mark', swapped(table)],
  ])('a text in %s', async (_, bytes) => {
    expect(await firstRow(bytes)).toEqual(['csv', '姓名', '性别', '社区'])
  })

  test.each([
    ['UTF-8', Buffer.from(page)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${page}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(page, 'utf16le')],
  ])('a page in %s', async (_, bytes) => {
    expect(await firstRow(bytes)).toEqual(['html', '姓名', '性别'])
  })

  const workbook = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">caf\u00e9</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell></Row></Table></Worksheet></Workbook>`

  test.each([
    ['UTF-8', Buffer.from(workbook('UTF-8'))],
    ['UTF-16', Buffer.from(`\ufeff${workbook('UTF-16')}`, 'utf16le')],
    ['windows-1252', Buffer.from(workbook('windows-1252'), 'latin1')],
  ])('SpreadsheetML in %s', async (_, bytes) => {
    expect(await firstRow(bytes)).toEqual(['spreadsheetml', 'café', '7'])
  })
})

describe('an OLE2 container', () => {
  async function container(): Promise<Buffer> {
    const library = await import('@e965/xlsx')
    const book = library.utils.book_new()
    const rows = Array.from({ length: 300 }, (_, row) => [`张${row}`, row])
    library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(rows), '名册')
    return Buffer.from(library.write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array)
  }

  test('whose chains end is read', async () => {
    const bytes = await container()

    expect(hasEndlessChain(bytes)).toBe(false)
    expect(await firstRow(bytes)).toEqual(['xls', '张0', '0'])
  })

  test('whose chain comes back to itself is refused, and at once', async () => {
    const bytes = await container()
    const table = (bytes.readInt32LE(76) + 1) * 512
    const directory = bytes.readInt32LE(48)
    bytes.writeInt32LE(directory, table + directory * 4)

    expect(hasEndlessChain(bytes)).toBe(true)
    expect(await firstRow(bytes)).toEqual(['damaged'])
  })
})
