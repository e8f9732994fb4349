import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { errorText } from '@shared/rpc/error-text.ts'
import type { AppError } from '@shared/rpc/errors.ts'
import { noticeCodeText } from '@shared/disclosure/notice-code.ts'
import type { DisclosureId, ItemId } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { auditHead } from '../../electron/data/db/audit-head.ts'
import { listNamedFiles } from '../../electron/data/db/named-files.ts'
import { adopt, anItemInForce, passToCheck } from '../helpers/a-disclosure.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { aPdf } from '../helpers/scans.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
let clock: Date
let north: CommunityId
let east: CommunityId
const today = () => clock.toISOString().slice(0, 10)
const goTo = (day: string) => (clock = new Date(`${day}T08:00:00Z`))

beforeEach(async () => {
  goTo('2026-04-08')
  app = await openTestStreet({ now: () => clock })
  north = await aCommunity(app, '北辰社区')
  east = await aCommunity(app, '东湖社区')
})
afterEach(() => app.remove())

type BoardFilter = Parameters<typeof app.call<'disclosures', 'matrix'>>[2]['filter']
const everything: BoardFilter = { communityId: null, category: null, light: null, itemKey: null, text: '' }
const span = { from: '2026-01-01', to: '2026-12-31' }
type BoardSort = Parameters<typeof app.call<'disclosures', 'duties'>>[2]['sort']
const byDay: BoardSort = { column: 'dueOn', descending: false }
const dutiesOf = async (filter: Partial<BoardFilter> = {}, sort = byDay) =>
  (
    await app.call('disclosures', 'duties', {
      ...span,
      today: today(),
      filter: { ...everything, ...filter },
      sort,
      offset: 0,
      limit: 500,
    })
  ).duties
const firstDuty = async (communityId: CommunityId = north) => (await dutiesOf({ communityId }))[0]!
const get = (id: DisclosureId) => app.call('disclosures', 'get', { id })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing refused',
    (error: AppError) => errorText(error),
  )

const rows = [['1', '王建国', '33029919900101123X', '1200']]
const body = {
  paragraphs: ['第一季度救助情况如下。'],
  tables: [{ title: '救助明细', header: ['序号', '姓名', '身份证号', '金额'], rows }],
}
const note = { opinion: '', signedBy: '', signedOn: null }
const channels = ['居务公开栏']

async function begun(itemId: ItemId): Promise<DisclosureId> {
  await adopt(app, itemId, [north], '2026-01-01')
  const id = await app.call('disclosures', 'begin', { communityId: north, itemId, period: '2026Q1', title: '' })
  await app.call('disclosures', 'save', { id, revision: 1, title: '一季度救助', body, publisher: '北辰社区居委会' })
  return id
}

async function maskAndPublish(id: DisclosureId, on: string): Promise<void> {
  await app.call('disclosures', 'maskAll', { id, revision: (await get(id)).revision })
  await app.call('disclosures', 'publish', { id, on, channels, note })
}

describe('the board', () => {
  test('shows what each rule asks for, with its light and its reason', async () => {
    const quarterly = await anItemInForce(app, { timeText: '每季度首月20日', title: '财务收支' })
    const standing = await anItemInForce(app, { timeText: '长期公开', title: '办事指南' })
    await adopt(app, quarterly, [north, east], '2026-01-01')
    await adopt(app, standing, [north], '2026-03-01')

    const duties = await dutiesOf({ communityId: north })

    expect(duties.map(({ title, dueOn, light }) => [title, dueOn, light])).toEqual([
      ['财务收支', '2026-01-20', 'late'],
      ['办事指南', '2026-03-06', 'late'],
      ['财务收支', '2026-04-20', 'later'],
      ['财务收支', '2026-07-20', 'later'],
      ['财务收支', '2026-10-20', 'later'],
    ])
    expect(duties[0]?.why).toMatch(/规则：.*20 日.*依据：示范办法第三条.*2026-01-20.*已逾期/)
    goTo('2026-04-13')
    expect((await dutiesOf({ communityId: north, light: 'dueSoon' })).map(({ dueOn }) => dueOn)).toEqual(['2026-04-20'])
  })

  test('asks what nobody can compute', async () => {
    const byAuthority = await anItemInForce(app, { timeText: '按卫健委要求单独公开', title: '健康' })
    const byEvent = await anItemInForce(app, { timeText: '自信息形成或者变更之日起20个工作日内', title: '班子成员' })
    await adopt(app, byAuthority, [north], '2026-01-01')
    await adopt(app, byEvent, [north], '2026-01-01')
    const event = { communityId: north, itemId: byEvent, note: '换届' }
    await app.call('disclosures', 'addEvent', { ...event, occurredOn: '2026-03-02' })
    const far = {
      from: '2039-01-01',
      to: '2039-12-31',
      today: today(),
      filter: everything,
      sort: byDay,
      offset: 0,
      limit: 9,
    }
    await app.call('disclosures', 'addEvent', { ...event, occurredOn: '2039-03-02' })

    const duties = await dutiesOf()
    expect(duties.map(({ title, light, dueOn }) => [title, light, dueOn])).toEqual([
      ['班子成员', 'late', '2026-03-30'],
      ['健康', 'asked', null],
    ])
    expect(duties[0]?.periodWords).toBe('2026 年 3 月 2 日“换届”')
    const unpublished = (await app.call('disclosures', 'duties', far)).duties
    expect(unpublished.map(({ title, light }) => [title, light])).toContainEqual(['班子成员', 'asked'])
  })

  test('counts the same in cells, days and figures', async () => {
    const item = await anItemInForce(app, { timeText: '每季度首月20日' })
    await adopt(app, item, [north, east], '2026-01-01')
    const id = await app.call('disclosures', 'begin', { communityId: north, itemId: item, period: '2026Q1', title: '' })
    await app.call('disclosures', 'save', { id, revision: 1, title: '收支', body, publisher: null })
    await passToCheck(app, id, '2026-01-10')
    await maskAndPublish(id, '2026-01-15')

    const matrix = await app.call('disclosures', 'matrix', {
      ...span,
      to: '2026-06-30',
      today: today(),
      filter: everything,
    })
    expect(matrix.communities.map(({ name }) => name)).toEqual(['北辰社区', '东湖社区'])
    expect(matrix.cells).toEqual([
      [{ total: 2, published: 1, late: 0, soon: 0, noEvidence: 1 }],
      [{ total: 2, published: 0, late: 1, soon: 0, noEvidence: 0 }],
    ])
    const month = await app.call('disclosures', 'month', { month: '2026-01', today: today(), filter: everything })
    expect(month).toEqual([{ day: '2026-01-20', due: 2, late: 1, published: 1 }])
    const { whole, byCommunity, byQuarter } = await app.call('disclosures', 'figures', { year: 2026, today: today() })
    expect(whole).toMatchObject({ due: 2, published: 1, inTime: 1, lastYear: null })
    expect(byCommunity.map(({ label, due, published }) => [label, due, published])).toEqual([
      ['北辰社区', 1, 1],
      ['东湖社区', 1, 0],
    ])
    expect(byQuarter.map(({ due }) => due)).toEqual([2, 0, 0, 0])
  })

  test('is sorted by what its columns say, text by pinyin', async () => {
    const quarterly = await anItemInForce(app, { timeText: '每季度首月20日', title: '财务收支' })
    const standing = await anItemInForce(app, { timeText: '长期公开', title: '班子成员', category: '居务' })
    await adopt(app, quarterly, [north, east], '2026-01-01')
    await adopt(app, standing, [east], '2026-03-01')
    const first = async (sort: BoardSort) => (await dutiesOf({}, sort))[0]

    expect(await first({ column: 'title', descending: false })).toMatchObject({ title: '班子成员' })
    expect(await first({ column: 'title', descending: true })).toMatchObject({ title: '财务收支', dueOn: '2026-01-20' })
    expect(await first({ column: 'communityName', descending: true })).toMatchObject({ communityName: '东湖社区' })
    expect(await first({ column: 'dueOn', descending: true })).toMatchObject({ dueOn: '2026-10-20' })
    const lights = (await dutiesOf({}, { column: 'light', descending: false })).map(({ light }) => light)
    expect(lights).toEqual([
      ...lights.filter((light) => light === 'late'),
      ...lights.filter((light) => light !== 'late'),
    ])
    expect(new Set(lights).size).toBeGreaterThan(1)
  })

  test('shows one item of one community, though another has nearly its name', async () => {
    const short = await anItemInForce(app, { timeText: '每季度首月20日', title: '财务收支' })
    const long = await anItemInForce(app, { timeText: '每季度首月20日', title: '财务收支明细' })
    for (const item of [short, long]) await adopt(app, item, [north, east], '2026-01-01')

    const found = await dutiesOf({ communityId: east, itemKey: `key-${short}` })
    expect(new Set(found.map(({ communityName, title }) => `${communityName} ${title}`))).toEqual(
      new Set(['东湖社区 财务收支']),
    )
  })

  test('shows an account its own communities alone', async () => {
    const item = await anItemInForce(app, { timeText: '每季度首月20日' })
    await adopt(app, item, [north, east], '2026-01-01')
    const { account } = app.data.session
    app.data.session.account = { ...account!, communityIds: [east] }

    expect(new Set((await dutiesOf()).map(({ communityName }) => communityName))).toEqual(new Set(['东湖社区']))
    const { byCommunity } = await app.call('disclosures', 'figures', { year: 2026, today: today() })
    expect(byCommunity.map(({ label }) => label)).toEqual(['东湖社区'])
  })
})

test('a publication goes through its life, and every version of it stays', async () => {
  const id = await begun(await anItemInForce(app, { timeText: '每季度公布一次', minDisplayDays: 10 }))
  expect((await firstDuty()).light).toBe('inWork')
  await passToCheck(app, id, '2026-04-08')
  expect((await get(id)).offers).toContainEqual({ act: 'publish', refusal: expect.stringContaining('1 处') as string })

  expect(await refusal(app.call('disclosures', 'publish', { id, on: today(), channels, note }))).toContain('还有 1 处')
  await maskAndPublish(id, today())
  const published = await get(id)
  expect(JSON.stringify(published.body)).not.toContain('3302')
  expect((await firstDuty()).light).toBe('noEvidence')

  const photo = join(app.folder, 'photo.jpg')
  writeFileSync(photo, aPdf(1))
  const evidence = { id, kind: 'photo' as const, channel: '居务公开栏', takenOn: today(), link: null, note: null }
  await app.call('disclosures', 'addEvidence', { ...evidence, tickets: [app.ticket(photo, 'read')] })
  expect((await firstDuty()).light).toBe('published')
  const [kept] = (await get(id)).evidence
  expect((await app.call('disclosures', 'openEvidence', { id, evidenceId: kept!.id })).content).toEqual(aPdf(1))

  const raised = { id, raisedOn: '2026-04-08', raisedBy: '居民', content: '金额与通知不一致' }
  const objectionId = await app.call('disclosures', 'addObjection', raised)
  expect((await get(id)).objections).toMatchObject([{ dueOn: '2026-04-18', repliedOn: null }])
  const reply = { reply: '确有笔误，更正重发', leadsToCorrection: true }
  await app.call('disclosures', 'answerObjection', { id, objectionId, repliedOn: '2026-04-08', ...reply })

  await app.call('disclosures', 'correct', { id }, { reason: '金额有误' })
  const { revision, title, body: masked, publisher } = await get(id)
  const corrected = { ...masked, paragraphs: ['更正后的救助情况。'] }
  await app.call('disclosures', 'save', { id, revision, title, body: corrected, publisher })
  await passToCheck(app, id, '2026-04-08')
  goTo('2026-04-20')
  await app.call('disclosures', 'publish', { id, on: '2026-04-12', channels, note })
  const { versions, contentHash, steps } = await get(id)
  expect(versions).toMatchObject([
    { version: 1, publishedOn: '2026-04-08', contentHash: published.contentHash, why: null },
    { version: 2, publishedOn: '2026-04-12', contentHash, why: '金额有误' },
  ])
  expect(await app.call('disclosures', 'version', { id, version: 1 })).toMatchObject({ body: published.body })
  expect(steps.map(({ act, signedBy }) => [act, signedBy]).slice(1, 3)).toEqual([
    ['居监委审核通过', '王敏'],
    ['两委审定通过', '王敏'],
  ])
  // The first publication was in time, and the photo shows the sheet that was replaced.
  expect((await firstDuty()).light).toBe('noEvidence')

  expect(await refusal(app.call('disclosures', 'step', { id, act: 'withdraw', on: '2026-04-20', note }))).toContain(
    '2026-04-22',
  )
  goTo('2026-04-22')
  await app.call('disclosures', 'step', { id, act: 'withdraw', on: '2026-04-22', note })
  await app.call('disclosures', 'step', { id, act: 'archive', on: '2026-04-22', note })
  expect(await get(id)).toMatchObject({ state: 'archived', withdrawnOn: '2026-04-22', openObjections: 0, offers: [] })
})

test('steps leave who signed, and say what is missing', async () => {
  const item = await anItemInForce(app, { timeText: '每季度公布一次' })
  await adopt(app, item, [north], '2026-01-01')
  const id = await app.call('disclosures', 'begin', { communityId: north, itemId: item, period: '2026Q1', title: '' })
  const step = (act: 'submit' | 'passSupervision' | 'sendBack', said = {}, on = today()) =>
    refusal(app.call('disclosures', 'step', { id, act, on, note: { ...note, ...said } }))

  expect(await step('submit')).toContain('还没有填写公开内容')
  await app.call('disclosures', 'save', { id, revision: 1, title: '收支', body, publisher: null })
  expect(await step('submit', {}, '2026-05-01')).toContain('不能晚于今天')
  expect(await step('submit')).toBe('nothing refused')
  expect(await step('passSupervision')).toContain('签字')
  expect(await step('sendBack')).toContain('退回的原因')
  const late = { title: '改', body, publisher: null }
  expect(await refusal(app.call('disclosures', 'save', { id, revision: (await get(id)).revision, ...late }))).toContain(
    '退回',
  )
  expect(await step('sendBack', { opinion: '缺少明细' })).toBe('nothing refused')
  expect(await refusal(app.call('disclosures', 'save', { id, revision: 1, ...late }))).toContain('修改')
  const again = { communityId: north, itemId: item, period: '2026Q1', title: '' }
  expect(await refusal(app.call('disclosures', 'begin', again))).toContain('已经有人编制')
  expect(await refusal(app.call('disclosures', 'begin', { ...again, period: '2031-03' }))).toContain('没有这一期')
})

test('beginning, saving and masking can be taken back', async () => {
  const id = await begun(await anItemInForce(app, { timeText: '每季度公布一次' }))
  await app.call('disclosures', 'maskAll', { id, revision: 2 })
  await app.call('history', 'undo', { seq: app.lastCommitted()!.seq })

  expect((await get(id)).body).toEqual(body)
  expect((await get(id)).finds).toHaveLength(1)
})

describe('the code of a printed sheet', () => {
  async function publishedCode() {
    const id = await begun(await anItemInForce(app, { timeText: '每季度公布一次' }))
    await passToCheck(app, id, today())
    await maskAndPublish(id, today())
    const { contentHash, version } = await get(id)
    const { seq, hash } = auditHead(app.data.session.ledger!.reader)!
    const code = { regionCode: '330299', disclosureId: id, version, contentHash, auditSeq: seq, auditHash: hash }
    return { id, code }
  }
  const verify = async (code: string) => (await app.call('disclosures', 'verify', { code })).state

  test('is the same, changed, older or unknown', async () => {
    const { id, code } = await publishedCode()

    expect(await verify(noticeCodeText(code))).toBe('same')
    expect(await verify(noticeCodeText({ ...code, contentHash: 'a'.repeat(64) }))).toBe('changed')
    expect(await verify(noticeCodeText({ ...code, auditHash: 'b'.repeat(64) }))).toBe('changed')
    expect(await verify(noticeCodeText({ ...code, version: 2 }))).toBe('unknown')
    expect(await verify(noticeCodeText({ ...code, regionCode: '110101' }))).toBe('unknown')
    expect(await verify('https://example.com')).toBe('unknown')

    await app.call('disclosures', 'correct', { id }, { reason: '笔误' })
    const { revision, title, publisher, body: masked } = await get(id)
    const longer = { ...masked, paragraphs: [...masked.paragraphs, '已更正。'] }
    await app.call('disclosures', 'save', { id, revision, title, body: longer, publisher })
    await passToCheck(app, id, today())
    await app.call('disclosures', 'publish', { id, on: today(), channels, note })
    expect(await verify(noticeCodeText(code))).toBe('older')
  })

  test('tells a content that was changed in the tables, and not a community that was renamed', async () => {
    const { id, code } = await publishedCode()
    const { writer } = app.data.session.ledger!
    const act = { method: 'test', act: '试', subject: null, reason: null, accountId: null, accountName: '试' }
    await writer.run(act, (db) => db.prepare(`UPDATE community SET name = '北辰新社区' WHERE name = '北辰社区'`).run())
    expect(await verify(noticeCodeText(code))).toBe('same')

    await writer.run(act, (db) =>
      db.prepare(`UPDATE disclosure_version SET body = replace(body, '1200', '9200') WHERE disclosure_id = ?`).run(id),
    )
    expect(await verify(noticeCodeText(code))).toBe('changed')
  })
})

test('a file of evidence is named, kept by the sweep and counted by a backup', async () => {
  const id = await begun(await anItemInForce(app, { timeText: '每季度公布一次' }))
  await passToCheck(app, id, today())
  await maskAndPublish(id, today())
  const photo = join(app.folder, 'photo.jpg')
  writeFileSync(photo, aPdf(1))
  const evidence = { id, kind: 'photo' as const, channel: '居务公开栏', takenOn: today(), link: null, note: null }
  await app.call('disclosures', 'addEvidence', { ...evidence, tickets: [app.ticket(photo, 'read')] })

  expect(listNamedFiles(app.data.session.ledger!.reader)).toMatchObject([{ bytes: aPdf(1).length, isInUse: true }])
  app.data.attachmentFiles.sweep()
  await app.data.attachmentFiles.settled()
  const files = readdirSync(join(app.folder, 'attachments'), { recursive: true }).map(String)
  expect(files.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(1)
  expect((await app.call('backup', 'run', {})).counts).toMatchObject({ attachments: 1 })
})

test('evidence is taken away with a reason, and comes back with an undo; what is archived is closed', async () => {
  const id = await begun(await anItemInForce(app, { timeText: '每季度公布一次', minDisplayDays: 0 }))
  await passToCheck(app, id, today())
  await maskAndPublish(id, today())
  const photo = join(app.folder, 'photo.jpg')
  writeFileSync(photo, aPdf(1))
  const evidence = { id, kind: 'photo' as const, channel: '居务公开栏', takenOn: today(), link: null, note: null }
  await app.call('disclosures', 'addEvidence', { ...evidence, tickets: [app.ticket(photo, 'read')] })
  const [kept] = (await get(id)).evidence
  const which = { id, evidenceId: kept!.id }

  await expect(app.call('disclosures', 'removeEvidence', which)).rejects.toMatchObject({ code: 'reason-missing' })
  await app.call('disclosures', 'removeEvidence', which, { reason: '拍错了公开栏' })
  const { seq } = app.lastCommitted()!
  expect((await firstDuty()).light).toBe('noEvidence')
  await app.call('history', 'undo', { seq })
  expect((await firstDuty()).light).toBe('published')
  expect((await app.call('disclosures', 'openEvidence', which)).content).toEqual(aPdf(1))

  for (const act of ['withdraw', 'archive'] as const)
    await app.call('disclosures', 'step', { id, act, on: today(), note })
  const refused = app.call('disclosures', 'removeEvidence', which, { reason: '拍错了' })
  expect(await refusal(refused)).toContain('已归档')
})
