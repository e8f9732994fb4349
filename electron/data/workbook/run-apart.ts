import type { FileError } from '@shared/import/reading.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { fileErrors } from './file-errors.ts'
import { limits } from './limits.ts'
import { forgetListeners, type ReadingThreads } from './reading-thread.ts'

/** Said to a thread: read this. */
export interface ReadingWork {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly password: string | undefined
}

/** Said by a thread while it reads: bytes of the inflated parts, then rows that were understood. */
export interface ReadingProgress {
  readonly type: 'progress'
  readonly of: 'bytes' | 'rows'
  readonly done: number
  readonly total: number
}

/** Said by a thread when it is loaded and begins: from now on the time of the file is counted. */
export interface ReadingBegun {
  readonly type: 'begun'
}

/** Said to a thread that hands its answer over in pieces: the next one. */
export const nextPiece = 'next'

export interface RunOptions {
  readonly signal?: AbortSignal | undefined
  readonly report?: ((done: number, total: number, of: ReadingProgress['of']) => void) | undefined
  readonly limitMs?: number | undefined
}

interface Run<Work, Answer, Result> {
  readonly threads: ReadingThreads
  readonly work: Work
  /** Takes what the thread says; a result ends the run, without one the thread is asked for the next piece. */
  readonly hear: (answer: Answer) => Result | undefined
  readonly refuse: (error: FileError) => Result
}

/**
 * Has a thread read a file. It is ended when the file takes too long or too much memory, or when nobody wants it any
 * more.
 *
 * @throws `cancelled`
 */
export function runApart<Work extends ReadingWork, Answer extends { readonly type: string }, Result>(
  { threads, work, hear, refuse }: Run<Work, Exclude<Answer, ReadingProgress>, Result>,
  { signal, report, limitMs }: RunOptions,
): Promise<Result> {
  if (signal?.aborted) return Promise.reject(cancelled())
  const thread = threads.take()
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      settle()
    }
    // Nobody waits for the end of a thread that was stopped: inflating a part cannot be interrupted.
    const stop = (settle: () => void) => {
      forgetListeners(thread)
      thread.on('error', () => undefined)
      void thread.terminate()
      finish(settle)
    }
    const cancel = () => stop(() => reject(cancelled()))
    const endAfter = (ms: number) => setTimeout(() => stop(() => resolve(refuse(fileErrors.tooSlow))), ms)
    // How long a thread takes to start is the machine's doing, and no fault of the file.
    let timer = endAfter(limits.startingSeconds * 1000)
    signal?.addEventListener('abort', cancel, { once: true })
    thread.on('message', (answer: Answer | ReadingProgress | ReadingBegun) => {
      if (answer.type === 'begun') {
        clearTimeout(timer)
        timer = endAfter(limitMs ?? allowedMs(work.bytes.length))
        return
      }
      if (isProgress(answer)) {
        report?.(answer.done, answer.total, answer.of)
        return
      }
      const result = hear(answer as Exclude<Answer, ReadingProgress>)
      if (result === undefined) {
        thread.postMessage(nextPiece)
        return
      }
      threads.giveBack(thread, work.bytes.length)
      finish(() => resolve(result))
    })
    thread.on('error', (error) => stop(() => resolve(refuse(reasonOf(error)))))
    thread.on('exit', () => finish(() => resolve(refuse(fileErrors.damaged))))
    thread.postMessage(work)
  })
}

function isProgress(answer: { readonly type: string }): answer is ReadingProgress {
  return answer.type === 'progress'
}

// A small file that takes long is one on which a reader turns in circles.
function allowedMs(bytes: number): number {
  const { least, eachMegabyte, most } = limits.readingSeconds
  return Math.min(most, least + (bytes / 1024 / 1024) * eachMegabyte) * 1000
}

/** A reader that falls over something in a file says that the file is damaged; that is what it is. */
function reasonOf(error: unknown): FileError {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? fileErrors.tooMuch : fileErrors.damaged
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Reading a workbook')
}
