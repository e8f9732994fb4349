import { parentPort } from 'node:worker_threads'
import { buffersOf } from './packed-workbook.ts'
import type { ReadingAnswer, ReadingWork } from './reading-thread.ts'
import { readPackedWorkbook } from './read-workbook.ts'

const reportEveryMs = 100

async function read({ bytes, fileName, password }: ReadingWork): Promise<void> {
  let lastReport = performance.now()
  const report = (done: number, total: number) => {
    const now = performance.now()
    if (now - lastReport < reportEveryMs) return
    lastReport = now
    say({ type: 'progress', done, total })
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed = await readPackedWorkbook(file, fileName, { password, report })
  say({ type: 'read', read: packed }, packed.result.ok ? buffersOf(packed.result.content) : [])
}

function say(answer: ReadingAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, transfer)
}

parentPort?.on('message', (work: ReadingWork) => void read(work))
