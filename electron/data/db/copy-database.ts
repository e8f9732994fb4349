import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppError, type Failure, fromFailure } from '@shared/rpc/errors.ts'
import type { DatabaseFacts } from './copy-database-facts.ts'

export interface DatabaseWork {
  /** A database to copy first; null to prove `file` as it is. */
  readonly from: string | null
  readonly file: string
  readonly key: Uint8Array
}

/** A database that was opened with its key, checked on every page, counted and hashed. */
export interface ProvenDatabase extends DatabaseFacts {
  readonly brokenReferences: number
  readonly sizeBytes: number
  readonly sha256: string
}

export type DatabaseAnswer =
  | { readonly proven: ProvenDatabase }
  | { readonly failure: Failure; readonly systemCode: string }

/**
 * Copies a database that is in use, and proves the copy. Both take seconds on a large one, so they have a thread of
 * their own and the data process goes on answering.
 *
 * @throws `database-damaged`, `disk-full`, `database-unwritable`, and what the file system says; `cancelled`
 */
export function copyDatabase(from: string, to: string, key: Buffer, signal?: AbortSignal): Promise<ProvenDatabase> {
  return run({ from, file: to, key }, signal)
}

/** @throws as `copyDatabase` */
export function proveDatabase(file: string, key: Buffer, signal?: AbortSignal): Promise<ProvenDatabase> {
  return run({ from: null, file, key }, signal)
}

function run(work: DatabaseWork, signal?: AbortSignal): Promise<ProvenDatabase> {
  const extension = extname(import.meta.filename)
  const worker = new Worker(join(import.meta.dirname, `copy-database-worker${extension}`), {
    workerData: work,
    // From the sources the path alias has to be taught to the thread; a bundle needs nothing.
    execArgv: extension === '.ts' ? ['--import', typescriptHooks()] : [],
  })
  return new Promise((resolve, reject) => {
    // Only once it has ended: until then it has the files open.
    const stop = () => void worker.terminate().then(() => reject(new AppError('cancelled', 'Copying the database')))
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (answer: DatabaseAnswer) => {
      if ('proven' in answer) resolve(answer.proven)
      else reject(thrown(answer))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop)
      if (!signal?.aborted) reject(new Error(`The copying thread ended with ${code}`))
    })
  })
}

function thrown({ failure, systemCode }: { failure: Failure; systemCode: string }): Error {
  if (failure.code !== 'internal') return fromFailure(failure)
  return Object.assign(new Error(failure.message), { code: systemCode })
}

function typescriptHooks(): string {
  return pathToFileURL(join(import.meta.dirname, '../../../scripts/typescript.mjs')).href
}
