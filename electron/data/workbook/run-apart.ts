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

/** Said by a thread while it reads. */
export interface ReadingProgress {
  readonly type: 'progress'
  readonly done: number
  readonly total: number
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined
  readonly report?: ((done: number, total: number) => void) | undefined
  readonly limitMs?: number | undefined
}

interface Run<Work, Answer, Result> {
  readonly threads: ReadingThreads
  readonly work: Work
  /** Takes what the thread says; a result ends the run. */
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
    const timer = setTimeout(
      () => stop(() => resolve(refuse(fileErrors.tooSlow))),
      limitMs ?? allowedMs(work.bytes.length),
    )
    signal?.addEventListener('abort', cancel, { once: true })
    thread.on('message', (answer: Answer | ReadingProgress) => {
      if (isProgress(answer)) {
        report?.(answer.done, answer.total)
        return
      }
      const result = hear(answer as Exclude<Answer, ReadingProgress>)
      if (result === undefined) return
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
