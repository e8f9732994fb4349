import { parentPort } from 'node:worker_threads'
import type { WorkbookReading } from '@shared/import/reading.ts'
import { fileErrors } from '../../workbook/file-errors.ts'
import { readWorkbook } from '../../workbook/read-workbook.ts'
import { reporter } from '../../workbook/reporter.ts'
import type { LedgerAnswer, LedgerWork } from './read-ledger.ts'
import { recogniseWorkbook } from './recognise/recognise-workbook.ts'

/** So many rows are taken over in one go: few enough to keep nobody else waiting. */
const rowsAtOnce = 500

async function read(work: LedgerWork): Promise<void> {
  const { tables, ...rest } = await understood(work)
  for (const [table, { rows }] of tables.entries())
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      say({ type: 'rows', table, rows: rows.slice(from, from + rowsAtOnce) })
  say({ type: 'understood', reading: { ...rest, tables: tables.map((table) => ({ ...table, rows: [] })) } })
}

async function understood({ bytes, fileName, password, today }: LedgerWork): Promise<WorkbookReading> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { format, encoding, result } = await readWorkbook(file, fileName, { password, report: reporter() })
  if (!result.ok) return { format, error: result.error, skipped: [], tables: [], sheets: [] }
  const { tables, skipped, grids } = recogniseWorkbook(result.content.sheets, today)
  const error = grids.length === 0 ? fileErrors.empty : null
  return { format, ...(encoding ? { encoding } : {}), error, skipped, tables, sheets: grids }
}

function say(answer: LedgerAnswer): void {
  parentPort?.postMessage(answer)
}

parentPort?.on('message', (work: LedgerWork) => void read(work))
