import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, type WorkBook, write } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReturnedFigure } from '@shared/export/returned.ts'
import type { PersonId } from '@shared/people/model.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { readReport } from '../helpers/read-report.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { writeSheets } from '../helpers/write-sheets.ts'

const now = new Date(2026, 10, 21, 10, 0)
let app: TestApp
let north: Awaited<ReturnType<typeof aCommunity>>
let people: PersonId[]
beforeAll(async () => {
  app = await openTestStreet({ now: () => now })
  north = await aCommunity(app)
  people = []
  for (const name of ['韩佳远', '陆一鸣', '汪春'])
    people.push(await app.call('people', 'create', aPerson({ name, communityId: north, phone: null })))
})
afterAll(() => app.remove())

let files = 0
async function saved(report: string, from: TestApp = app): Promise<string> {
  files += 1
  const path = join(from.folder, `${report}-${files}.xlsx`)
  const request = { report, communityIds: [], period: { year: 2026, part: 'year' as const }, columns: [] }
  const signed = { preparer: '', reviewer: '', contactPhone: '', reportedOn: '2026-11-21' }
  await from.call('export', 'save', { ...request, ...signed, ticket: from.ticket(path, 'write') })
  return path
}

const returned = (path: string) => app.call('export', 'readReturned', { ticket: app.ticket(path, 'read') })

async function found(path: string) {
  const answer = await returned(path)
  if (answer.kind !== 'found') throw new Error(`It is ${answer.kind}`)
  return answer
}

const sourcesOf = (path: string, { sheet, cell }: ReturnedFigure) =>
  app.call('export', 'returnedFigure', { ticket: app.ticket(path, 'read'), sheet, cell })

/** As somebody else hands it back: changed and saved by another program. */
function rewritten(path: string, change: (book: WorkBook) => void): string {
  const book = read(readFileSync(path))
  change(book)
  const target = path.replace(/\.xlsx$/, '-changed.xlsx')
  writeFileSync(target, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return target
}

test('a report that comes back as it left is known, and every figure with its records', async () => {
  const path = await saved('people-summary')

  const answer = await found(path)

  expect(answer).toMatchObject({
    report: '班子结构汇总表',
    exportedAt: now.toISOString(),
    exportedBy: '周敏',
    isMasked: true,
    people: 3,
    isUnchanged: true,
    count: { changed: 0, gone: 0 },
  })
  const { book, refs } = readReport(path)
  const sheet = book.Sheets[book.SheetNames[0]!]!
  expect(answer.figures.map(({ cell, records, value }) => [cell, records, Number(value)])).toEqual(
    [...refs].map(([cell, own]) => [cell, own.length, Number((sheet[cell] as { v: number }).v)]),
  )
  const counted = answer.figures.find(({ title }) => title === '北辰社区 · 人数')!
  const { records, gone } = await sourcesOf(path, counted)
  expect(new Map(records.map(({ label, isChanged }) => [label, isChanged]))).toEqual(
    new Map([
      ['韩佳远', false],
      ['陆一鸣', false],
      ['汪春', false],
    ]),
  )
  expect(gone).toBe(0)
})

test('what was changed or removed since is said, and stands first', async () => {
  const path = await saved('roster')
  const [changed, removed] = people as [PersonId, PersonId]
  await app.call('people', 'save', { id: changed, revision: 1, changes: { remark: '改' } })
  await app.call('people', 'remove', { id: removed }, { reason: '重复' })

  const { figures, count } = await found(path)

  expect(count).toEqual({ all: 3, changed: 1, gone: 1 })
  const told = figures.map(({ title, changed: edited, gone }) => `${title} ${edited} ${gone}`)
  expect(told.slice(0, 2).toSorted()).toEqual(['北辰社区 · 陆一鸣 0 1', '北辰社区 · 韩佳远 1 0'])
  expect(told[2]).toBe('北辰社区 · 汪春 0 0')
  const lost = figures.find(({ gone }) => gone > 0)!
  expect(await sourcesOf(path, lost)).toMatchObject({ records: [], gone: 1 })
})

test('the values are those of the file, whatever was written over them', async () => {
  const path = await saved('people-summary')
  const first = (await found(path)).figures[0]!
  const other = rewritten(path, (book) => {
    book.Sheets[first.sheet]![first.cell] = { t: 'n', v: 77 }
  })

  const answer = await found(other)

  expect(answer.isUnchanged).toBe(false)
  expect(answer.figures.find(({ cell }) => cell === first.cell)).toMatchObject({ value: '77', records: first.records })
})

test('a map that somebody wrote into does no harm', async () => {
  const other = rewritten(await saved('roster'), ({ Sheets }) => {
    for (const [cell, { t, v }] of Object.entries(Sheets['_sources']!) as [string, { t: string; v: string }][])
      if (t === 's' && v.startsWith('person:'))
        Sheets['_sources']![cell] = { t: 's', v: `${v} nothing:1 person:%E0%A4%A duty:x' constructor` }
  })

  const { figures } = await found(other)

  // Of the four that were added a duty may still be one.
  expect(figures.map(({ records, gone }) => [records, gone])).toEqual(figures.map(() => [5, 3]))
  expect(figures).not.toEqual([])
})

test('a workbook without a map, of another street, or that is none gets its own answer', async () => {
  const plain = join(app.folder, 'plain.xlsx')
  await writeSheets(plain, [{ rows: [['姓名'], ['张三']] }])
  const broken = join(app.folder, 'broken.xlsx')
  writeFileSync(broken, '%PDF-1.4 and so on')
  const elsewhere = await openTestStreet({ now: () => now })
  try {
    await elsewhere.call('people', 'create', aPerson())
    const foreign = await saved('roster', elsewhere)

    expect(await returned(plain)).toEqual({ kind: 'noMap' })
    expect(await returned(foreign)).toEqual({ kind: 'elsewhere' })
    expect((await returned(broken)).kind).toBe('unreadable')
    await expect(returned(join(app.folder, 'nowhere.xlsx'))).rejects.toMatchObject({ code: 'file-unreadable' })
  } finally {
    await elsewhere.remove()
  }
})

test('what a report is made of must be open to the account', async () => {
  const path = await saved('talks')
  const { account } = app.data.session
  app.data.session.account = { ...account!, powers: ['export.masked', 'people.read'] }
  try {
    await expect(returned(path)).rejects.toMatchObject({ code: 'power-missing' })
  } finally {
    app.data.session.account = account
  }
})
