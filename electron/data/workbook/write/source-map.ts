import { head, namespace } from './cell-looks.ts'
import { columnLetter } from './column-letter.ts'
import { placeHeader } from './place-header.ts'
import type { ReportLayout } from './report-layout.ts'
import { RowXml } from './row-xml.ts'

/** What leads a returned workbook back: ids alone, no word of a person. */
export interface SourceMap {
  /** What the export is logged as, and where the audit stood: written at the top of the map. */
  readonly facts: readonly (readonly [name: string, value: string])[]
}

export const sourceMapName = '_sources'
/** A cell of a workbook takes 32,767 characters; a reference has some forty. */
const refsInOneRow = 300

/** The map as a sheet: cell, then the references of the records it was made of. */
export async function writeSourceMap(
  { facts }: SourceMap,
  layouts: readonly ReportLayout[],
  names: readonly string[],
  write: (text: string) => Promise<void>,
): Promise<void> {
  let number = 0
  const row = (...texts: readonly string[]) => {
    const xml = new RowXml((number += 1), 15)
    texts.forEach((text, at) => xml.add(at, 0, { text }))
    return xml.toString()
  }
  await write(`${head}<worksheet xmlns="${namespace}"><sheetData>`)
  for (const fact of facts) await write(row(...fact))
  for (const [at, layout] of layouts.entries()) {
    const above = headRowsOf(layout)
    let some = ''
    for (const { row: line, column, refs } of layout.sources ?? []) {
      const cell = `${columnLetter(column + 1)}${above + line + 1}`
      for (let from = 0; from < refs.length; from += refsInOneRow)
        some += row(names[at] ?? '', cell, refs.slice(from, from + refsInOneRow).join(' '))
      if (some.length < 100_000) continue
      await write(some)
      some = ''
    }
    await write(some)
  }
  await write('</sheetData></worksheet>')
}

function headRowsOf({ unit, headings }: ReportLayout): number {
  return 2 + (unit === undefined ? 0 : 1) + placeHeader(headings).depth
}
