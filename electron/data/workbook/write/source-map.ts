import { head, namespace } from './cell-looks.ts'
import { columnLetter } from './column-letter.ts'
import { placeHeader } from './place-header.ts'
import type { ReportLayout } from './report-layout.ts'
import { RowXml } from './row-xml.ts'
import { XmlBytes } from './xml-bytes.ts'

/** What leads a returned workbook back: ids alone, no word of a person. */
export interface SourceMap {
  /** What the export is logged as, and where the audit stood: written at the top of the map. */
  readonly facts: readonly (readonly [name: string, value: string])[]
}

export const sourceMapName = '_sources'
/** A cell of a workbook takes 32,767 characters; a reference has some forty. */
const refsInOneRow = 300

/** Handed on when it has become so large. */
const pieceBytes = 200_000

/** The map as a sheet: cell, then the references of the records it was made of. */
export async function writeSourceMap(
  { facts }: SourceMap,
  layouts: readonly ReportLayout[],
  names: readonly string[],
  write: (xml: Uint8Array) => Promise<void>,
): Promise<void> {
  const xml = new XmlBytes()
  let number = 0
  const row = (...texts: readonly string[]) => {
    const cells = new RowXml(xml, (number += 1), 15)
    texts.forEach((text, at) => cells.text(at, 0, text))
    cells.end()
  }
  xml.encoded(`${head}<worksheet xmlns="${namespace}"><sheetData>`)
  for (const fact of facts) row(...fact)
  for (const [at, layout] of layouts.entries()) {
    const above = headRowsOf(layout)
    for (const { row: line, column, refs } of layout.sources ?? []) {
      const cell = `${columnLetter(column + 1)}${above + line + 1}`
      for (let from = 0; from < refs.length; from += refsInOneRow)
        row(names[at] ?? '', cell, refs.slice(from, from + refsInOneRow).join(' '))
      if (xml.length > pieceBytes) await write(xml.take())
    }
  }
  xml.markup('</sheetData></worksheet>')
  await write(xml.take())
}

function headRowsOf({ unit, headings }: ReportLayout): number {
  return 2 + (unit === undefined ? 0 : 1) + placeHeader(headings).depth
}
