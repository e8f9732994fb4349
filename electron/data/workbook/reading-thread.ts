import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import type { PackedRead } from './read-workbook.ts'

/** Said to the thread: read this. */
export interface ReadingWork {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly password: string | undefined
}

/** Said by the thread. */
export type ReadingAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'read'; readonly read: PackedRead }

/** After a larger file the memory is given back with the thread. */
const keptBelowBytes = 4 * 1024 * 1024

let idle: Worker | null = null

/**
 * A thread that reads workbooks. A thread and no process of its own, because the packaged program must not run as plain
 * Node (a fuse forbids it); it has a heap of its own with a limit, and ending it stops even an endless loop.
 */
export function takeReadingThread(): Worker {
  const waiting = idle
  idle = null
  if (waiting) {
    forgetListeners(waiting)
    waiting.ref()
    return waiting
  }
  const extension = extname(import.meta.filename)
  return new Worker(join(import.meta.dirname, `read-workbook-worker${extension}`), {
    // From the sources the path alias has to be taught to the thread; a bundle needs nothing.
    execArgv: extension === '.ts' ? ['--import', typescriptHooks()] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.readingMegabytes, maxYoungGenerationSizeMb: 64 },
  })
}

/** Kept for the next file: starting one takes longer than reading most ledgers. */
export function giveBackThread(thread: Worker, usedBytes: number): void {
  forgetListeners(thread)
  if (idle || usedBytes > keptBelowBytes) {
    void thread.terminate()
    return
  }
  idle = thread
  thread.unref()
  const forget = () => {
    if (idle === thread) idle = null
  }
  thread.on('error', forget).on('exit', forget)
}

// By name: a worker has listeners of its own on itself, without which it hears nothing any more.
export function forgetListeners(thread: Worker): void {
  for (const name of ['message', 'error', 'exit']) thread.removeAllListeners(name)
}

function typescriptHooks(): string {
  return pathToFileURL(join(import.meta.dirname, '../../../scripts/typescript.mjs')).href
}
