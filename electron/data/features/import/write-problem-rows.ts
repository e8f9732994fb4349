import type { Writable } from 'node:stream'
import type { stream } from 'exceljs'
import { letOthersIn } from '../../db/run-in-steps.ts'
import { legalSheetName } from '../../workbook/write/legal-sheet-name.ts'
import type { ProblemTable } from './problem-rows.ts'

const rowsInOneGo = 200

/**
 * Writes the rows that were left out with a column 原因 behind their own, ready to be corrected and imported again.
 * Every cell is text, so that nothing of the file runs as a formula and no number loses a digit.
 */
export async function writeProblemRows(
  tables: readonly ProblemTable[],
  target: Writable,
  signal: AbortSignal,
): Promise<number> {
  const WorkbookWriter = await loadWorkbookWriter()
  const workbook = new WorkbookWriter({ stream: target, useStyles: true, useSharedStrings: false })
  const names = new Set<string>()
  let written = 0
  for (const { fileName, sheet: sheetName, headers, rows } of tables) {
    const sheet = workbook.addWorksheet(freeName(sheetName ?? fileName, names), {
      views: [{ state: 'frozen', ySplit: 1 }],
    })
    sheet.columns = [
      ...headers.map(() => ({ width: 16, style: { numFmt: '@' } })),
      { width: 60, style: { numFmt: '@', alignment: { wrapText: true } } },
    ]
    const head = sheet.addRow([...headers, '原因'])
    head.font = { bold: true }
    head.commit()
    for (const { cells, reasons } of rows) {
      sheet.addRow([...cells, reasons]).commit()
      written += 1
      if (written % rowsInOneGo !== 0) continue
      await letOthersIn(signal, 'Writing problem rows')
      if (target.destroyed) throw new Error('The target stream was destroyed')
    }
    sheet.commit()
  }
  if (tables.length === 0) workbook.addWorksheet('没有问题行').commit()
  await workbook.commit()
  return written
}

function freeName(wanted: string, taken: Set<string>): string {
  const legal = legalSheetName(wanted)
  let name = legal
  // Spreadsheet programs compare sheet names without case.
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${legal.slice(0, 26)}(${number})`
  taken.add(name.toLowerCase())
  return name
}

/** Kept out of the start of the program; the streaming part alone loads three times as fast as the library. */
async function loadWorkbookWriter(): Promise<typeof stream.xlsx.WorkbookWriter> {
  // @ts-expect-error -- the library declares its types for the whole of it only
  const { default: writer } = await import('exceljs/lib/stream/xlsx/workbook-writer.js')
  return writer as typeof stream.xlsx.WorkbookWriter
}
