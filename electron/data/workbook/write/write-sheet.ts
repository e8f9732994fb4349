import { setImmediate } from 'node:timers/promises'
import { AppError } from '@shared/rpc/errors.ts'
import { type CellLooks, head, namespace } from './cell-looks.ts'
import { columnLetter } from './column-letter.ts'
import { pageBreaks } from './page-breaks.ts'
import { prepareReport } from './prepare-report.ts'
import type { ReportLayout } from './report-layout.ts'
import { reportStyles } from './report-styles.ts'
import { afterRows, beforeRows } from './sheet-page.ts'
import { columnLooks, dataRow, headRows, merge, type OpenSheet, tailRows } from './write-rows.ts'
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
  write: (text: string) => Promise<void>,
  { signal, onRows }: SheetProgress,
): Promise<WrittenSheet> {
  const { rows } = layout
  const report = await prepareReport(layout)
  const styles = reportStyles(layout)
  const looksOfColumns = columnLooks(styles, looks, report.header.columns)
  const sheet: OpenSheet = { report, styles, looks, merges: [], columnLooks: looksOfColumns }
  await write(`${head}<worksheet xmlns="${namespace}">${beforeRows(report, isFirst)}`)
  await write(`<sheetData>${headRows(sheet)}`)
  for (let from = 0; from < rows.length; from += rowsInOneGo) {
    const some = rows.slice(from, from + rowsInOneGo)
    await write(some.map((row, at) => dataRow(sheet, from + at, row)).join(''))
    if (some.length < rowsInOneGo) break
    onRows?.(from + some.length, rows.length)
    await setImmediate()
    if (signal?.aborted) throw new AppError('cancelled', 'Writing a workbook')
  }
  mergeGroups(sheet)
  const { xml, last } = tailRows(sheet)
  const merges = sheet.merges.map((range) => `<mergeCell ref="${range}"/>`)
  await write(`${xml}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`)
  await write(`${choicesXml(sheet)}${afterRows(layout, pageBreaks(report))}</worksheet>`)
  onRows?.(rows.length, rows.length)
  return { headRows: report.headRows, lastColumn: columnLetter(report.widths.length), lastRow: last }
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
