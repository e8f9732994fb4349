import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileError } from '@shared/import/reading.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import type { LedgerAnswer, LedgerWork } from '../../electron/data/features/import/read-ledger.ts'
import { ReadingThreads } from '../../electron/data/workbook/reading-thread.ts'
import { runApart } from '../../electron/data/workbook/run-apart.ts'
import { xlsxOf } from '../helpers/xlsx-of.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const rowCount = 5000
const texts = (row: number, values: readonly string[]) =>
  `<row r="${row}">${values.map((value, at) => `<c r="${'ABCDE'[at]}${row}" t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`
const records = Array.from({ length: rowCount }, (_, at) => {
  const birth = `19${60 + (at % 40)}-0${1 + (at % 9)}`
  return texts(at + 2, [`东湖${1 + (at % 90)}社区`, `张伟${at}`, birth, '委员', `138${String(at).padStart(8, '0')}`])
})
const large = xlsxOf({ rows: texts(1, ['社区', '姓名', '出生年月', '居委会职务', '联系电话']) + records.join('') })

let app: TestApp
let ticket: string
beforeEach(async () => {
  app = await openTestStreet()
  const path = join(app.folder, '花名册.xlsx')
  writeFileSync(path, large)
  ticket = app.ticket(path, 'read')
})
afterEach(() => app.remove())

describe('reading a large file', { timeout: 60_000 }, () => {
  test('says how many rows the thread has understood, and ends with a draft of them', async () => {
    const said: Progress[] = []
    const draft = await app.call('import', 'read', { ticket }, { report: (one) => said.push(one) })

    const rows = said.filter(({ stage }) => stage.includes('各行'))
    expect(draft.tables[0]!.rowCount).toBe(rowCount)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.map(({ done }) => done)).toEqual(rows.map(({ done }) => done).toSorted((one, other) => one - other))
    expect(rows.every(({ done, total }) => done > 0 && done <= total && total === rowCount + 1)).toBe(true)
  })

  test('is given up while the thread works: it ends before anything else does, and leaves nothing', async () => {
    const stop = new AbortController()
    const { promise: moment, resolve: reached } = Promise.withResolvers<void>()
    const report = ({ stage }: Progress) => stage.includes('各行') && reached()
    const reading = app.call('import', 'read', { ticket }, { signal: stop.signal, report }).then(
      () => 'read',
      (error: unknown) => toFailure(error).code,
    )
    await moment

    stop.abort()
    const first = await Promise.race([reading, setImmediate('still reading')])

    expect(first).toBe('cancelled')
    expect(await app.call('import', 'drafts', {})).toEqual([])
  })

  test('is given up before the thread has begun', async () => {
    const stop = new AbortController()
    const said: Progress[] = []
    const reading = app.call('import', 'read', { ticket }, { signal: stop.signal, report: (one) => said.push(one) })
    stop.abort()

    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    expect(said).toHaveLength(1)
  })

  test('lets others be answered while its rows are taken over', async () => {
    let answered = 0
    let isReading = true
    const reading = app.call('import', 'read', { ticket }).finally(() => (isReading = false))
    while (isReading) {
      await app.call('import', 'batches', {})
      answered += 1
      await setImmediate()
    }
    await reading

    expect(answered).toBeGreaterThan(rowCount / 500)
  })
})

describe('a file that needs more memory than its thread has', { timeout: 60_000 }, () => {
  const threads = new ReadingThreads(
    join(import.meta.dirname, '../../electron/data/features/import/read-ledger-worker'),
    40,
  )
  const csvOf = (rows: number) =>
    Buffer.from(
      `社区,姓名,出生年月,居委会职务,联系电话\n${Array.from({ length: rows }, (_, at) => `东湖社区,张伟${at},1985-03,委员,138${String(at).padStart(8, '0')}`).join('\n')}`,
    )
  const readWithin = (bytes: Buffer) => {
    const work = { bytes, fileName: '花名册.csv', password: undefined, today: '2026-11-21' }
    return runApart<LedgerWork, LedgerAnswer, FileError | 'read'>(
      { threads, work, hear: ({ type }) => (type === 'understood' ? 'read' : undefined), refuse: (error) => error },
      { limitMs: 60_000 },
    )
  }

  test('is refused with a sentence, and the next one is read', async () => {
    const before = await readWithin(csvOf(20))
    const tooMuch = await readWithin(csvOf(50_000))
    const after = await readWithin(csvOf(20))

    expect([before, after]).toEqual(['read', 'read'])
    expect(tooMuch).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/内存放不下，已停止读取。.*拆成/),
    })
  })
})
