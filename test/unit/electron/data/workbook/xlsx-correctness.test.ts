import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../../electron/data/workbook/read-workbook.ts'
import type { Cell, Sheet } from '../../../../../electron/data/workbook/sheet.ts'
import { xlsxOf } from '../../../../helpers/xlsx-of.ts'

async function sheetOf(bytes: Buffer): Promise<Sheet> {
  const { result } = await readWorkbook(bytes, '名册.xlsx')
  if (!result.ok) throw new Error(result.error.message)
  return result.content.sheets[0]!
}

/** A column of cells under A1, each as XML without its place: `t="str"><v>…</v>`. */
async function cellsOf(cells: readonly string[], parts: Partial<Parameters<typeof xlsxOf>[0]> = {}) {
  const rows = cells.map((cell, at) => `<row r="${at + 1}"><c r="A${at + 1}" ${cell}</c></row>`).join('')
  const sheet = await sheetOf(xlsxOf({ ...parts, rows }))
  return cells.map((_, row) => sheet.cell(row, 0))
}

const valueOf = (cell: Cell | undefined) => cell && [cell.kind, cell.value]

const days: readonly [serial: number, day: string][] = [
  [45_292, '2024-01-01'],
  // Days on which China put its clocks forward.
  [17_958, '1949-03-01'],
  [14_763, '1940-06-01'],
  [31_536, '1986-05-04'],
  [10_228, '1928-01-01'],
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
]

const formats = {
  164: 'yyyy"年"m"月"d"日"',
  165: '[$-F800]dddd, mmmm dd, yyyy',
  166: '[DBNum1][$-804]yyyy"年"m"月"d"日"',
  167: 'yyyy/m/d;@',
}
const dateStyles = [14, 27, 31, 57, 58, 164, 165, 166, 167]

describe.each([
  ['1900', false, 0],
  ['1904', true, 1462],
] as const)('days of the %s system', (_, is1904, shift) => {
  const shown = days.filter(([serial]) => serial > shift)

  test.each(dateStyles.map((style, at) => [style, at] as const))('in number format %i', async (__, at) => {
    const cells = shown.map(([serial]) => `s="${at}"><v>${serial - shift}</v>`)
    const read = await cellsOf(cells, { is1904, formats, styles: dateStyles })

    expect(read.map(valueOf)).toEqual(shown.map(([, day]) => ['date', day]))
  })

  test('a formula with its day', async () => {
    const [cell] = await cellsOf([`s="1"><f>TODAY()</f><v>${45_292 - shift}</v>`], { is1904, styles: [0, 14] })

    expect(valueOf(cell)).toEqual(['date', '2024-01-01'])
  })

  test('a day that is written out', async () => {
    const [cell, withTime] = await cellsOf(['t="d"><v>2024-01-01</v>', 't="d"><v>2024-01-01T08:30:00.000Z</v>'], {
      is1904,
    })

    expect([valueOf(cell), valueOf(withTime)]).toEqual([
      ['date', '2024-01-01'],
      ['date', '2024-01-01'],
    ])
  })
})

describe('what a clerk sees of a day', () => {
  test.each([
    [14, '2024/1/5'],
    [31, '2024年1月5日'],
    [57, '2024年1月'],
    [58, '1月5日'],
    [164, '2024年1月5日'],
  ])('format %i', async (style, text) => {
    const [cell] = await cellsOf(['s="1"><v>45296</v>'], { formats, styles: [0, style] })

    expect(cell?.text).toBe(text)
  })

  test('the day that never was stays the number it is', async () => {
    const [cell] = await cellsOf(['s="1"><v>60</v>'], { styles: [0, 14] })

    expect(valueOf(cell)).toEqual(['number', 60])
  })
})

describe('texts', () => {
  const strings = [
    '<t>张伟</t>',
    '<t>东湖社区</t><rPh sb="0" eb="2"><t>ドンフー</t></rPh><phoneticPr fontId="1"/>',
    '<r><t xml:space="preserve">书记 </t></r><r><rPr><b/></rPr><t>（兼）</t></r>',
    '<t>一行_x000D_\n两行</t>',
    '<t>&#20013;&#x56FD;&amp;&lt;&quot;</t>',
    '<t>𬱖&#176470;</t>',
    '<t xml:space="preserve">  　 </t>',
    '<t/>',
  ]

  test('shared strings', async () => {
    const read = await cellsOf(
      strings.map((_, at) => `t="s"><v>${at}</v>`),
      { strings },
    )

    expect(read.map((cell) => cell?.value)).toEqual([
      '张伟',
      '东湖社区',
      '书记 （兼）',
      '一行\n两行',
      '中国&<"',
      '𬱖𫅖',
      undefined,
      undefined,
    ])
  })

  test('a string that is not there is shown as an error, and the rest is read', async () => {
    const read = await cellsOf(['t="s"><v>0</v>', 't="s"><v>99</v>'], { strings: ['<t>张伟</t>'] })

    expect(read.map((cell) => cell?.kind)).toEqual(['text', 'error'])
  })

  test.each([
    ['rich text in the cell', 't="inlineStr"><is><r><t>书</t></r><r><t>记</t></r></is>', '书记'],
    ['CDATA', 't="str"><v><![CDATA[a<b]]></v>', 'a<b'],
    ['CDATA in the cell', 't="inlineStr"><is><t><![CDATA[甲&乙]]></t></is>', '甲&乙'],
    ['an entity in what a formula gives', 't="str"><f>A1</f><v>&#20013;&amp;lt;</v>', '中&lt;'],
    ['digits in a text', 't="str"><v>110101194901010013</v>', '110101194901010013'],
    ['a picture of WPS', 't="str"><f>DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>', '=DISPIMG("ID_1",1)'],
  ])('%s', async (_, cell, text) => {
    const [read] = await cellsOf([cell])

    expect(valueOf(read)).toEqual(['text', text])
  })

  test('a name across the border of two pieces of the file', async () => {
    const name = '欧阳建国'
    const count = 16_000
    const rows = Array.from(
      { length: count },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${name}${at}</t></is></c></row>`,
    )
    const sheet = await sheetOf(xlsxOf({ rows: rows.join('') }))
    const wrong = Array.from({ length: count }, (_, at) => at).filter((at) => sheet.cell(at, 0)?.value !== name + at)

    expect(sheet.rowCount).toBe(count)
    expect(wrong).toEqual([])
  })
})

test('numbers, marks and errors', async () => {
  const read = await cellsOf(
    [
      '><v>1985.1</v>',
      '><v>-12.50</v>',
      '><v>1.5E-3</v>',
      '><f>1+1</f><v>2</v>',
      't="b"><v>1</v>',
      't="e"><v>#N/A</v>',
      't="e"><f>1/0</f><v>#DIV/0!</v>',
      's="1"><v>1234.5</v>',
    ],
    { styles: [0, 4] },
  )

  expect(read.map((cell) => [cell?.kind, cell?.value, cell?.text])).toEqual([
    ['number', 1985.1, '1985.1'],
    ['number', -12.5, '-12.5'],
    ['number', 0.0015, '0.0015'],
    ['number', 2, '2'],
    ['boolean', true, '是'],
    ['error', '#N/A', '#N/A'],
    ['error', '#DIV/0!', '#DIV/0!'],
    ['number', 1234.5, '1,234.50'],
  ])
})

test('merges, hidden rows and columns, and what stands under a merge', async () => {
  const sheet = await sheetOf(
    xlsxOf({
      before: '<cols><col min="2" max="16384" width="9" hidden="1"/></cols>',
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3" hidden="1"><c r="A3"><v>3</v></c></row><row r="9" hidden="true"/>',
      after: '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A5:XFD1048576"/></mergeCells>',
    }),
  )

  expect(sheet.rows.map((row) => row.map((cell) => cell?.value))).toEqual([[1, 2], [], [3]])
  expect(sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 4, left: 0, bottom: 1_048_575, right: 16_383 },
  ])
  expect([...sheet.hiddenRows]).toEqual([2])
  expect([...sheet.hiddenColumns]).toEqual([1])
})
