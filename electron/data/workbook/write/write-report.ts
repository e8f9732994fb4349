import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { stream, Worksheet } from 'exceljs'
import { AppError } from '@shared/rpc/errors.ts'
import { columnLetter, pageOptions } from './page-options.ts'
import { fitColumns } from './fit-columns.ts'
import { distinctSheetNames } from './legal-sheet-name.ts'
import { placeHeader } from './place-header.ts'
import type { ReportLayout } from './report-layout.ts'
import { reportStyles } from './report-styles.ts'
import { type PreparedReport, writeDataRow, writeHead, writeTail } from './write-rows.ts'

/** Rows written in one go: some milliseconds, after which others get their turn. */
const rowsInOneGo = 200

export interface WriteReportOptions {
  readonly stream: Writable
  readonly now: Date
  readonly signal?: AbortSignal
  readonly onRows?: (done: number, total: number) => void
}

/** Writes any layout as an .xlsx workbook. @throws `cancelled` when the signal says so */
export function writeReport(layout: ReportLayout, options: WriteReportOptions): Promise<void> {
  return writeWorkbook([layout], options)
}

/** Several layouts, a sheet each, in their order. @throws `cancelled` when the signal says so */
export async function writeWorkbook(layouts: readonly ReportLayout[], options: WriteReportOptions): Promise<void> {
  const { stream: target, now } = options
  const author = layouts[0]?.author ?? ''
  const names = distinctSheetNames(layouts.map(({ sheetName }) => sheetName))
  const WorkbookWriter = await loadWorkbookWriter()
  const workbook = new WorkbookWriter({
    stream: target,
    useStyles: true,
    useSharedStrings: false,
    ...properties(author, now),
  })
  const total = layouts.reduce((sum, { rows }) => sum + rows.length, 0)
  let before = 0
  for (const [index, layout] of layouts.entries()) {
    const onRows = (done: number) => options.onRows?.(before + done, total)
    await writeSheet(workbook, names[index] ?? layout.sheetName, layout, { ...options, onRows })
    before += layout.rows.length
  }
  await workbook.commit()
}

async function writeSheet(
  workbook: InstanceType<typeof stream.xlsx.WorkbookWriter>,
  name: string,
  layout: ReportLayout,
  { stream: target, signal, onRows }: WriteReportOptions,
): Promise<void> {
  const { rows } = layout
  const header = placeHeader(layout.headings)
  const widths = await fitColumns(header.columns, rows, layout.fonts)
  const headRows = 2 + (layout.unit === undefined ? 0 : 1) + header.depth
  const sheet = workbook.addWorksheet(name, pageOptions(layout, headRows, header.columns.length))
  sheet.columns = widths.map((width) => ({ width }))
  const report: PreparedReport = { layout, header, widths, styles: reportStyles(layout), headRows }

  writeHead(sheet, report)
  for (const [index, row] of rows.entries()) {
    writeDataRow(sheet, report, row)
    if (index % rowsInOneGo !== rowsInOneGo - 1) continue
    onRows?.(index + 1, rows.length)
    await setImmediate()
    if (signal?.aborted) throw new AppError('cancelled', 'Writing a workbook')
    // The disk gave up: its error is on its way to whoever owns the stream.
    if (target.destroyed) throw new Error('The target stream was destroyed')
  }
  const lastRow = writeTail(sheet, report)
  addChoices(sheet, report)
  // The library sets a dollar before each column and none before a row.
  sheet.pageSetup.printArea = `A$1:${columnLetter(widths.length)}$${lastRow}`
  sheet.commit()
  onRows?.(rows.length, rows.length)
}

/**
 * Kept out of the start of the program, and only the part that writes in a stream: the whole library takes three
 * times as long to load.
 */
async function loadWorkbookWriter(): Promise<typeof stream.xlsx.WorkbookWriter> {
  // @ts-expect-error -- the library declares its types for the whole of it only
  const { default: writer } = await import('exceljs/lib/stream/xlsx/workbook-writer.js')
  return writer as typeof stream.xlsx.WorkbookWriter
}

// The types leave these out of the streaming writer's options; without them the library names itself.
function properties(author: string, now: Date): object {
  return { creator: author, lastModifiedBy: author, created: now, modified: now }
}

/** A list as part of the file may not be longer. */
const longestList = 255

function addChoices(sheet: Worksheet, { header, headRows, layout }: PreparedReport): void {
  if (layout.rows.length === 0) return
  header.columns.forEach(({ choices }, index) => {
    const list = `"${choices?.join(',')}"`
    if (!choices || list.length > longestList) return
    const letter = columnLetter(index + 1)
    const validations = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
      .dataValidations
    validations.add(`${letter}${headRows + 1}:${letter}${headRows + layout.rows.length}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '请核对',
      error: '这个值不在可选项里，确定要保留吗？',
      formulae: [list],
    })
  })
}
