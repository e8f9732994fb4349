import { deflateRawSync } from 'node:zlib'
import { readWorkbook } from '../../../../../electron/data/workbook/read-workbook.ts'
import { findDelimiter } from '../../../../../electron/data/workbook/read-csv.ts'
import { describe, expect, test } from 'vitest'

/** 序号,姓名 / 1,张䶮 in GB18030. */
const gb18030 = Buffer.from('d0f2bac52cd0d5c3fb0a312cd5c5fe9f', 'hex')

async function textsOf(bytes: Buffer, name = 'a.xls') {
  const { format, encoding, result } = await readWorkbook(bytes, name)
  return {
    format,
    encoding,
    rows: result.ok
      ? result.content.sheets[0]!.rows.map((row) => row.map((cell) => cell?.text ?? ''))
      : result.error.code,
  }
}

async function spreadsheet(
  bookType: 'xlsx' | 'biff8' | 'xlml',
  edit?: (sheet: Record<string, unknown>) => void,
): Promise<Buffer> {
  const xlsx = await import('@e965/xlsx')
  const book = xlsx.utils.book_new()
  const sheet = xlsx.utils.aoa_to_sheet([
    ['姓名', '出生'],
    ['张伟', 31107],
  ])
  edit?.(sheet)
  xlsx.utils.book_append_sheet(book, sheet, '名册')
  return Buffer.from(xlsx.write(book, { type: 'buffer', bookType }) as Uint8Array)
}

describe('the bytes say what a file is', () => {
  test.each([
    ['xlsx', 'xlsx', 'a.xls', 'xlsx'],
    ['biff8', 'xls', 'a.xls', 'xls'],
    ['biff8', 'xls', 'a.et', 'et'],
    ['xlml', 'spreadsheetml', 'a.xls', 'spreadsheetml'],
  ] as const)('%s named %s', async (bookType, _, name, format) => {
    const read = await readWorkbook(await spreadsheet(bookType), name)

    expect(read.format).toBe(format)
    expect(read.result.ok && read.result.content.sheets[0]!.rows[1]!.map((cell) => [cell?.kind, cell?.value])).toEqual([
      ['text', '张伟'],
      ['number', 31107],
    ])
  })

  test('GB18030 text, rare characters and all', async () => {
    expect(await textsOf(gb18030)).toEqual({
      format: 'csv',
      encoding: 'gb18030',
      rows: [
        ['序号', '姓名'],
        ['1', '张䶮'],
      ],
    })
  })

  test('UTF-16 text with tabs, named .xls', async () => {
    const read = await textsOf(Buffer.from('\ufeff序号\t姓名\r\n1\t张伟', 'utf16le'))

    expect(read).toEqual({
      format: 'csv',
      encoding: 'utf-16le',
      rows: [
        ['序号', '姓名'],
        ['1', '张伟'],
      ],
    })
  })

  test('digits in text stay text', async () => {
    const { result } = await readWorkbook(Buffer.from('身份证号,电话\n330299198503011111,="013800000001"\n'), 'a.csv')

    expect(result.ok && result.content.sheets[0]!.rows[1]!.map((cell) => cell?.value)).toEqual([
      '330299198503011111',
      '013800000001',
    ])
  })

  test('an HTML table keeps its spans, breaks and entities', async () => {
    const html =
      '<html><meta charset=utf-8><table><tr><td colspan=2>名&nbsp;册</td></tr><tr><td rowspan="2">社区</td><td>出生<br/>年月</td></tr><tr><td>&#20013;</td></tr></table></html>'
    const { format, result } = await readWorkbook(Buffer.from(html), 'a.xls')

    expect(format).toBe('html')
    const sheet = result.ok ? result.content.sheets[0]! : null
    expect(sheet?.rows.map((row) => [...row].map((cell) => cell?.text))).toEqual([
      ['名\u00a0册'],
      ['社区', '出生\n年月'],
      [undefined, '中'],
    ])
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ])
  })
})

describe('what cannot be read says so', () => {
  const zip = (name: string, content: Buffer, damage?: (bytes: Buffer) => void) => zipOf(name, content, damage)

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), 'unsupported'],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 1, 2]), 'not-a-spreadsheet'],
    ['a Word document', zip('word/document.xml', Buffer.from('<a/>')), 'unsupported'],
    ['a zip cut off', zip('xl/workbook.xml', Buffer.from('<a/>')).subarray(0, 40), 'damaged'],
    [
      'a part with a wrong checksum',
      zip('xl/workbook.xml', Buffer.from('<a/>'), (bytes) => bytes.writeUInt32LE(1, 14)),
      'damaged',
    ],
    [
      'a part with entities',
      zip('xl/workbook.xml', Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>')),
      'damaged',
    ],
    ['a part that says it is huge', zip('xl/workbook.xml', Buffer.alloc(600 * 1024 * 1024)), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    const { result } = await readWorkbook(Buffer.from(bytes), 'a.xlsx')

    expect(result.ok ? null : result.error.code).toBe(code)
    expect(result.ok ? '' : result.error.message).toMatch(/。$/)
  })

  test('an empty workbook', async () => {
    const xlsx = await import('@e965/xlsx')
    const book = xlsx.utils.book_new()
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([]), '空')
    const { result } = await readWorkbook(Buffer.from(xlsx.write(book, { type: 'buffer' }) as Uint8Array), 'a.xlsx')

    expect(result.ok ? null : result.error.code).toBe('empty')
  })
})

test('a title line with commas of its own does not hide the tabs', () => {
  expect(findDelimiter('名册,二〇二六\n序号\t姓名\t性别\n1\t张伟\t男\n')).toBe('\t')
  expect(findDelimiter('序号;姓名;性别\n1;张伟;男')).toBe(';')
})

function zipOf(name: string, content: Buffer, damage?: (bytes: Buffer) => void): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30 + name.length)
  const central = Buffer.alloc(46 + name.length)
  const end = Buffer.alloc(22)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  local.write(name, 30)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(content.length, 24)
  central.writeUInt16LE(name.length, 28)
  central.write(name, 46)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  central.writeUInt32LE(crcOf(content), 16)
  damage?.(central.subarray(2))
  return Buffer.concat([local, packed, central, end])
}

function crcOf(content: Buffer): number {
  let crc = 0xffffffff
  if (content.length > 1_000_000) return 0
  for (const one of content) {
    crc ^= one
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
