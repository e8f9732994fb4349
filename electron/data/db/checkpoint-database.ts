import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

export interface CheckpointWork {
  readonly file: string
  readonly key: Uint8Array
}

/** Where SQLite itself would move the log into the database: 1000 pages. */
const worthThread = 4_000_000

/**
 * Moves a long log into the database, in a thread of its own: each page is decrypted and encrypted once more, and
 * after an import of a hundred thousand rows that would stop the data process for seconds. A short log is left.
 */
export async function checkpointDatabase(file: string, key: Buffer): Promise<void> {
  const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (size < worthThread) return
  const extension = extname(import.meta.filename)
  const worker = new Worker(join(import.meta.dirname, `checkpoint-database-worker${extension}`), {
    workerData: { file, key } satisfies CheckpointWork,
    // From the sources the path alias has to be taught to the thread; a bundle needs nothing.
    execArgv: extension === '.ts' ? ['--import', typescriptHooks()] : [],
  })
  await new Promise<void>((resolve) => {
    // What it did not do, the next write does.
    worker.once('error', (error) => console.error('checkpoint', error))
    worker.once('exit', () => resolve())
  })
}

function typescriptHooks(): string {
  return pathToFileURL(join(import.meta.dirname, '../../../scripts/typescript.mjs')).href
}
