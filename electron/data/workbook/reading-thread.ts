import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'

/** After a larger file the memory is given back with the thread. */
const keptBelowBytes = 4 * 1024 * 1024

/**
 * Threads that read workbooks. Threads and no process of their own, because the packaged program must not run as plain
 * Node (a fuse forbids it); each has a heap of its own with a limit, and ending it stops even an endless loop.
 */
export class ReadingThreads {
  readonly #module: string
  readonly #megabytes: number
  #idle: Worker | null = null

  /**
   * @param module the path of what a thread runs, without its ending: a bundle has another than the sources
   * @param megabytes the heap of one thread
   */
  constructor(module: string, megabytes: number = limits.readingMegabytes) {
    this.#module = module
    this.#megabytes = megabytes
  }

  take(): Worker {
    const waiting = this.#idle
    this.#idle = null
    if (waiting) {
      forgetListeners(waiting)
      waiting.ref()
      return waiting
    }
    const extension = extname(import.meta.filename)
    return new Worker(`${this.#module}${extension}`, {
      // From the sources the path alias has to be taught to the thread; a bundle needs nothing.
      execArgv: extension === '.ts' ? ['--import', typescriptHooks()] : [],
      resourceLimits: { maxOldGenerationSizeMb: this.#megabytes, maxYoungGenerationSizeMb: 64 },
    })
  }

  /** Kept for the next file: starting one takes longer than reading most ledgers. */
  giveBack(thread: Worker, usedBytes: number): void {
    forgetListeners(thread)
    if (this.#idle || usedBytes > keptBelowBytes) {
      void thread.terminate()
      return
    }
    this.#idle = thread
    thread.unref()
    const forget = () => {
      if (this.#idle === thread) this.#idle = null
    }
    thread.on('error', forget).on('exit', forget)
  }
}

// By name: a worker has listeners of its own on itself, without which it hears nothing any more.
export function forgetListeners(thread: Worker): void {
  for (const name of ['message', 'error', 'exit']) thread.removeAllListeners(name)
}

function typescriptHooks(): string {
  return pathToFileURL(join(import.meta.dirname, '../../../scripts/typescript.mjs')).href
}
