import { AppError } from '@shared/rpc/errors.ts'
import { fileErrors } from './file-errors.ts'
import { limits } from './limits.ts'
import { type PackedRead, unpackRead, type WorkbookOptions, type WorkbookRead } from './read-workbook.ts'
import {
  forgetListeners,
  giveBackThread,
  type ReadingAnswer,
  type ReadingWork,
  takeReadingThread,
} from './reading-thread.ts'

export interface ApartOptions extends WorkbookOptions {
  readonly signal?: AbortSignal | undefined
  readonly limitMs?: number
}

/**
 * Reads a workbook in a thread that is ended when the file takes too long or too much memory, or when nobody wants it
 * any more.
 *
 * @throws `cancelled`
 */
export async function readWorkbookApart(
  bytes: Buffer,
  fileName: string,
  options: ApartOptions = {},
): Promise<WorkbookRead> {
  const read = await readInThread({ bytes, fileName, password: options.password }, options)
  return unpackRead(read)
}

function readInThread(work: ReadingWork, { signal, report, limitMs }: ApartOptions): Promise<PackedRead> {
  if (signal?.aborted) return Promise.reject(cancelled())
  const thread = takeReadingThread()
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
      () => stop(() => resolve(refused(fileErrors.tooSlow))),
      limitMs ?? allowedMs(work.bytes.length),
    )
    signal?.addEventListener('abort', cancel, { once: true })
    thread.on('message', (answer: ReadingAnswer) => {
      if (answer.type === 'progress') {
        report?.(answer.done, answer.total)
        return
      }
      giveBackThread(thread, work.bytes.length)
      finish(() => resolve(answer.read))
    })
    thread.on('error', (error) => stop(() => resolve(refused(reasonOf(error)))))
    thread.on('exit', () => finish(() => resolve(refused(fileErrors.damaged))))
    thread.postMessage(work)
  })
}

// A small file that takes long is one on which a reader turns in circles.
function allowedMs(bytes: number): number {
  const { least, eachMegabyte, most } = limits.readingSeconds
  return Math.min(most, least + (bytes / 1024 / 1024) * eachMegabyte) * 1000
}

/** A reader that falls over something in a file says that the file is damaged; that is what it is. */
function reasonOf(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? fileErrors.tooMuch : fileErrors.damaged
}

function refused(error: (typeof fileErrors)[keyof typeof fileErrors]): PackedRead {
  return { format: null, result: { ok: false, error } }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Reading a workbook')
}
