import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileError, RowReading, WorkbookReading } from '@shared/import/reading.ts'
import { tooLarge } from '../../workbook/file-errors.ts'
import { limits } from '../../workbook/limits.ts'
import type { ApartOptions } from '../../workbook/read-apart.ts'
import { ReadingThreads } from '../../workbook/reading-thread.ts'
import type { SaidLedgers } from './ledger-source.ts'
import { type ReadingProgress, type ReadingWork, runApart } from '../../workbook/run-apart.ts'

export interface ReadOptions extends ApartOptions {
  /** `YYYY-MM-DD`; dates after it are said to lie in the future. */
  readonly today: string
  readonly ledgers?: SaidLedgers
}

export interface LedgerWork extends ReadingWork {
  readonly today: string
  readonly ledgers?: SaidLedgers | undefined
}

/** Said by the thread: the rows of the tables, some at a time, and then all but the rows. */
export type LedgerAnswer =
  | ReadingProgress
  | { readonly type: 'rows'; readonly table: number; readonly rows: readonly RowReading[] }
  | { readonly type: 'understood'; readonly reading: WorkbookReading }

const threads = new ReadingThreads(join(import.meta.dirname, 'read-ledger-worker'))

/** Reads a workbook file and understands it; a file that cannot be read is an answer, not an exception. */
export async function readLedgerFile(path: string, options: ReadOptions): Promise<WorkbookReading> {
  let bytes: Buffer
  try {
    const { size } = await stat(path)
    if (size > limits.fileBytes) return refused(tooLarge('超过200MB'))
    bytes = await readFile(path)
  } catch {
    return refused(unreadable)
  }
  return readLedgerBytes(bytes, path, options)
}

const unreadable: FileError = { code: 'damaged', message: '打不开该文件，它可能已被移走、改名，或正被其他程序占用。' }

/**
 * The same on bytes; the name tells .et from .xls. Reading and understanding are done in a thread: a large ledger keeps
 * nobody waiting, and is given up at once.
 *
 * @throws `cancelled`
 */
export function readLedgerBytes(
  bytes: Buffer,
  fileName: string,
  { today, password, ledgers, ...options }: ReadOptions,
): Promise<WorkbookReading> {
  const rows: RowReading[][] = []
  return runApart<LedgerWork, LedgerAnswer, WorkbookReading>(
    {
      threads,
      work: { bytes, fileName, password, today, ledgers },
      hear(answer) {
        if (answer.type === 'understood') return withRows(answer.reading, rows)
        const some = (rows[answer.table] ??= [])
        for (const row of answer.rows) some.push(row)
        return undefined
      },
      refuse: refused,
    },
    options,
  )
}

function withRows(reading: WorkbookReading, rows: readonly (readonly RowReading[])[]): WorkbookReading {
  return { ...reading, tables: reading.tables.map((table, at) => ({ ...table, rows: rows[at] ?? [] })) }
}

function refused(error: FileError): WorkbookReading {
  return { format: null, error, skipped: [], tables: [], sheets: [] }
}
