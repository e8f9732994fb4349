import { parentPort } from 'node:worker_threads'
import type { ReadingProgress } from './run-apart.ts'

const reportEveryMs = 100

/** Says from within a thread how far it has come, not too often. */
export function reporter(): (done: number, total: number) => void {
  let lastReport = performance.now()
  return (done, total) => {
    const now = performance.now()
    if (now - lastReport < reportEveryMs) return
    lastReport = now
    parentPort?.postMessage({ type: 'progress', done, total } satisfies ReadingProgress)
  }
}
