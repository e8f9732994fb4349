import { AppError, toFailure } from '@shared/rpc/errors.ts'
import type { FromData, Progress, ToData } from '@shared/rpc/wire.ts'
import type { Answer, Call } from './dispatch.ts'

/** Progress is said at most this often: a page draws no faster. */
const progressEveryMs = 80

interface ServeOptions {
  readonly dispatch: (call: Call) => Promise<Answer>
  readonly post: (message: FromData) => void
  /** Bugs only: what a person can act on is not logged. */
  readonly logBug: (method: string, error: unknown) => void
}

/** Answers the calls of one page. */
export function serve({ dispatch, post, logBug }: ServeOptions): (message: ToData) => void {
  const running = new Map<number, AbortController>()

  async function answer({ id, method, input, reason, approval }: Extract<ToData, { type: 'call' }>): Promise<void> {
    const cancel = new AbortController()
    running.set(id, cancel)
    try {
      const report = throttled((progress) => post({ type: 'progress', id, progress }))
      const done = await dispatch({ method, input, reason, approval, signal: cancel.signal, report })
      post({ type: 'done', id, ...done })
    } catch (error) {
      const failure =
        cancel.signal.aborted && isAbort(error) ? toFailure(new AppError('cancelled', method)) : toFailure(error)
      if (failure.code === 'internal') logBug(method, error)
      // The message of a bug may hold values; the log has it, the page does not need it.
      post({ type: 'failed', id, failure: failure.code === 'internal' ? { ...failure, message: method } : failure })
    } finally {
      running.delete(id)
    }
  }

  return (message) => {
    if (message.type === 'cancel') running.get(message.id)?.abort()
    else void answer(message)
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function throttled(post: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0
  let stage = ''
  return (progress) => {
    const now = performance.now()
    if (progress.stage === stage && progress.done < progress.total && now - last < progressEveryMs) return
    last = now
    stage = progress.stage
    post(progress)
  }
}
