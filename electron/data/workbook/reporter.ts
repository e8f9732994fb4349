import { parentPort } from 'node:worker_threads'
import type { ReadingBegun, ReadingProgress } from './run-apart.ts'

const reportEveryMs = 100

/** Says from within a thread that it is loaded and reads from now on. */
export function sayBegun(): void {
  parentPort?.postMessage({ type: 'begun' } satisfies ReadingBegun)
}

/** Says from within a thread how far it has come, not too often. */
export function reporter(of: ReadingProgress['of']): (done: number, total: number) => void {
  let lastReport = performance.now()
  return (done, total) => {
    const now = performance.now()
    if (now - lastReport < reportEveryMs) return
    lastReport = now
    parentPort?.postMessage({ type: 'progress', of, done, total } satisfies ReadingProgress)
  }
}
