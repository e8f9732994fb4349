import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { actAs, aDossier, gift, saveNew } from '../helpers/worked-dossier.ts'

let app: TestApp
let communityId: CommunityId
let id: DossierId
beforeEach(async () => {
  app = await openTestStreet()
  communityId = await aCommunity(app)
  await actAs(app, 'clerk')
  id = (await aDossier(app, communityId)).id
})
afterEach(() => app.remove())

const records = (section = 'gifts') => app.call('dossiers', 'records', { id, section })
const statusOf = async (section: string) =>
  (await app.call('dossiers', 'get', { id })).statuses.find((status) => status.section === section)!

test('a section is saved as a whole: what is new, changed and removed', async () => {
  const [first, second, third] = await saveNew(
    app,
    id,
    'gifts',
    gift,
    { ...gift, giftName: '茶叶' },
    { ...gift, giftName: '酒' },
  )

  await app.call('dossiers', 'saveRecords', {
    id,
    section: 'gifts',
    drafts: [
      { id: first!, revision: 1, values: { value: 500 } },
      { id: null, revision: 0, values: { ...gift, giftName: '购物卡' } },
      { id: third!, revision: 1, values: { giftName: '酒' } },
    ],
    removed: [second!],
  })

  expect((await records()).map(({ values, revision }) => [values['giftName'], values['value'], revision])).toEqual([
    ['中秋月饼', 500, 2],
    ['酒', 300, 1],
    ['购物卡', 300, 1],
  ])
})

test('one wrong value keeps everything back, and says which record and field', async () => {
  const draft = (values: object) => ({ id: null, revision: 0, values: { ...gift, ...values } })
  const drafts = [draft({}), draft({ date: '2026-02-30' }), draft({ value: '很多' })]

  const refused = app.call('dossiers', 'saveRecords', { id, section: 'gifts', drafts, removed: [] })

  await expect(refused).rejects.toMatchObject({
    code: 'records-invalid',
    details: {
      message: expect.stringMatching(/^第 2 条：.*共 2 处/),
      issues: [
        { record: 1, field: 'date', message: expect.any(String) },
        { record: 2, field: 'value', message: expect.any(String) },
      ],
    },
  })
  expect(await records()).toEqual([])
})

test('a record that somebody changed meanwhile is not overwritten', async () => {
  const [record] = await saveNew(app, id, 'gifts', gift)
  const change = { id, section: 'gifts', drafts: [{ id: record!, revision: 1, values: { value: 500 } }], removed: [] }
  await app.call('dossiers', 'saveRecords', change)

  await expect(
    app.call('dossiers', 'saveRecords', { ...change, drafts: [{ ...change.drafts[0]!, values: { value: 1 } }] }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await app.call('dossiers', 'saveRecords', { ...change, drafts: [], removed: [record!] })
  await expect(
    app.call('dossiers', 'saveRecords', { ...change, drafts: [], removed: [record!] }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('a section of one record takes one', async () => {
  await saveNew(app, id, 'marriage', { status: '已婚' })

  await expect(saveNew(app, id, 'marriage', { status: '未婚' })).rejects.toMatchObject({ code: 'records-invalid' })
  expect(await records('marriage')).toHaveLength(1)
})

test('a declaration and records exclude each other', async () => {
  await app.call('dossiers', 'declareNone', { id, section: 'gifts', isNone: true })
  expect(await statusOf('gifts')).toMatchObject({ state: 'none', light: 'done' })
  await saveNew(app, id, 'gifts', gift)
  expect(await statusOf('gifts')).toMatchObject({ state: 'records', light: 'done' })

  await expect(app.call('dossiers', 'declareNone', { id, section: 'gifts', isNone: true })).rejects.toMatchObject({
    code: 'section-not-blank',
  })
  await expect(app.call('dossiers', 'declareNone', { id, section: 'promises', isNone: true })).rejects.toMatchObject({
    code: 'dossier-refused',
  })
})

test('a sensitive value is masked until it is asked for, and a mask that comes back changes nothing', async () => {
  const [record] = await saveNew(app, id, 'marriage', {
    status: '已婚',
    contactName: '陈晓东',
    contactPhone: '13812342046',
  })
  const [shown] = await records('marriage')
  expect(shown).toMatchObject({ values: { contactPhone: '138****2046' }, maskedFields: ['contactPhone'] })

  const values = { ...shown!.values, contactName: '陈晓' }
  await app.call('dossiers', 'saveRecords', {
    id,
    section: 'marriage',
    drafts: [{ id: record!, revision: 1, values }],
    removed: [],
  })

  const revealed = await app.call('dossiers', 'reveal', { id, recordId: record!, field: 'contactPhone' })
  expect(revealed).toBe('13812342046')
  expect((await records('marriage'))[0]?.values['contactName']).toBe('陈晓')
})

test('a restricted section is there for those who may, and for nobody else', async () => {
  const clue = { receivedOn: '2026-05-06', channel: '来信来访', problemType: '违反廉洁纪律', summary: '反映收礼' }
  const shown = (await app.call('dossiers', 'get', { id })).sections.map((section) => section.id)
  expect(shown).not.toContain('clues')
  await expect(records('clues')).rejects.toMatchObject({ code: 'power-missing' })
  await expect(saveNew(app, id, 'clues', clue)).rejects.toMatchObject({ code: 'power-missing' })
  await expect(app.call('dossiers', 'declareNone', { id, section: 'clues', isNone: true })).rejects.toMatchObject({
    code: 'power-missing',
  })

  await actAs(app, 'reviewer')
  const { sections } = await app.call('dossiers', 'get', { id })
  const fields = sections.find((section) => section.id === 'clues')!.fields
  const wanted = Object.fromEntries(
    fields
      .filter(({ required }) => required)
      .map(({ id: field, codes }) => [field, codes?.codes[0]?.label ?? clue[field as keyof typeof clue] ?? '1']),
  )
  const [record] = await saveNew(app, id, 'clues', wanted)
  expect(await records('clues')).toHaveLength(1)
  expect(await app.call('dossiers', 'history', { id, onlyAfterUnlock: false })).not.toEqual([])

  await actAs(app, 'clerk')
  await expect(app.call('dossiers', 'reveal', { id, recordId: record!, field: 'summary' })).rejects.toMatchObject({
    code: 'power-missing',
  })
  expect(await app.call('dossiers', 'history', { id, onlyAfterUnlock: false })).toEqual([])
  expect(await app.call('dossiers', 'asOf', { id, on: '2099-12-31' })).toMatchObject({ records: [] })
})

test('where the paper lies is noted at the revision that was seen', async () => {
  const place = { id, revision: 1, box: '3', cabinet: 'A', pages: 42 }
  await app.call('dossiers', 'saveStorage', place)

  await expect(app.call('dossiers', 'saveStorage', place)).rejects.toMatchObject({ code: 'conflict' })
  expect(await app.call('dossiers', 'get', { id })).toMatchObject({ box: '3', cabinet: 'A', pages: 42 })
})

test('an account of another community sees and writes nothing of it', async () => {
  const other = await aCommunity(app, '东湖社区')
  await actAs(app, 'clerk', { communityIds: [other] })

  const refused = { code: 'out-of-scope' }
  await expect(app.call('dossiers', 'get', { id })).rejects.toMatchObject(refused)
  await expect(saveNew(app, id, 'gifts', gift)).rejects.toMatchObject(refused)
  await expect(app.call('dossiers', 'history', { id, onlyAfterUnlock: false })).rejects.toMatchObject(refused)
})

test.each([
  ['saveRecords', () => saveNew(app, id, 'gifts', gift)],
  ['declareNone', () => app.call('dossiers', 'declareNone', { id, section: 'gifts', isNone: true })],
  ['saveStorage', () => app.call('dossiers', 'saveStorage', { id, revision: 1, box: '3', cabinet: null, pages: null })],
  ['remove', () => app.call('dossiers', 'remove', { id }, { reason: '建错了' })],
] as const)('%s is taken back and done again', async (_name, act) => {
  await saveNew(app, id, 'training', { name: '廉洁教育', category: '清廉教育', startedOn: '2026-03-02', days: 2 })
  const state = () =>
    app.call('dossiers', 'get', { id }).then(
      ({ updatedAt: _, ...rest }) => JSON.stringify(rest),
      (error: { code: string }) => error.code,
    )
  const before = await state()
  await act()
  const { seq } = app.lastCommitted()!
  const after = await state()
  expect(after).not.toBe(before)

  await app.call('history', 'undo', { seq })
  const undoing = app.lastCommitted()!.seq
  expect(await state()).toBe(before)
  await app.call('history', 'undo', { seq: undoing })
  expect(await state()).toBe(after)
})

test('the audit names the dossier, and does not open what stands in it', async () => {
  await saveNew(app, id, 'marriage', { status: '已婚', contactName: '陈晓东', contactPhone: '13812342046' })
  const { seq } = app.lastCommitted()!
  await actAs(app, 'auditor')

  const filter = { text: '', accountId: null, act: null, from: null, to: null }
  const { rows } = await app.call('audit', 'search', { filter, offset: 0, limit: 10 })
  const row = rows.find((one) => one.seq === seq)
  const { changes } = await app.call('audit', 'changes', { seq, offset: 0, limit: 10 })

  expect(row).toMatchObject({ act: '填写廉洁档案', subjectName: '王海燕 2026 年廉洁档案' })
  expect(changes.map(({ table }) => table).toSorted()).toEqual(['dossier_record', 'section_entry'])
  for (const secret of ['陈晓东', '已婚', '13812342046']) expect(JSON.stringify([row, changes])).not.toContain(secret)
})
