import type { WorkbookReading } from '@shared/import/reading.ts'
import { readLedgerFile } from '../data/features/import/read-ledger.ts'

/** Prints one JSON line a file; 0 when every file was read, 1 when one could not be. */
export async function inspect(files: string[], out: (line: string) => void): Promise<number> {
  const today = new Date().toISOString().slice(0, 10)
  let exitCode = 0
  for (const file of files) {
    const reading = await readLedgerFile(file, { today })
    if (reading.error) exitCode = 1
    out(JSON.stringify(reading.error ? failureOf(file, reading) : answerOf(file, reading)))
  }
  return exitCode
}

function failureOf(file: string, { format, error }: WorkbookReading): object {
  return { file, format, error }
}

function answerOf(file: string, reading: WorkbookReading): object {
  return {
    file,
    format: reading.format,
    ...(reading.encoding ? { encoding: reading.encoding } : {}),
    error: null,
    skipped: reading.skipped,
    tables: reading.tables.map((table) => ({
      sheet: table.sheet,
      ledger: table.ledger,
      confidence: table.confidence,
      headerRows: table.headerRows,
      meta: table.meta,
      columns: table.columns.map(({ column, header, field, confidence, needsConfirm }) => ({
        column,
        header,
        field,
        confidence,
        needsConfirm,
      })),
      rows: table.rows.map(({ row, values, issues }) => ({ row, values, issues })),
    })),
  }
}
