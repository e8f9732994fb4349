import { join } from 'node:path'
import { type PackedRead, unpackRead, type WorkbookOptions, type WorkbookRead } from './read-workbook.ts'
import { ReadingThreads } from './reading-thread.ts'
import { type ReadingProgress, type ReadingWork, runApart, type RunOptions } from './run-apart.ts'

export type ApartOptions = Omit<WorkbookOptions, 'report'> & RunOptions

/** Said by the thread. */
export type WorkbookAnswer = ReadingProgress | { readonly type: 'read'; readonly read: PackedRead }

const threads = new ReadingThreads(join(import.meta.dirname, 'read-workbook-worker'))

/**
 * Reads a workbook in a thread of its own.
 *
 * @throws `cancelled`
 */
export async function readWorkbookApart(
  bytes: Buffer,
  fileName: string,
  options: ApartOptions = {},
): Promise<WorkbookRead> {
  const read = await runApart<ReadingWork, WorkbookAnswer, PackedRead>(
    {
      threads,
      work: { bytes, fileName, password: options.password },
      hear: (answer) => answer.read,
      refuse: (error) => ({ format: null, result: { ok: false, error } }),
    },
    options,
  )
  return unpackRead(read)
}
