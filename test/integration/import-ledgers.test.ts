import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Decisions } from '@shared/import/contract.ts'
import type { DossierId } from '@shared/dossier/model.ts'
import { aDecision } from '../helpers/a-decision.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet({ now: () => new Date(2026, 10, 21, 10, 0) })
})
afterEach(() => app.remove())

type Rows = readonly (readonly string[])[]

async function read(name: string, rows: Rows) {
  const path = join(app.folder, name)
  writeFileSync(path, `\uFEFF${rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')}`)
  return app.call('import', 'read', { ticket: app.ticket(path, 'read') })
}

async function compare(files: Readonly<Record<string, Rows>>) {
  const drafts = []
  for (const [name, rows] of Object.entries(files)) drafts.push(await read(name, rows))
  const plan = await app.call('import', 'compare', { draftIds: drafts.map(({ id }) => id) })
  const page = { planId: plan.id, kind: null, text: '', offset: 0, limit: 500 }
  const { rows } = await app.call('import', 'planRows', page)
  return { plan, rows }
}

async function importFiles(files: Readonly<Record<string, Rows>>, decisions: Decisions = {}) {
  const { plan } = await compare(files)
  return app.call('import', 'apply', { planId: plan.id, decisions })
}

const roster: Rows = [
  ['社区', '姓名', '性别', '出生年月', '身份证号码', '居委会职务', '联系电话'],
  ['东湖社区', '张伟', '男', '1985-03', '330299198503010012', '主任', '13800000001'],
  ['东湖社区', '李静', '女', '1990-07', '', '委员', '13800000002'],
  ['西苑社区', '王芳', '女', '1988-11', '', '委员', '13800000003'],
]
const talks: Rows = [
  ['社区', '谈话对象', '谈话类型', '谈话人', '谈话时间', '谈话地点', '事由', '整改要求', '整改期限'],
  ['东湖社区', '张伟', '廉政谈话', '周敏', '2026-03-05', '街道会议室', '换届后提醒', '按时公开账目', '2026-04-05'],
  ['西苑社区', '王芳', '廉政谈话', '周敏', '2026-03-06', '街道会议室', '换届后提醒', '', ''],
]
const training: Rows = [
  ['社区', '姓名', '培训班次', '主办单位', '开始日期', '结束日期', '天数', '考核结果'],
  ['东湖社区', '李静', '居务监督培训班', '区民政局', '2026-05-11', '2026-05-12', '2', '合格'],
]
const gifts: Rows = [
  ['社区', '上交人', '上交时间', '礼品名称', '数量', '折合价值', '上交部门'],
  ['东湖社区', '张伟', '2026-02-10', '茶叶', '2', '300', '街道纪工委'],
]
const decisions: Rows = [
  [
    '社区',
    '事项编号',
    '事项类别',
    '事项名称',
    '涉及金额(元)',
    '会议名称',
    '会议时间',
    '应到',
    '实到',
    '同意',
    '反对',
    '弃权',
    '决策结果',
    '公开方式',
  ],
  [
    '东湖社区',
    '2026-1',
    '重要项目安排',
    '活动室修缮',
    '86000',
    '两委会',
    '2026-04-02',
    '9',
    '8',
    '8',
    '0',
    '0',
    '表决通过',
    '公示栏',
  ],
]
const publications: Rows = [
  ['社区', '类别', '公开事项', '期次', '应公开时间', '实际公开时间', '公开形式', '审核人'],
  ['东湖社区', '财务', '财务收支情况', '2026年第一季度', '2026-04-20', '2026-04-18', '公示栏、微信群', '陈刚'],
  ['东湖社区', '财务', '财务收支情况', '2026年第二季度', '2026-07-20', '', '公示栏', ''],
]
const catalogue: Rows = [
  ['类别', '一级事项', '二级事项', '公开内容', '公开时限', '公开渠道'],
  ['财务', '财务收支', '季度收支情况', '收入、支出明细', '每季度第一个月20日前', '公示栏'],
  ['居务', '社区治理', '居民公约', '公约全文', '长期公开', '公示栏'],
]
const drop = {
  '花名册.csv': roster,
  '谈话台账.csv': talks,
  '培训台账.csv': training,
  '礼品登记.csv': gifts,
  '三重一大台账.csv': decisions,
  '居务公开台账.csv': publications,
  '公开目录.csv': catalogue,
}

async function personId(name: string) {
  const filter = { text: name, communityId: null, organisation: null, post: null, status: null }
  const sort = { column: 'name', descending: false } as const
  const { rows } = await app.call('people', 'list', { filter, sort, offset: 0, limit: 10 })
  return rows[0]!.id
}

async function dossierOf(name: string, year = 2026): Promise<DossierId> {
  const id = await app.call('dossiers', 'find', { personId: await personId(name), year })
  if (id === null) throw new Error(`${name} has no dossier of ${year}`)
  return id
}

const recordsOf = async (name: string, section: string) =>
  app.call('dossiers', 'records', { id: await dossierOf(name), section })

describe('all seven ledgers dropped at once', () => {
  test('are one plan and one batch of real records', async () => {
    const { plan, rows } = await compare(drop)

    expect(plan.ledgers.map(({ ledger, counts }) => [ledger, counts.new])).toEqual([
      ['roster', 3],
      ['training', 1],
      ['talk', 2],
      ['gift', 1],
      ['decision', 1],
      ['catalogue', 2],
      ['disclosure', 1],
    ])
    expect(plan.newDossiers).toBe(3)
    expect(rows.find(({ ledger }) => ledger === 'gift')?.notice).toContain('2026 年度档案')
    expect(rows.filter(({ kind }) => kind === 'rejected').map(({ reason }) => reason)).toEqual([
      expect.stringContaining('没有实际公开时间'),
    ])

    const { counts } = await app.call('import', 'apply', { planId: plan.id, decisions: {} })

    expect(counts).toEqual({ created: 11, updated: 0, unchanged: 0, skipped: 1, communities: 2, dossiers: 3 })
    const [talk] = await recordsOf('张伟', 'talks')
    expect(talk?.values).toMatchObject({ talkType: '例行廉政谈话', date: '2026-03-05', deadline: '2026-04-05' })
    const [course] = await recordsOf('李静', 'training')
    expect(course?.values).toMatchObject({ name: '居务监督培训班', days: 2 })
    const [gift] = await recordsOf('张伟', 'gifts')
    expect(gift?.values).toMatchObject({ giftName: '茶叶', value: 300 })
    const id = app.data.session.ledger!.reader.prepare('SELECT decision_id FROM decision').pluck().get() as string
    const matter = await app.call('decisions', 'get', { id })
    expect(matter).toMatchObject({ title: '活动室修缮', amount: 86000, result: '通过' })
    expect(matter.meetings[0]).toMatchObject({ heldOn: '2026-04-02', expected: 9, present: 8, agree: 8 })
    const catalogues = await app.call('catalogues', 'list', {})
    expect(catalogues.find(({ name }) => name === '公开目录')).toMatchObject({ state: 'draft', items: 2 })
  })

  test('a second time write nothing', async () => {
    await importFiles(drop)
    const audit = () => app.data.session.ledger!.reader.prepare('SELECT count(*) FROM audit').pluck().get()
    const before = audit()

    const { batchId, counts } = await importFiles(drop)

    expect([batchId, audit()]).toEqual([null, before])
    expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 11 })
  })

  test('say of every value from which cell it came, until it is changed by hand', async () => {
    await importFiles(drop)
    const dossierId = await dossierOf('张伟')
    const [talk] = await recordsOf('张伟', 'talks')

    const sources = () => app.call('import', 'recordSources', { dossierId, recordId: talk!.id })
    const place = (await sources()).find(({ field }) => field === 'place')
    const draftOf = { id: talk!.id, revision: talk!.revision, values: { place: '社区' } }
    await app.call('dossiers', 'saveRecords', { id: dossierId, section: 'talks', drafts: [draftOf], removed: [] })

    expect(place).toMatchObject({ cell: 'F2', original: '街道会议室', importedBy: '周敏' })
    expect((await sources()).map(({ field }) => field)).not.toContain('place')
    expect((await sources()).map(({ field }) => field)).toContain('reason')
  })
})

describe('an old publication', () => {
  test('stands as archived with the ledger as its paper, and is never changed by another ledger', async () => {
    await importFiles(drop)
    const reader = app.data.session.ledger!.reader
    const id = reader.prepare(`SELECT disclosure_id FROM disclosure`).pluck().get() as string

    const stored = await app.call('disclosures', 'get', { id: id as never })
    const { rows } = await compare({
      '居务公开.csv': [publications[0]!, publications[1]!.with(5, '2026-05-01')],
    })

    expect(stored).toMatchObject({ state: 'archived', period: '2026Q1', publishedOn: '2026-04-18' })
    expect(stored.evidence).toEqual([expect.objectContaining({ kind: 'paper', takenOn: '2026-04-18' })])
    expect(rows[0]).toMatchObject({ kind: 'conflict', mayCreate: false, candidates: [] })
    expect(rows[0]!.cells.every(({ locked }) => locked)).toBe(true)
  })
})

describe('a dossier that is not a draft any more', () => {
  test('is never written by a ledger: the row is a difference to decide on', async () => {
    await importFiles({ '花名册.csv': roster, '谈话台账.csv': talks })
    const id = await dossierOf('张伟')
    await app.data.session.ledger!.writer.run(
      {
        method: 'test',
        act: '锁定',
        subject: null,
        reason: null,
        accountId: null,
        accountName: '测试',
        approverId: null,
        approverName: null,
      },
      (db) => db.prepare(`UPDATE dossier SET state = 'submitted' WHERE dossier_id = ?`).run(id),
    )
    const other = [talks[0]!, talks[1]!.with(5, '社区居委会'), talks[1]!.with(4, '2026-06-01')]

    const { plan, rows } = await compare({ '谈话台账.csv': other })
    const { batchId } = await app.call('import', 'apply', { planId: plan.id, decisions: {} })

    expect(rows.map(({ kind, mayCreate }) => [kind, mayCreate])).toEqual([
      ['conflict', false],
      ['conflict', false],
    ])
    expect(rows[0]!.cells).toEqual([
      expect.objectContaining({ field: 'place', before: '街道会议室', after: '社区居委会', locked: true }),
    ])
    expect(batchId).toBeNull()
    const creating = app.call('import', 'compare', { draftIds: plan.draftIds as string[] })
    const again = await creating
    await expect(
      app.call('import', 'apply', { planId: again.id, decisions: { [rows[1]!.key]: { action: 'create' } } }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('taking such a batch back', () => {
  test('takes everything away that nobody has touched', async () => {
    const { batchId } = await importFiles(drop)

    const undone = await app.call('import', 'undo', { batchId: batchId!, edited: 'keep' })

    const count = (table: string) =>
      app.data.session.ledger!.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
    expect(undone).toMatchObject({ kept: [], refused: [] })
    const tables = ['person', 'dossier', 'dossier_record', 'decision', 'decision_meeting', 'disclosure', 'catalogue']
    expect(tables.map(count)).toEqual(tables.map(() => 0))
    expect(['record_source', 'publication_source', 'provenance', 'community'].map(count)).toEqual([0, 0, 0, 0])
  })

  test('names what was kept because it was edited, and what could not go, with the reason', async () => {
    const { batchId } = await importFiles(drop)
    const id = await dossierOf('张伟')
    const [talk] = await recordsOf('张伟', 'talks')
    const draftOf = { id: talk!.id, revision: talk!.revision, values: { place: '社区' } }
    await app.call('dossiers', 'saveRecords', { id, section: 'talks', drafts: [draftOf], removed: [] })

    const preview = await app.call('import', 'undoPreview', { batchId: batchId! })
    const undone = await app.call('import', 'undo', { batchId: batchId!, edited: 'keep' })

    expect(preview.edited).toEqual([{ title: '张伟 2026年度档案的一条记录', why: '导入后修改过' }])
    expect(undone.kept.map(({ title }) => title)).toContain('张伟 2026年度档案的一条记录')
    expect(undone.refused).toEqual([{ title: '张伟', why: '已建廉洁档案或出具过廉洁情况说明' }])
    expect((await recordsOf('张伟', 'talks')).map(({ values }) => values['place'])).toEqual(['社区'])
    expect(await recordsOf('张伟', 'gifts')).toEqual([])
  })
})

describe('whose dossier a row belongs to', () => {
  test('is asked where nobody, or more than one, fits', async () => {
    await importFiles({ '花名册.csv': [...roster, ['西苑社区', '张伟', '男', '1979-02', '', '委员', '13800000009']] })
    const row = (community: string, name: string) => talks[1]!.with(0, community).with(1, name)
    const { rows } = await compare({
      '谈话.csv': [talks[0]!, row('', '张伟'), row('东湖社区', '张玮'), row('东湖社区', '赵无名')],
    })

    expect(rows.map(({ kind, candidates }) => [kind, candidates.map(({ name }) => name)])).toEqual([
      ['conflict', ['张伟', '张伟']],
      ['conflict', ['张伟']],
      ['conflict', []],
    ])
    expect(rows[1]!.reason).toContain('同音')
  })

  test('once chosen takes the record', async () => {
    await importFiles({ '花名册.csv': roster })
    const { plan, rows } = await compare({ '谈话.csv': [talks[0]!, talks[1]!.with(1, '张玮')] })
    const [row] = rows

    await app.call('import', 'apply', {
      planId: plan.id,
      decisions: { [row!.key]: { action: 'merge', targetId: row!.candidates[0]!.targetId } },
    })

    expect(await recordsOf('张伟', 'talks')).toHaveLength(1)
  })
})

describe('a column that differs from what is there', () => {
  test('follows what the clerk said of it, and else asks', async () => {
    await importFiles({ '花名册.csv': roster, '谈话台账.csv': talks })
    const draft = await read('谈话台账.csv', [talks[0]!, talks[1]!.with(5, '社区').with(6, '新事由')])
    const compared = (strategies?: Record<string, 'newest' | 'keep'>) =>
      app.call('import', 'compare', { draftIds: [draft.id], ...(strategies && { strategies }) })

    const asked = await compared()
    const page = { kind: null, text: '', offset: 0, limit: 5 }
    const { rows } = await app.call('import', 'planRows', { planId: asked.id, ...page })
    const chosen = await compared({ 'talk.place': 'newest', 'talk.reason': 'keep' })
    await app.call('import', 'apply', { planId: chosen.id, decisions: {} })

    expect(rows[0]!.cells.map(({ field, proposed }) => [field, proposed])).toEqual([
      ['place', false],
      ['reason', false],
    ])
    expect(asked.differing.map(({ field }) => field)).toEqual(['place', 'reason'])
    const [talk] = await recordsOf('张伟', 'talks')
    expect(talk?.values).toMatchObject({ place: '社区', reason: '换届后提醒' })
  })
})

test('a matter that is there already takes what was blank', async () => {
  await importFiles({ '花名册.csv': roster })
  const communityId = (await app.call('people', 'communities', {})).find(({ name }) => name === '东湖社区')!.id
  const values = { ...aDecision(), title: '活动室修缮', fundSource: null, amount: null, result: null }
  const id = await app.call('decisions', 'create', { communityId, year: 2026, values })

  const { counts } = await importFiles({ '三重一大台账.csv': decisions })

  expect(counts).toMatchObject({ created: 0, updated: 1 })
  expect(await app.call('decisions', 'get', { id })).toMatchObject({ amount: 86000, result: '通过' })
})

test('the remark of a talk, a training and a gift stands in the dossier', async () => {
  const withRemark = (rows: Rows, remark: string): Rows => rows.map((row, at) => [...row, at === 0 ? '备注' : remark])
  await importFiles({
    '花名册.csv': roster,
    '谈话台账.csv': withRemark(talks, '第二次'),
    '培训台账.csv': withRemark(training, '线上补课'),
    '礼品登记.csv': withRemark(gifts, '有收据'),
  })

  const remarks = await Promise.all(
    (
      [
        ['张伟', 'talks'],
        ['李静', 'training'],
        ['张伟', 'gifts'],
      ] as const
    ).map(async ([name, section]) => (await recordsOf(name, section))[0]?.values['remark']),
  )
  expect(remarks).toEqual(['第二次', '线上补课', '有收据'])
})
