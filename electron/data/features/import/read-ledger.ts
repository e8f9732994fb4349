import { readFile, stat } from 'node:fs/promises'
import type { FileError, WorkbookReading } from '@shared/import/reading.ts'
import { fileErrors, tooLarge } from '../../workbook/file-errors.ts'
import { limits } from '../../workbook/limits.ts'
import { readWorkbook } from '../../workbook/read-workbook.ts'
import { recogniseWorkbook } from './recognise/recognise-workbook.ts'

export interface ReadOptions {
  /** `YYYY-MM-DD`; dates after it are said to lie in the future. */
  readonly today: string
}

/** Reads a workbook file and understands it; a file that cannot be read is an answer, not an exception. */
export async function readLedgerFile(path: string, options: ReadOptions): Promise<WorkbookReading> {
  let bytes: Buffer
  try {
    const { size } = await stat(path)
    if (size > limits.fileBytes) return refused(null, tooLarge('超过200MB'))
    bytes = await readFile(path)
  } catch {
    return refused(null, unreadable)
  }
  return readLedgerBytes(bytes, path, options)
}

const unreadable: FileError = { code: 'damaged', message: '打不开该文件，它可能已被移走、改名，或正被其他程序占用。' }

/** The same on bytes; the name tells .et from .xls. */
export async function readLedgerBytes(bytes: Buffer, fileName: string, options: ReadOptions): Promise<WorkbookReading> {
  const { format, encoding, result } = await readWorkbook(bytes, fileName)
  if (!result.ok) return refused(format, result.error)
  const { tables, skipped, grids } = recogniseWorkbook(result.content.sheets, options.today)
  const error = grids.length === 0 ? fileErrors.empty : null
  return { format, ...(encoding ? { encoding } : {}), error, skipped, tables, sheets: grids }
}

function refused(format: WorkbookReading['format'], error: FileError): WorkbookReading {
  return { format, error, skipped: [], tables: [], sheets: [] }
}
