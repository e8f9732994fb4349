import { setImmediate } from 'node:timers/promises'
import { AppError } from '@shared/rpc/errors.ts'
import { type CellLooks, head, namespace } from './cell-looks.ts'
import { columnLetter } from './column-letter.ts'
import { PageBreaks } from './page-breaks.ts'
import { prepareReport } from './prepare-report.ts'
import type { ReportLayout } from './report-layout.ts'
import { reportStyles } from './report-styles.ts'
import { afterRows, beforeRows } from './sheet-page.ts'
import { columnLooks, dataRow, headRows, merge, type OpenSheet, tailRows } from './write-rows.ts'
import { XmlBytes } from './xml-bytes.ts'
import { xmlText } from './xml-text.ts'

/** Rows written in one go: some milliseconds, after which others get their turn. */
const rowsInOneGo = 200

export interface SheetProgress {
  readonly signal?: AbortSignal | undefined
  readonly onRows?: ((done: number, total: number) => void) | undefined
}

/** What the workbook has to say of a sheet that was written. */
export interface WrittenSheet {
  readonly headRows: number
  readonly lastColumn: string
  readonly lastRow: number
}

/** One layout as `xl/worksheets/sheet1.xml`, piece by piece. @throws `cancelled` when the signal says so */
export async function writeSheet(
  layout: ReportLayout,
  looks: CellLooks,
  isFirst: boolean,
  write: (xml: Uint8Array) => Promise<void>,
  progress: SheetProgress,
): Promise<WrittenSheet> {
  const report = await prepareReport(layout)
  const styles = reportStyles(layout)
  const xml = new XmlBytes()
  const looksOfColumns = columnLooks(styles, looks, report.header.columns)
  const sheet: OpenSheet = { report, styles, looks, xml, merges: [], columnLooks: looksOfColumns }
  xml.encoded(`${head}<worksheet xmlns="${namespace}">${beforeRows(report, isFirst)}<sheetData>`)
  headRows(sheet)
  const breaks = await writeRows(sheet, write, progress)
  mergeGroups(sheet)
  const last = tailRows(sheet)
  const merges = sheet.merges.map((range) => `<mergeCell ref="${range}"/>`)
  xml.encoded(`</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`)
  xml.encoded(`${choicesXml(sheet)}${afterRows(layout, breaks)}</worksheet>`)
  await write(xml.take())
  progress.onRows?.(layout.rows.length, layout.rows.length)
  return { headRows: report.headRows, lastColumn: columnLetter(report.widths.length), lastRow: last }
}

/** @returns after which rows a page ends, found while they pass: they are walked but once here */
async function writeRows(
  sheet: OpenSheet,
  write: (xml: Uint8Array) => Promise<void>,
  { signal, onRows }: SheetProgress,
): Promise<readonly number[]> {
  const { rows } = sheet.report.layout
  const pages = new PageBreaks(sheet.report)
  let done = 0
  for (const row of rows) {
    pages.add(dataRow(sheet, done, row))
    done += 1
    if (done % rowsInOneGo > 0) continue
    await write(sheet.xml.take())
    onRows?.(done, rows.length)
    await setImmediate()
    if (signal?.aborted) throw new AppError('cancelled', 'Writing a workbook')
  }
  return pages.rows
}

function mergeGroups(sheet: OpenSheet): void {
  const { layout, headRows: above } = sheet.report
  let at = above + 1
  for (const size of layout.groups?.sizes ?? []) {
    if (size > 1) for (const column of layout.groups?.merged ?? []) merge(sheet, at, column, at + size - 1, column)
    at += size
  }
}

/** A list as part of the file may not be longer. */
const longestList = 255

function choicesXml({ report: { header, headRows: above, layout } }: OpenSheet): string {
  if (layout.rows.length === 0) return ''
  const lists = header.columns.flatMap(({ choices }, at) => {
    const list = `"${choices?.join(',')}"`
    if (!choices || list.length > longestList) return []
    const letter = columnLetter(at + 1)
    const range = `${letter}${above + 1}:${letter}${above + layout.rows.length}`
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="请核对" error="这个值不在可选项里，确定要保留吗？" sqref="${range}"><formula1>${xmlText(list)}</formula1></dataValidation>`,
    ]
  })
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}
