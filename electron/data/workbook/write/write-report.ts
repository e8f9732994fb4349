import type { Writable } from 'node:stream'
import { CellLooks } from './cell-looks.ts'
import { distinctSheetNames } from './legal-sheet-name.ts'
import type { ReportLayout } from './report-layout.ts'
import { type SourceMap, sourceMapName, writeSourceMap } from './source-map.ts'
import {
  appXml,
  contentTypesXml,
  coreXml,
  type NamedSheet,
  packageRelationsXml,
  workbookRelations,
  workbookXml,
} from './workbook-parts.ts'
import { writeSheet, type WrittenSheet } from './write-sheet.ts'
import { ZipWriter } from './zip-writer.ts'

export interface WriteReportOptions {
  readonly stream: Writable
  readonly now: Date
  readonly signal?: AbortSignal
  readonly onRows?: (done: number, total: number) => void
  /** A last sheet that nobody sees, from which a returned workbook is led back. */
  readonly sourceMap?: SourceMap
}

/** Writes any layout as an .xlsx workbook. @throws `cancelled` when the signal says so */
export function writeReport(layout: ReportLayout, options: WriteReportOptions): Promise<void> {
  return writeWorkbook([layout], options)
}

/**
 * Several layouts, a sheet each, in their order. Written by hand and not by a library, so that page breaks, hidden
 * sheets and looks are ours to say; test/bench/writing.bench.ts holds it against exceljs.
 *
 * @throws `cancelled` when the signal says so
 */
export async function writeWorkbook(layouts: readonly ReportLayout[], options: WriteReportOptions): Promise<void> {
  const { stream, now, signal, onRows, sourceMap } = options
  const zip = new ZipWriter(stream, now)
  const looks = new CellLooks()
  const names = distinctSheetNames([
    ...layouts.map(({ sheetName }) => sheetName),
    ...(sourceMap ? [sourceMapName] : []),
  ])
  const sheets: NamedSheet[] = []
  const total = layouts.reduce((sum, { rows }) => sum + rows.length, 0)
  let before = 0
  for (const [at, layout] of layouts.entries()) {
    let written: WrittenSheet | undefined
    const done = before
    await zip.addStreamed(`xl/worksheets/sheet${at + 1}.xml`, async (write) => {
      const report = (rows: number) => onRows?.(done + rows, total)
      written = await writeSheet(layout, looks, at === 0, write, { signal, onRows: report })
    })
    sheets.push({ name: names[at] ?? layout.sheetName, ...written })
    before += layout.rows.length
  }
  if (sourceMap) {
    const place = `xl/worksheets/sheet${layouts.length + 1}.xml`
    await zip.addStreamed(place, (write) => writeSourceMap(sourceMap, layouts, names, write))
    sheets.push({ name: names.at(-1) ?? sourceMapName, isHidden: true })
  }
  await zip.add('xl/workbook.xml', workbookXml(sheets))
  await zip.add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length))
  await zip.add('xl/styles.xml', looks.xml())
  await zip.add('docProps/core.xml', coreXml(layouts[0]?.author ?? '', now))
  await zip.add('docProps/app.xml', appXml)
  await zip.add('_rels/.rels', packageRelationsXml)
  await zip.add('[Content_Types].xml', contentTypesXml(sheets.length))
  await zip.finish()
}
