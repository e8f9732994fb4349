import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import type { RecordDraft } from '@shared/dossier/contract.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import { type Role, powersOf } from '@shared/security/roles.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { insertAttachment } from '../../electron/data/features/attachments/attachment-store.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const now = () => new Date('2026-11-22T09:00:00')
let app: TestApp
let community: CommunityId

beforeEach(async () => {
  app = await openTestStreet({ now })
  community = await aCommunity(app)
})
afterEach(() => app.remove())

async function aDossierOf(name: string, communityId = community): Promise<{ person: PersonId; dossier: DossierId }> {
  const person = await app.call('people', 'create', { ...aPerson({ name, phone: null }), communityId })
  await app.call('dossiers', 'runBatch', {
    act: 'create',
    year: 2026,
    personIds: [person],
    note: { opinion: '', signedBy: '', signedOn: null },
  })
  return { person, dossier: (await app.call('dossiers', 'find', { personId: person, year: 2026 }))! }
}

function save(id: DossierId, section: string, values: RecordDraft['values']) {
  return app.call('dossiers', 'saveRecords', { id, section, drafts: [{ id: null, revision: 0, values }], removed: [] })
}

const search = (text: string, limit = 20) => app.call('search', 'records', { text, limit })
const found = async (text: string) => (await search(text)).hits.map(({ recordId }) => recordId)

function become(roles: readonly Role[], communityIds: readonly string[] | null = null): void {
  app.data.session.account = { ...app.data.session.account!, roles, powers: powersOf(roles), communityIds }
}

const cakes = { date: '2026-09-20', handling: '上交', giftName: '中秋月饼', quantity: 2, giver: '张建设' }

test('words of two characters, one by its beginning, several together, figures', async () => {
  const { dossier } = await aDossierOf('陈晓雨')
  const [gift] = await save(dossier, 'gifts', cakes)
  for (const text of ['月饼', '中秋月饼', '月', '建设 月饼', '2026-09', '上交，月饼'])
    expect(await found(text)).toEqual([gift])
  for (const text of ['饼月', '月饼 没有', '月亮', '，。']) expect(await found(text)).toEqual([])
})

test('the snippet says where the word stands', async () => {
  const { dossier, person } = await aDossierOf('陈晓雨')
  await save(dossier, 'otherMatters', { content: `${'前面的话'.repeat(10)}参加培训班${'后面的话'.repeat(10)}` })
  const [hit] = (await search('培训')).hits
  expect(hit).toMatchObject({ personId: person, personName: '陈晓雨', communityName: '北辰社区', year: 2026 })
  const [start, end] = hit!.mark!
  expect(hit!.snippet.slice(start, end)).toBe('培训')
  expect(hit!.snippet.length).toBeLessThan(60)
})

test('a person’s name and its initials find that person’s records', async () => {
  const { dossier } = await aDossierOf('陈晓雨')
  const other = await aDossierOf('李建国')
  const [gift] = await save(dossier, 'gifts', cakes)
  await save(other.dossier, 'gifts', { ...cakes, giftName: '茶叶' })
  expect(await found('晓雨')).toEqual([gift])
  expect(await found('cxy')).toEqual([gift])
  expect(await found('陈晓雨 茶叶')).toEqual([])
})

test('a changed record, a removed one, a restored one, and a renamed person', async () => {
  const { dossier, person } = await aDossierOf('陈晓雨')
  const [gift] = await save(dossier, 'gifts', cakes)
  const drafts = [{ id: gift!, revision: 1, values: { giftName: '茶叶' } }]
  await app.call('dossiers', 'saveRecords', { id: dossier, section: 'gifts', drafts, removed: [] })
  expect(await found('月饼')).toEqual([])
  expect(await found('茶叶')).toEqual([gift])
  await app.call('dossiers', 'saveRecords', { id: dossier, section: 'gifts', drafts: [], removed: [gift!] })
  const { seq } = app.lastCommitted()!
  expect(await found('茶叶')).toEqual([])
  await app.call('history', 'undo', { seq })
  expect(await found('茶叶')).toEqual([gift])
  const { revision } = await app.call('people', 'get', { id: person })
  await app.call('people', 'save', { id: person, revision, changes: { name: '陈小雨' } })
  expect(await found('晓雨')).toEqual([])
  expect(await found('小雨')).toEqual([gift])
})

test('what is shown masked is not found by its digits', async () => {
  const { dossier } = await aDossierOf('陈晓雨')
  const [relative] = await save(dossier, 'family', { relation: '母亲', name: '王芳', idNo: '11010519491231002X' })
  expect(await found('王芳')).toEqual([relative])
  expect(await found('19491231')).toEqual([])
})

test('clues are found by those alone who may read them', async () => {
  const { dossier } = await aDossierOf('陈晓雨')
  become(['clerk', 'reviewer'])
  const clue = { number: '2026-1', receivedOn: '2026-09-01', channel: '电话', summary: '反映收受购物卡' }
  const [record] = await save(dossier, 'clues', clue)
  expect(await found('购物卡')).toEqual([record])
  become(['clerk'])
  expect(await found('购物卡')).toEqual([])
})

/** A row as adding a file writes it; the file itself is not what is searched. */
async function attach(dossierId: DossierId, section: string, fileName: string): Promise<string> {
  const id = `file-${fileName}`
  const told = { type: 'pdf' as const, bytes: 1, sha256: '0'.repeat(64), pages: 1 }
  const by = { addedAt: now().toISOString(), addedBy: '系统管理员' }
  const act = { method: 'test', act: '添加附件', subject: null, reason: null, accountId: null, accountName: '' }
  await app.data.session.ledger!.writer.run({ ...act, approverId: null, approverName: null }, (db) =>
    insertAttachment(db, { id, dossierId, section, recordId: null, fileName, ...told, ...by }),
  )
  return id
}

const foundFiles = async (text: string) => (await search(text)).hits.map(({ attachmentId }) => attachmentId)

test('a file is found by its name, with its person, and no more once it is removed; an undo brings it back', async () => {
  const { dossier, person } = await aDossierOf('陈晓雨')
  const file = await attach(dossier, 'gifts', '上交登记回执.pdf')
  for (const text of ['回执', '晓雨 登记', 'cxy', 'pdf']) expect(await foundFiles(text)).toEqual([file])
  const [hit] = (await search('登记')).hits
  expect(hit).toMatchObject({ recordId: null, dossierId: dossier, section: 'gifts', personName: '陈晓雨', year: 2026 })
  expect(hit!.snippet.slice(...hit!.mark!)).toBe('登记')
  await app.call('attachments', 'remove', { dossierId: dossier, ids: [file] })
  const { seq } = app.lastCommitted()!
  expect(await foundFiles('回执')).toEqual([])
  await app.call('history', 'undo', { seq })
  expect(await foundFiles('回执')).toEqual([file])
  const { revision } = await app.call('people', 'get', { id: person })
  await app.call('people', 'save', { id: person, revision, changes: { name: '陈小雨' } })
  expect(await foundFiles('晓雨')).toEqual([])
  expect(await foundFiles('小雨')).toEqual([file])
})

test('the newest come first, whether record or file, and a word may find both', async () => {
  const { dossier } = await aDossierOf('陈晓雨')
  const [gift] = await save(dossier, 'gifts', cakes)
  const file = await attach(dossier, 'gifts', '月饼照片.pdf')
  const [later] = await save(dossier, 'gifts', { ...cakes, quantity: 5 })
  expect((await search('月饼')).hits.map((hit) => hit.recordId ?? hit.attachmentId)).toEqual([later, file, gift])
})

test('files of clues and of other communities are not found by their names', async () => {
  const other = await aCommunity(app, '南湖社区')
  const { dossier } = await aDossierOf('陈晓雨')
  const file = await attach(dossier, 'clues', '举报信扫描件.pdf')
  become(['clerk', 'reviewer'])
  expect(await foundFiles('举报信')).toEqual([file])
  become(['clerk'])
  expect(await foundFiles('举报信')).toEqual([])
  become(['clerk', 'reviewer'], [other])
  expect(await foundFiles('举报信')).toEqual([])
})

test('a limited account finds what is in its communities today', async () => {
  const other = await aCommunity(app, '南湖社区')
  const { dossier, person } = await aDossierOf('陈晓雨')
  const [gift] = await save(dossier, 'gifts', cakes)
  become(['clerk'], [other])
  expect(await found('月饼')).toEqual([])
  become(['clerk'])
  const { revision } = await app.call('people', 'get', { id: person })
  await app.call('people', 'save', { id: person, revision, changes: { communityId: other } })
  become(['clerk'], [other])
  expect(await found('月饼')).toEqual([gift])
  become(['clerk'], [community])
  expect(await found('月饼')).toEqual([])
})

test('more than was asked for is said', async () => {
  const { dossier } = await aDossierOf('陈晓雨')
  for (const quantity of [1, 2, 3]) await save(dossier, 'gifts', { ...cakes, quantity })
  expect(await search('月饼', 2)).toMatchObject({ isMore: true, hits: [{ snippet: expect.any(String) }, {}] })
  expect(await search('月饼', 3)).toMatchObject({ isMore: false })
})
