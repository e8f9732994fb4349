import { parentPort } from 'node:worker_threads'
import type { WorkbookReading } from '@shared/import/reading.ts'
import { fileErrors } from '../../workbook/file-errors.ts'
import { isOwnSheet } from '../../workbook/own-sheets.ts'
import { readWorkbook } from '../../workbook/read-workbook.ts'
import { reporter, sayBegun } from '../../workbook/reporter.ts'
import { nextPiece } from '../../workbook/run-apart.ts'
import type { LedgerAnswer, LedgerWork } from './read-ledger.ts'
import { recogniseWorkbook } from './recognise/recognise-workbook.ts'

/** So many rows are taken over in one go: few enough to keep nobody else waiting. */
const rowsAtOnce = 500

let giveNext: () => void = () => undefined

async function read(work: LedgerWork): Promise<void> {
  sayBegun()
  const { tables, ...rest } = await understood(work)
  for (const [table, { rows }] of tables.entries()) {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      say({ type: 'rows', table, rows: rows.slice(from, from + rowsAtOnce) })
      // Messages that wait together are taken over in one breath: said one by one, others come in between.
      await new Promise<void>((resolve) => (giveNext = resolve))
    }
  }
  say({ type: 'understood', reading: { ...rest, tables: tables.map((table) => ({ ...table, rows: [] })) } })
}

async function understood({ bytes, fileName, password, today, ledgers }: LedgerWork): Promise<WorkbookReading> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { format, encoding, result } = await readWorkbook(file, fileName, { password, report: reporter('bytes') })
  if (!result.ok) return { format, error: result.error, skipped: [], tables: [], sheets: [] }
  const sheets = result.content.sheets.filter((sheet) => !isOwnSheet(sheet))
  const ownSheets = result.content.sheets.flatMap((sheet) => (isOwnSheet(sheet) && sheet.name ? [sheet.name] : []))
  const total = sheets.reduce((sum, { rowCount }) => sum + rowCount, 0)
  const report = reporter('rows')
  let done = 0
  const { tables, skipped, grids } = recogniseWorkbook(sheets, {
    today,
    ledgers,
    onRow: () => report((done += 1), total),
  })
  const error = grids.length === 0 ? fileErrors.empty : null
  return { format, ...(encoding ? { encoding } : {}), error, skipped, tables, sheets: grids, ownSheets }
}

function say(answer: LedgerAnswer): void {
  parentPort?.postMessage(answer)
}

parentPort?.on('message', (said: LedgerWork | typeof nextPiece) => {
  if (said === nextPiece) giveNext()
  else void read(said)
})
