import type { AppContract } from '@shared/app-contract.ts'
import type { DecisionSort } from '@shared/decisions/contract.ts'
import type { InputOf } from '@shared/rpc/contract.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommunityId } from '@shared/people/model.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aDecision, aMeeting, aProgress } from '../helpers/a-decision.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { aPdf } from '../helpers/scans.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { carryOut, decide, openDecision, publishStage } from '../helpers/worked-decision.ts'
import { actAs, aDossier, saveNew } from '../helpers/worked-dossier.ts'

let app: TestApp
let communityId: CommunityId
let today: string

beforeEach(async () => {
  today = '2026-11-22'
  app = await openTestStreet({ now: () => new Date(`${today}T10:00:00`) })
  communityId = await aCommunity(app)
})
afterEach(() => app.remove())

const get = (id: string) => app.call('decisions', 'get', { id })
const everything = {
  year: 2026,
  communityId: null,
  category: null,
  text: '',
  onlyMissing: false,
  sort: { column: 'communityName', descending: false } as const,
  offset: 0,
  limit: 50,
}
const titlesOf = async (changes: Partial<InputOf<AppContract['decisions']['list']>>) => {
  const { rows } = await app.call('decisions', 'list', { ...everything, ...changes })
  return rows.map(({ title }) => title)
}
async function remove(id: string) {
  return app.call('decisions', 'remove', { id }, { reason: '重复登记' })
}

test('from the proposal to 事后公开, the one link that is missing is found', async () => {
  today = '2026-02-16'
  const id = await openDecision(app, communityId)
  await publishStage(app, id, '事前', today)
  today = '2026-03-10'
  await decide(app, id, ['partyMembers'])
  await publishStage(app, id, '事中', today)
  today = '2026-06-03'
  await carryOut(app, id)
  await publishStage(app, id, '事后', today)
  await app.call('decisions', 'saveProgress', { id, progressId: null, values: aProgress('评估', '2026-06-03') })

  const decision = await get(id)
  expect(decision.publications.map(({ stage, publishedOn }) => [stage, publishedOn])).toEqual([
    ['事前', '2026-02-16'],
    ['事中', '2026-03-10'],
    ['事后', '2026-06-03'],
  ])
  const open = decision.chain.filter(({ state }) => state !== 'done')
  expect(open).toMatchObject([{ key: 'meeting/partyMembers', state: 'missing', place: 'meetings' }])
  const { rows, total } = await app.call('decisions', 'list', { ...everything, onlyMissing: true })
  expect([total, rows[0]?.missing, rows[0]?.stage]).toEqual([1, 1, '党员大会审议'])

  const late = aMeeting('partyMembers', '2026-03-06')
  await app.call('decisions', 'saveMeeting', { id, meetingId: null, values: late })
  expect((await get(id)).chain.every(({ state }) => state === 'done')).toBe(true)
  expect(await titlesOf({ onlyMissing: true })).toEqual([])
})

describe('what it asks to be published', () => {
  const dueDays = async (id: string) =>
    (await get(id)).publications.map(({ stage, state, dueOn }) => [stage, state, dueOn])

  test('follows the meetings until somebody has begun it', async () => {
    today = '2026-02-16'
    const id = await openDecision(app, communityId)
    expect(await dueDays(id)).toEqual([
      ['事前', '还没有编制', '2026-02-21'],
      ['事中', '还不需要', null],
      ['事后', '还不需要', null],
    ])
    const values = aMeeting('branch', '2026-03-02')
    const meetingId = await app.call('decisions', 'saveMeeting', { id, meetingId: null, values })
    expect((await dueDays(id))[0]).toEqual(['事前', '还没有编制', '2026-02-23'])

    await publishStage(app, id, '事前', '2026-02-16')
    await app.call('decisions', 'saveMeeting', { id, meetingId, values: { ...values, heldOn: '2026-03-20' } })
    expect((await dueDays(id))[0]).toEqual(['事前', '已发布', '2026-02-23'])
  })

  test('goes with a result that is taken back, and comes again with an undo', async () => {
    const id = await openDecision(app, communityId)
    await decide(app, id)
    expect((await dueDays(id))[1]).toEqual(['事中', '还没有编制', '2026-03-14'])
    const { revision } = await get(id)
    await app.call('decisions', 'save', { id, revision, values: aDecision({ result: '暂缓' }) })
    const { seq } = app.lastCommitted()!
    expect((await dueDays(id))[1]).toEqual(['事中', '还不需要', null])
    await app.call('history', 'undo', { seq })
    expect((await dueDays(id))[1]).toEqual(['事中', '还没有编制', '2026-03-14'])
  })
})

test('an adopted item of the catalogue stands for its stage, by its own time rule', async () => {
  const by = { accountId: null, accountName: '', approverId: null, approverName: null }
  const act = { method: 'test', act: '采用目录', subject: null, reason: null, ...by }
  const rules = JSON.stringify({ rules: [{ kind: 'EVENT_DAYS', days: 3, trigger: 'decided' }], minDisplayDays: null })
  await app.data.session.ledger!.writer.run(act, (db) => {
    db.prepare(
      `INSERT INTO catalogue (catalogue_id, name, version, state, valid_from, source, made_at)
       VALUES ('c', '目录', 1, 'inForce', '2026-01-01', '示范', '2026-01-01')`,
    ).run()
    const insert = db.prepare(
      `INSERT INTO catalogue_item (item_id, catalogue_id, item_key, ordinal, category, level1, basis_ids, time_text,
         time_rules, channels, stage, is_major, has_personal_data, retention, source)
       VALUES (@key, 'c', @key, 1, '居务', @key, '[]', '决议后3日内', @rules, '[]', @stage, 1, 0, '30年', '示范')`,
    )
    for (const [key, stage] of [
      ['decisions/resolution', '事中'],
      ['decisions/not-adopted', '事后'],
    ])
      insert.run({ key, stage, rules })
    db.prepare(`INSERT INTO adoption VALUES (?, 'decisions/resolution', '2026-03-09', NULL)`).run(communityId)
  })
  const id = await openDecision(app, communityId)
  await decide(app, id)
  await carryOut(app, id)

  const { publications } = await get(id)
  expect(publications.map(({ stage, dueOn }) => [stage, dueOn])).toEqual([
    ['事前', '2026-02-23'],
    ['事中', '2026-03-12'],
    ['事后', '2026-06-06'],
  ])
})

test('an account with a limit sees the matters of its communities', async () => {
  const other = await openDecision(app, await aCommunity(app, '东湖社区'), { title: '采购健身器材' })
  await openDecision(app, communityId)
  await actAs(app, 'clerk', { communityIds: [communityId] })
  expect(await titlesOf({})).toEqual(['文化广场地面改造'])
  await expect(get(other)).rejects.toMatchObject({ code: 'out-of-scope' })
})

describe('numbers', () => {
  test('count by community and year, and are not given again', async () => {
    const second = await aCommunity(app, '东湖社区')
    const first = await openDecision(app, communityId)
    expect((await get(first)).number).toBe('001-2026-001')
    expect((await get(await openDecision(app, second))).number).toBe('002-2026-001')
    await remove(first)
    expect((await get(await openDecision(app, communityId))).number).toBe('001-2026-002')
  })

  test('stay after an undone removal', async () => {
    const id = await openDecision(app, communityId)
    await decide(app, id)
    const before = await get(id)
    await remove(id)
    await expect(get(id)).rejects.toMatchObject({ code: 'not-found' })
    await app.call('history', 'undo', { seq: app.lastCommitted()!.seq })
    expect(await get(id)).toEqual(before)
  })
})

test('what has been published is not removed, an outdated form is not saved', async () => {
  today = '2026-02-16'
  const id = await openDecision(app, communityId)
  await publishStage(app, id, '事前', today)
  await expect(remove(id)).rejects.toMatchObject({ code: 'disclosure-refused' })

  await app.call('decisions', 'save', { id, revision: 1, values: aDecision({ remark: '一' }) })
  const again = app.call('decisions', 'save', { id, revision: 1, values: aDecision({ remark: '二' }) })
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
})

test('the list is sorted by its columns, finds by title, initials, number and supplier, and takes signs as they are', async () => {
  await openDecision(app, communityId)
  const second = { title: '监控升级100%', supplier: '海曙安防_公司', category: '大额度资金使用' } as const
  const id = await openDecision(app, communityId, second)

  expect(await titlesOf({ text: '广场' })).toEqual(['文化广场地面改造'])
  expect(await titlesOf({ text: 'WHGC' })).toEqual(['文化广场地面改造'])
  expect(await titlesOf({ text: '001-2026-002' })).toEqual(['监控升级100%'])
  expect(await titlesOf({ text: '安防_' })).toEqual(['监控升级100%'])
  expect(await titlesOf({ text: '%' })).toEqual(['监控升级100%'])
  expect(await titlesOf({ category: '重要项目安排' })).toEqual(['文化广场地面改造'])
  expect(await titlesOf({ year: 2025 })).toEqual([])
  expect(await titlesOf({ offset: 1 })).toEqual(['监控升级100%'])
  const by = (column: DecisionSort['column'], descending = false) => titlesOf({ sort: { column, descending } })
  expect(await by('title')).toEqual(['监控升级100%', '文化广场地面改造'])
  expect(await by('title', true)).toEqual(['文化广场地面改造', '监控升级100%'])
  await decide(app, id)
  expect(await by('decidedOn', true)).toEqual(['监控升级100%', '文化广场地面改造'])
  expect(await by('missing')).not.toEqual(await by('missing', true))
})

describe('hints', () => {
  const rulesOf = async (id: string) => (await get(id)).hints.map(({ rule }) => rule)

  test('a member with a business of that name is asked to declare, and nothing of the dossier is told', async () => {
    const { id: dossier } = await aDossier(app, communityId, '王海燕')
    const company = '宁波甬固建筑工程有限公司'
    await saveNew(app, dossier, 'businesses', { name: '赵启明', company, capital: 731, share: 37 })
    const id = await openDecision(app, communityId, { amount: 500 })

    const [hint] = (await get(id)).hints
    expect(hint?.rule).toBe('R-CONFLICT-03')
    expect(hint?.sentence).toContain('王海燕')
    for (const secret of ['赵启明', '731', '37', company]) expect(hint?.sentence).not.toContain(secret)

    const stepped = aMeeting('branch', '2026-03-02', { recused: '王海燕' })
    await app.call('decisions', 'saveMeeting', { id, meetingId: null, values: stepped })
    expect(await rulesOf(id)).toEqual([])
    const stayed = aMeeting('committees', '2026-03-04')
    await app.call('decisions', 'saveMeeting', { id, meetingId: null, values: stayed })
    expect(await rulesOf(id)).toEqual(['R-CONFLICT-03'])
  })

  test('a relative who is the other side; members of another community are not asked', async () => {
    const family = { relation: '配偶', name: '赵启明' }
    const { id: dossier } = await aDossier(app, communityId)
    await saveNew(app, dossier, 'family', family)
    const elsewhere = await aCommunity(app, '东湖社区')
    const id = await openDecision(app, communityId, { amount: 500, supplier: '赵启明' })
    const other = await openDecision(app, elsewhere, { amount: 500, supplier: '赵启明' })
    expect(await rulesOf(id)).toEqual(['R-CONFLICT-03'])
    expect(await rulesOf(other)).toEqual([])
  })

  test('a lower organ than the tier asks, and one purchase in two parts over New Year', async () => {
    const low = { procedure: 'committees', category: '大额度资金使用' } as const
    const id = await openDecision(app, communityId, { ...low, amount: 6000 })
    expect(await rulesOf(id)).toEqual([])
    const values = aDecision({ ...low, amount: 6000 })
    await app.call('decisions', 'create', { communityId, year: 2025, values })
    expect(await rulesOf(id)).toEqual(['R-DEC-04'])
    expect(await rulesOf(await openDecision(app, communityId, { ...low, amount: 10_001 }))).toContain('R-DEC-TIER')
  })
})

test('files are kept encrypted, opened again, told apart and taken away', async () => {
  const id = await openDecision(app, communityId)
  const path = join(app.folder, '会议纪要.pdf')
  writeFileSync(path, aPdf(2))
  const broken = join(app.folder, '说明.txt')
  writeFileSync(broken, 'text')
  const add = () => {
    const tickets = [app.ticket(path, 'read'), app.ticket(broken, 'read')]
    return app.call('decisions', 'addFiles', { id, kind: '会议纪要', tickets })
  }
  expect(await add()).toMatchObject({ added: 1, refused: [{ fileName: '说明.txt' }] })
  expect(await add()).toMatchObject({ added: 0, refused: [{ fileName: '会议纪要.pdf' }, {}] })

  const [file] = (await get(id)).files
  const opened = await app.call('decisions', 'openFile', { id, fileId: file!.id })
  expect(opened.type).toBe('pdf')
  expect(Buffer.from(opened.content)).toEqual(aPdf(2))
  const other = await openDecision(app, communityId)
  const elsewhere = app.call('decisions', 'openFile', { id: other, fileId: file!.id })
  await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  await app.call('decisions', 'removeFile', { id, fileId: file!.id })
  expect((await get(id)).files).toEqual([])
})
