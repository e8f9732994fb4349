import { describe, expect, test } from 'vitest'
import { workbookEntries } from '../../../../../electron/data/workbook/check-zip.ts'
import { readWorkbook } from '../../../../../electron/data/workbook/read-workbook.ts'
import { readXlsx } from '../../../../../electron/data/workbook/xlsx/read-xlsx.ts'
import { xlsxOf } from '../../../../helpers/xlsx-of.ts'

const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292</v></c></row><row r="2"><c r="B2"><v>7</v></c></row>'
const strings = ['<t>姓名</t>']

const renamed = (change: (name: string) => string) => (parts: Record<string, string>) =>
  Object.fromEntries(Object.entries(parts).map(([name, content]) => [change(name), content]))
const edited =
  (name: string, change: (content: string) => string) =>
  (parts: Record<string, string>): Record<string, string> => ({ ...parts, [name]: change(parts[name]!) })
const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')

const packages: readonly [
  what: string,
  isPlain: boolean,
  edit: (parts: Record<string, string>) => Record<string, string>,
][] = [
  ['as the standard writes it', true, (parts) => parts],
  ['backslashes in the names of the parts', true, renamed((name) => name.replaceAll('/', '\\'))],
  ['other capitals in the names of the parts', true, renamed((name) => name.replace('xl/worksheets', 'XL/Worksheets'))],
  [
    'targets from the root',
    true,
    edited('xl/_rels/workbook.xml.rels', (xml) => xml.replaceAll('Target="', 'Target="/xl/')),
  ],
  [
    'rows and cells without places',
    true,
    edited('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/(<row|<c) r="[^"]*"/g, '$1').replace('<row><c><v>7', '<row><c/><c><v>7'),
    ),
  ],
  ['quotes of the other kind', true, edited('xl/worksheets/sheet1.xml', (xml) => xml.replaceAll('"', "'"))],
  [
    'lines and blanks between the elements',
    true,
    edited('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/></g, '>\r\n  <').replace(/"\/?>/g, '"  >').replaceAll('</c  >', '</c>'),
    ),
  ],
  [
    'Strict',
    true,
    (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, xml]) => [
          name,
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006',
              'http://purl.oclc.org/ooxml/officeDocument',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            ),
        ]),
      ),
  ],
  [
    'a comment among the rows',
    false,
    edited('xl/worksheets/sheet1.xml', (xml) => xml.replace('<row r="2">', '<!-- a --><row r="2">')),
  ],
  ['a prefix on every element', false, edited('xl/worksheets/sheet1.xml', prefixed)],
  [
    'rows out of order',
    false,
    edited('xl/worksheets/sheet1.xml', (xml) => xml.replace(/(<row r="1">.*?<\/row>)(<row r="2">.*?<\/row>)/, '$2$1')),
  ],
]

describe.each(packages)('%s', (_, isPlain, edit) => {
  const bytes = xlsxOf({ rows, strings, styles: [0, 14], edit })

  test('is read', async () => {
    const { result } = await readWorkbook(bytes, 'a.xlsx')

    const found =
      result.ok && result.content.sheets.map((sheet) => sheet.rows.map((row) => row.map((cell) => cell?.value)))
    expect(found).toEqual([
      [
        ['姓名', '2024-01-01'],
        [undefined, 7],
      ],
    ])
  })

  test(isPlain ? 'by the fast reader' : 'by the library', async () => {
    expect((await readXlsx(bytes, workbookEntries(bytes))) !== null).toBe(isPlain)
  })
})

describe('limits', () => {
  const row = (at: number, place: string) => `<row r="${at}"><c r="${place}${at}"><v>1</v></c></row>`

  test.each([
    ['a cell in the last row there is', row(1_048_576, 'A'), /行/],
    ['a cell in the last column there is', row(1, 'XFD'), /列/],
  ])('%s', async (_, xml, words) => {
    const { result } = await readWorkbook(xlsxOf({ rows: xml }), 'a.xlsx')

    expect(result.ok ? null : result.error).toMatchObject({ code: 'too-large', message: expect.stringMatching(words) })
  })

  test('empty rows are no rows, however many', { timeout: 30_000 }, async () => {
    const empty = Array.from({ length: 210_000 }, (_, at) => `<row r="${at + 2}" ht="18" customHeight="1"/>`).join('')
    const { result } = await readWorkbook(xlsxOf({ rows: row(1, 'A') + empty }), 'a.xlsx')

    expect(result.ok && result.content.sheets[0]!.rowCount).toBe(1)
  })
})
