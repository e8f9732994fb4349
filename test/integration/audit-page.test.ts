import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditFilter } from '@shared/audit/contract.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWorkbook } from '../../electron/data/workbook/read-workbook.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { addAuditor, auditor } from '../helpers/auditor.ts'
import { openTestStreet, type TestApp, testPassword } from '../helpers/test-app.ts'

const everything: AuditFilter = { text: '', accountId: null, act: null, from: null, to: null }
const page = { offset: 0, limit: 100 }
const idNo = '330299199903017760'

let app: TestApp
let clock: Date
beforeEach(async () => {
  clock = new Date(2026, 10, 20, 9, 0)
  app = await openTestStreet({ now: () => clock })
})
afterEach(() => app.remove())

const search = (filter: Partial<AuditFilter> = {}) =>
  app.call('audit', 'search', { filter: { ...everything, ...filter }, ...page })
const actsOf = async (filter: Parameters<typeof search>[0]) => (await search(filter)).rows.map(({ act }) => act)

async function aDay() {
  const communityId = await aCommunity(app)
  const id = await app.call('people', 'create', aPerson({ communityId, idNo }))
  clock = new Date(2026, 10, 21, 0, 30)
  await app.call('people', 'save', { id, revision: 1, changes: { phone: '13812345678', remark: '改' } })
  await addAuditor(app)
  return { id }
}

test('shows the newest first, with the name of what was concerned', async () => {
  const { id } = await aDay()
  const { total, rows } = await search()

  expect(rows).toHaveLength(total)
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => total - at))
  const saved = rows.find(({ act }) => act === '修改人员')
  expect(saved).toMatchObject({
    accountName: '周敏',
    approverName: null,
    subject: `person:${id}`,
    subjectName: '韩佳远',
  })
})

test('finds by act, by name of subject, by whoever acted, and takes signs as they are typed', async () => {
  await aDay()
  expect(await actsOf({ text: '新增人' })).toEqual(['新增人员'])
  expect(await actsOf({ text: '佳远' })).toEqual(['修改人员', '新增人员'])
  expect(new Set((await search({ text: auditor.displayName })).rows.map((row) => row.accountName))).toContain('沈纪')
  expect(await actsOf({ text: '%' })).toEqual([])
  expect(await actsOf({ text: '_' })).toEqual([])
})

test('holds to the day of the clock on the wall, both days included', async () => {
  await aDay()
  expect(await actsOf({ from: '2026-11-21', to: '2026-11-21', text: '人员' })).toEqual(['修改人员'])
  expect(await actsOf({ to: '2026-11-20', text: '佳远' })).toEqual(['新增人员'])
  expect(await actsOf({ from: '2099-01-01' })).toEqual([])
  expect(await actsOf({ from: 'gestern', act: '修改人员' })).toEqual(['修改人员'])
})

test('offers the acts in use and the accounts that acted', async () => {
  await aDay()
  const { acts, accounts } = await app.call('audit', 'facets', {})

  expect(acts).toEqual([...new Set(acts)])
  expect(acts).toEqual(expect.arrayContaining(['新增人员', '修改人员', '登录']))
  expect(accounts.map(({ name }) => name).toSorted()).toEqual(['周敏', '沈纪'])
  const own = accounts.find(({ name }) => name === '周敏')!
  expect(await actsOf({ accountId: own.id, act: '修改人员' })).toEqual(['修改人员'])
})

test('opens a record as it was and as it became, sensitive values masked', async () => {
  await aDay()
  const saved = (await search({ act: '修改人员' })).rows[0]!
  const { total, changes } = await app.call('audit', 'changes', { seq: saved.seq, ...page })

  expect(total).toBe(1)
  expect(changes[0]).toMatchObject({
    table: 'person',
    before: {
      name: '韩佳远',
      community_id: '北辰社区',
      phone: '159****2046',
      remark: null,
      id_no: '330299********7760',
    },
    after: { phone: '138****5678', remark: '改' },
  })
  expect(JSON.stringify(changes)).not.toContain(idNo)
  await expect(app.call('audit', 'changes', { seq: 9999, ...page })).rejects.toMatchObject({ code: 'not-found' })
})

test('keeps the name of a community that was deleted', async () => {
  const id = await aCommunity(app, '昙花社区')
  await app.call('people', 'saveCommunity', {
    id: await aCommunity(app, '长青社区'),
    revision: 1,
    values: { ...communityValues, name: '常青社区' },
  })
  const removed = app.data.session.ledger!
  await removed.writer.run(
    { method: 'test', act: '删除社区', subject: null, reason: null, accountId: null, accountName: '测试' },
    (db) => db.prepare('DELETE FROM community WHERE community_id = ?').run(id),
  )
  await addAuditor(app)

  const { rows } = await search({ text: '昙花' })
  expect(rows.map(({ act, subjectName }) => [act, subjectName])).toEqual([
    ['删除社区', '昙花社区'],
    ['保存社区', '昙花社区'],
  ])
})

const communityValues = {
  partyOrganisationType: null,
  households: null,
  population: null,
  gridCount: null,
  termNumber: null,
  termStart: null,
  termEnd: null,
  seatsApproved: null,
  reserveCount: null,
  remark: null,
}

test('writes what is shown as texts, with the end of the chain below; and the audit knows', async () => {
  await aDay()
  const path = join(app.folder, '审计.xlsx')
  const { rows } = await app.call('audit', 'export', {
    ticket: app.ticket(path, 'write'),
    filter: { ...everything, act: '新增人员' },
  })

  expect(rows).toBe(1)
  const { result } = await readWorkbook(readFileSync(path), path)
  if (!result.ok) throw new Error(result.error.message)
  const cells = result.content.sheets[0]!.rows.flat().filter((cell) => cell !== undefined)
  expect(new Set(cells.map(({ kind }) => kind))).toEqual(new Set(['text']))
  const texts = cells.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['新增人员', '韩佳远', '周敏']))
  expect(texts.join()).toMatch(/链首摘要.*[0-9a-f]{64}/)
  expect(texts.join()).not.toContain(idNo)
  expect((await search()).rows[0]).toMatchObject({ act: '导出审计记录', accountName: '沈纪' })
})

test('an export that is cancelled leaves neither file nor audit row', async () => {
  await aDay()
  const before = (await search()).total
  const controller = new AbortController()
  controller.abort()
  const target = join(app.folder, 'out.xlsx')
  const call = app.call(
    'audit',
    'export',
    { ticket: app.ticket(target, 'write'), filter: everything },
    { signal: controller.signal },
  )

  await expect(call).rejects.toMatchObject({ code: 'cancelled' })
  expect(existsSync(target)).toBe(false)
  expect(readdirSync(app.folder).filter((name) => name.includes('tmp-'))).toEqual([])
  expect((await search()).total).toBe(before)
})

test('is closed to whoever works and administers', async () => {
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  await expect(search()).rejects.toMatchObject({ code: 'power-missing' })
  await expect(app.call('audit', 'verify', {})).rejects.toMatchObject({ code: 'power-missing' })
})
