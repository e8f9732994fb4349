import { setImmediate } from 'node:timers/promises'
import { AppError } from '@shared/rpc/errors.ts'

/** How far a long piece of work has come. */
export interface Step {
  readonly done: number
  readonly total: number
}

/** Work that can be paused: it says after each piece how far it is, and ends with its result. */
export type Steps<Result> = Generator<Step, Result, undefined>

/** All of it in one breath. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Others work longer than this at most, in milliseconds, before somebody else has a turn. */
const turnMs = 20

/**
 * Lets others in between.
 *
 * @param what is left off where the caller has cancelled; for the log
 * @throws `cancelled`
 */
export async function letOthersIn(signal: AbortSignal, what: string): Promise<void> {
  await setImmediate()
  if (signal.aborted) throw new AppError('cancelled', what)
}

/** Lets others in between; `pause` may throw, and then the rest is not done. */
export async function runInTurns<Result>(
  steps: Steps<Result>,
  pause: () => Promise<void>,
  report: (step: Step) => void,
): Promise<Result> {
  let turnBegan = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - turnBegan < turnMs) continue
    report(value)
    await pause()
    turnBegan = performance.now()
  }
}
