import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { workbookBytes } from '../helpers/ledger-sheet.ts'
import { openTestApp, openTestStreet, testPassword, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
const clock = { now: () => new Date(2026, 10, 21, 10, 0) }
beforeEach(async () => {
  app = await openTestStreet(clock)
})
afterEach(() => app.remove())

/** Nobody could say of these headings what they mean. */
const headings = ['对象', '信息一', '信息二', '信息三']
const people = [
  ['张建国', '男', '1980-03', '委员'],
  ['李丽华', '女', '1981-04', '主任'],
  ['王晓东', '男', '1982-05', '委员'],
]

const others = [
  ['赵志强', '男', '1979-11', '委员'],
  ['陈秀英', '女', '1986-02', '副主任'],
  ['孙立平', '男', '1990-08', '委员'],
]

async function read(name: string, rows: readonly (readonly string[])[]) {
  const path = join(app.folder, name)
  writeFileSync(path, `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}`)
  return app.call('import', 'read', { ticket: app.ticket(path, 'read') })
}

const fieldsOf = (draft: Awaited<ReturnType<typeof read>>) =>
  draft.tables[0]!.columns.map(({ field, needsConfirm }) => `${field ?? '-'}${needsConfirm ? '?' : ''}`)

async function assignAll(draftId: string): Promise<void> {
  for (const [column, field] of Object.entries({ A: 'name', B: 'gender', C: 'birth', D: 'committeePost' }))
    await app.call('import', 'assign', { draftId, table: 0, column, field })
}

test('a table that nobody knows is what the clerk says it is, and its columns are asked about', async () => {
  const draft = await read('东湖社区.csv', [headings, ...people])
  expect(draft.tables[0]).toMatchObject({ ledger: null, isSaid: false })
  expect((await app.call('import', 'drafts', {}))[0]).toMatchObject({ ledgers: [], unknownTables: 1 })

  const said = await app.call('import', 'classify', { draftId: draft.id, table: 0, ledger: 'roster' })

  expect(said.tables[0]).toMatchObject({ ledger: 'roster', isSaid: true })
  // Nothing but 男 and 女 is beyond doubt by the cells alone.
  expect(fieldsOf(said).filter((field) => field !== '-' && !field.endsWith('?'))).toEqual(['gender'])
  await assignAll(draft.id)
  const plan = await app.call('import', 'compare', { draftIds: [draft.id] })
  expect(plan.counts.new).toBe(people.length)
})

test('is known the next time by its headings, with all its columns', async () => {
  const first = await read('东湖社区.csv', [headings, ...people])
  await app.call('import', 'classify', { draftId: first.id, table: 0, ledger: 'roster' })
  await assignAll(first.id)
  const plan = await app.call('import', 'compare', { draftIds: [first.id] })
  await app.call('import', 'apply', { planId: plan.id, decisions: {} })

  const second = await read('西苑社区.csv', [headings, ...others])

  expect(second.tables[0]).toMatchObject({ ledger: 'roster', recalled: { isSame: true } })
  expect(fieldsOf(second)).toEqual(['name', 'gender', 'birth', 'committeePost'])
})

test('and where that makes another sheet a summary of it, the others are still known', async () => {
  const first = await read('东湖社区.csv', [headings, ...people])
  await app.call('import', 'classify', { draftId: first.id, table: 0, ledger: 'roster' })
  await assignAll(first.id)
  const plan = await app.call('import', 'compare', { draftIds: [first.id] })
  await app.call('import', 'apply', { planId: plan.id, decisions: {} })
  const head = ['姓名', '性别', '出生年月', '居委会职务']
  const path = join(app.folder, '各社区.xlsx')
  const sheets = [
    { name: '东湖社区', rows: [headings, ...people] },
    { name: '汇总', rows: [head, ...people, ...others] },
    { name: '西苑社区', rows: [head, ...others] },
  ]
  writeFileSync(path, await workbookBytes(sheets))

  const draft = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })

  expect(draft.tables.map(({ sheet, ledger }) => [sheet, ledger])).toEqual([
    ['东湖社区', 'roster'],
    ['西苑社区', 'roster'],
  ])
})

test('a wrong guess is put right: another ledger, or none at all', async () => {
  const draft = await read('东湖社区.csv', [['姓名', '性别', '出生年月', '居委会职务'], ...people])
  expect(draft.tables[0]!.ledger).toBe('roster')

  const left = await app.call('import', 'classify', { draftId: draft.id, table: 0, ledger: null })

  expect(left.tables[0]).toMatchObject({ ledger: null, isSaid: true, rowCount: 0 })
  expect((await app.call('import', 'drafts', {}))[0]).toMatchObject({ ledgers: [], unknownTables: 0, rows: 0 })
  const talk = await app.call('import', 'classify', { draftId: draft.id, table: 0, ledger: 'talk' })
  expect(talk.tables[0]).toMatchObject({ ledger: 'talk', rowCount: people.length })
  const back = await app.call('import', 'classify', { draftId: draft.id, table: 0, ledger: 'roster' })
  expect(fieldsOf(back)).toEqual(fieldsOf(draft))
})

test('what was said of a table survives a crash', async () => {
  const draft = await read('东湖社区.csv', [headings, ...people])
  await app.call('import', 'classify', { draftId: draft.id, table: 0, ledger: 'roster' })
  await assignAll(draft.id)

  await app.close()
  app = openTestApp({ folder: app.folder, ...clock })
  await app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  await app.call('import', 'resume', {})

  const again = await app.call('import', 'draft', { draftId: draft.id })
  expect(again.tables[0]).toMatchObject({ ledger: 'roster', isSaid: true })
  expect(fieldsOf(again)).toEqual(['name', 'gender', 'birth', 'committeePost'])
})

test('tables that come back when another is left out keep what was said of the others', async () => {
  const path = join(app.folder, '各社区.xlsx')
  const head = ['姓名', '性别', '出生年月', '居委会职务']
  const all = [...people, ...others]
  const sheets = [
    { name: '东湖社区', rows: [head, ...people] },
    { name: '汇总', rows: [head, ...all] },
    { name: '西苑社区', rows: [head, ...others] },
  ]
  writeFileSync(path, await workbookBytes(sheets))
  const draft = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })
  expect(draft.tables.map(({ sheet }) => sheet)).toEqual(['东湖社区', '西苑社区'])
  await app.call('import', 'assign', { draftId: draft.id, table: 1, column: 'D', field: 'partyPost' })

  const left = await app.call('import', 'classify', { draftId: draft.id, table: 0, ledger: null })

  // The summary says of people what no other sheet says any more.
  expect(left.tables.map(({ sheet }) => sheet)).toEqual(['东湖社区', '汇总', '西苑社区'])
  expect(left.tables.map(({ columns }) => columns[3]!.field)).toEqual([null, 'committeePost', 'partyPost'])
})

test('what is given up half way leaves the table as it was', async () => {
  const draft = await read('东湖社区.csv', [headings, ...people])
  await app.call('import', 'classify', { draftId: draft.id, table: 0, ledger: 'roster' })
  await assignAll(draft.id)
  const before = await app.call('import', 'draft', { draftId: draft.id })
  const stop = new AbortController()
  stop.abort()

  const given = app.call('import', 'classify', { draftId: draft.id, table: 0, ledger: 'talk' }, { signal: stop.signal })

  await expect(given).rejects.toMatchObject({ code: 'cancelled' })
  expect(await app.call('import', 'draft', { draftId: draft.id })).toEqual(before)
})

test('a blank that a record cannot do without offers the codes of the section it goes to', async () => {
  const draft = await read('谈话.csv', [
    ['社区', '谈话对象', '谈话人', '谈话时间', '谈话内容'],
    ['东湖社区', '张建国', '周敏', '2026-03-05', '值班纪律'],
    ['东湖社区', '李丽华', '周敏', '2026-03-06', '票据规范'],
  ])
  const page = { draftId: draft.id, onlyOpen: true, offset: 0, limit: 50 }
  const { cells } = await app.call('import', 'doubts', page)

  const codes = builtInSections
    .flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'talkType')!
    .codes!.codes.map(({ label }) => label)
  const blank = cells.filter(({ field }) => field === 'talkType')
  expect(blank).toHaveLength(2)
  for (const { proposals } of blank) {
    expect(proposals.length).toBeGreaterThan(0)
    expect(codes).toEqual(expect.arrayContaining([...proposals]))
  }
})
