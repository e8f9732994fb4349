import { head, namespace } from './cell-looks.ts'
import type { WrittenSheet } from './write-sheet.ts'
import { xmlText } from './xml-text.ts'

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface NamedSheet extends Partial<WrittenSheet> {
  readonly name: string
  /** Not even offered to be shown again; only a program reads it. */
  readonly isHidden?: boolean
}

/** `xl/workbook.xml`: the sheets, and of each its print area and the rows that every page repeats. */
export function workbookXml(sheets: readonly NamedSheet[]): string {
  const listed = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${isHidden ? ' state="veryHidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const areas = sheets.map(({ name, lastColumn, lastRow }, at) =>
    lastRow === undefined ? '' : definedName('Print_Area', at, name, `$A$1:$${lastColumn}$${lastRow}`),
  )
  const titles = sheets.map(({ name, headRows }, at) =>
    headRows === undefined ? '' : definedName('Print_Titles', at, name, `$1:$${headRows}`),
  )
  return `${head}<workbook xmlns="${namespace}" xmlns:r="${officeRelations}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${listed.join('')}</sheets><definedNames>${areas.join('')}${titles.join('')}</definedNames><calcPr calcId="191029"/></workbook>`
}

function definedName(kind: string, sheet: number, name: string, place: string): string {
  const quoted = xmlText(`'${name.replaceAll("'", "''")}'`)
  return `<definedName name="_xlnm.${kind}" localSheetId="${sheet}">${quoted}!${place}</definedName>`
}

export function workbookRelations(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return `${head}<Relationships xmlns="${packageRelations}">${each.join('')}<Relationship Id="rId${sheets + 1}" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`
}

export const packageRelationsXml = `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packageRelations}/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${officeRelations}/extended-properties" Target="docProps/app.xml"/></Relationships>`

export function contentTypesXml(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  )
  return `${head}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${each.join('')}<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`
}

/** The program as author, never a person. */
export function coreXml(author: string, now: Date): string {
  const name = xmlText(author)
  const at = now.toISOString()
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${name}</dc:creator><cp:lastModifiedBy>${name}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

export const appXml = `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`
