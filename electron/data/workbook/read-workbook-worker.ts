import { parentPort } from 'node:worker_threads'
import { buffersOf } from './packed-workbook.ts'
import type { WorkbookAnswer } from './read-apart.ts'
import { readPackedWorkbook } from './read-workbook.ts'
import { reporter, sayBegun } from './reporter.ts'
import type { ReadingWork } from './run-apart.ts'

async function read({ bytes, fileName, password }: ReadingWork): Promise<void> {
  sayBegun()
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed = await readPackedWorkbook(file, fileName, { password, report: reporter('bytes') })
  const answer: WorkbookAnswer = { type: 'read', read: packed }
  parentPort?.postMessage(answer, packed.result.ok ? buffersOf(packed.result.content) : [])
}

parentPort?.on('message', (work: ReadingWork) => void read(work))
