import { zipOf } from './zip-of.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface XlsxParts {
  /** What stands inside `<sheetData>`. */
  readonly rows: string
  /** What stands between `<worksheet>` and `<sheetData>`, and after it. */
  readonly before?: string
  readonly after?: string
  /** The contents of the shared strings, each as XML inside `<si>`. */
  readonly strings?: readonly string[]
  /** Custom formats by number, and the number of each style. */
  readonly formats?: Readonly<Record<number, string>>
  readonly styles?: readonly number[]
  readonly is1904?: boolean
  /** Changes the parts before they are packed. */
  readonly edit?: (parts: Record<string, string>) => Record<string, string>
}

/** A workbook of one sheet 名册, written by hand so that a test can hold any XML against the reader. */
export function xlsxOf(parts: XlsxParts): Buffer {
  const all = partsOf(parts)
  return zipOf(parts.edit?.(all) ?? all)
}

function partsOf({ rows, before, after, strings, formats, styles, is1904 }: XlsxParts): Record<string, string> {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
  const relations = (...all: string[]) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
  const override = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
      relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': stylesOf(formats ?? {}, styles ?? [0]),
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${(strings ?? []).map((one) => `<si>${one}</si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${before ?? ''}<sheetData>${rows}</sheetData>${after ?? ''}</worksheet>`,
  }
}

function stylesOf(formats: Readonly<Record<number, string>>, styles: readonly number[]): string {
  const own = Object.entries(formats).map(
    ([id, code]) =>
      `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`,
  )
  const cells = styles.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
  return `${head}<styleSheet xmlns="${main}">${own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : ''}<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
}
