import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoAccounts } from '@shared/demo/demo-accounts.ts'
import { fillDemoStreet } from '../../electron/data/demo/demo-street.ts'
import { fillDemoFolder } from '../../electron/data/demo/fill-demo-folder.ts'
import { generateStreet } from '../../electron/data/demo/generate-street.ts'
import { countByCommunity, listCommunities } from '../../electron/data/features/people/community-store.ts'
import { allPeople, countPeople, listPeople } from '../../electron/data/features/people/people-store.ts'
import { openLedger } from '../../electron/data/folder/open-ledger.ts'
import { peopleFilter, peopleSort } from '../../shared/people/model.ts'
import { filledLedger } from '../helpers/filled-ledger.ts'
import { openTestApp, openTestStreet, testPassword } from '../helpers/test-app.ts'

const now = new Date(2026, 10, 21)
const act = { method: 'demo', act: '生成演示数据', subject: null, reason: null, accountId: null, accountName: '演示' }

test('the demonstration is one act, and its people can be listed and found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  const { reader, writer, close } = openLedger(folder, randomBytes(32), () => now, { create: true })

  const { seq } = await writer.run(act, (db) => fillDemoStreet(db, randomUUID, now))

  expect(seq).toBe(1)
  expect(listCommunities(reader)).toHaveLength(12)
  expect([...countByCommunity(reader).values()].every((people) => people >= 6)).toBe(true)
  expect(allPeople(reader)).toHaveLength(96)
  const inOffice = peopleFilter.parse({ status: '在任' })
  expect(countPeople(reader, inOffice, null)).toBe(90)
  const found = listPeople(reader, peopleFilter.parse({ text: '买买提' }), null, peopleSort.parse({}), 0, 10)
  expect(found.rows).toMatchObject([
    { name: '阿卜杜热西提·买买提明', communityName: '望江社区', ethnicity: '维吾尔族' },
  ])
  await close()
  rmSync(folder, { recursive: true, force: true })
})

test('a generated street goes in whole', async () => {
  const { ledger, remove } = await filledLedger(generateStreet(500, 3), now)

  expect(countPeople(ledger.reader, peopleFilter.parse({}), null)).toBe(500)
  expect(listCommunities(ledger.reader)).toHaveLength(100)
  await remove()
})

test('in the demo another account is entered without a password, and with its own powers', async () => {
  const app = openTestApp({ isDemo: true })
  await fillDemoFolder(app.data)

  for (const { loginName, displayName } of demoAccounts.toReversed()) {
    const status = await app.call('demo', 'switchAccount', { loginName })
    expect(status).toMatchObject({ state: 'signed-in', account: { loginName, displayName } })
  }
  await app.call('demo', 'switchAccount', { loginName: 'shenji' })
  const acts = await app.call('audit', 'search', {
    filter: { text: '', accountId: null, act: '切换演示账号', from: null, to: null },
    offset: 0,
    limit: 10,
  })
  expect(acts.rows[0]).toMatchObject({ accountName: '沈纪' })
  await expect(app.call('people', 'create', { name: '张三' })).rejects.toMatchObject({ code: 'power-missing' })
  await expect(app.call('demo', 'switchAccount', { loginName: 'nobody' })).rejects.toMatchObject({ code: 'not-found' })
  await app.remove()
})

test('outside the demo no account is entered without its password', async () => {
  const app = await openTestStreet()
  // Even if a password were there to be found.
  app.data.demoPasswords.set('zhoumin', testPassword)

  await expect(app.call('demo', 'switchAccount', { loginName: 'zhoumin' })).rejects.toMatchObject({
    code: 'power-missing',
  })
  expect(app.data.session.account).toMatchObject({ loginName: 'zhoumin' })
  await app.remove()
})
