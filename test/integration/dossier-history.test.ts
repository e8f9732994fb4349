import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { actAs, aDossier, confirmDossier, gift, noNote, saveNew, unlockDossier } from '../helpers/worked-dossier.ts'

let today: Date
let app: TestApp
let id: DossierId
let personId: Awaited<ReturnType<typeof aDossier>>['personId']
/** At noon: whatever the time zone of the machine, it is that day. */
const goTo = (day: string) => {
  today = new Date(`${day}T12:00:00`)
}
beforeEach(async () => {
  goTo('2026-03-01')
  app = await openTestStreet({ now: () => today })
  const communityId = await aCommunity(app)
  await actAs(app, 'clerk')
  ;({ id, personId } = await aDossier(app, communityId))
})
afterEach(() => app.remove())

const history = (onlyAfterUnlock = false) => app.call('dossiers', 'history', { id, onlyAfterUnlock })

async function change(section: string, record: string, values: Record<string, string | number>) {
  const [found] = (await app.call('dossiers', 'records', { id, section })).filter((one) => one.id === record)
  const drafts = [{ id: found!.id, revision: found!.revision, values }]
  await app.call('dossiers', 'saveRecords', { id, section, drafts, removed: [] })
}

test('each changed field is kept: old, new, who, when, and under which unlock why', async () => {
  const [record] = await saveNew(app, id, 'gifts', gift)
  goTo('2026-03-05')
  await change('gifts', record!, { value: 350 })
  goTo('2026-04-01')
  await confirmDossier(app, id)
  await unlockDossier(app, id, '金额登记有误')
  goTo('2026-04-02')
  await change('gifts', record!, { value: 800, giftName: '茶叶' })

  expect(await history(true)).toEqual([
    expect.objectContaining({ fieldLabel: '礼品名称', before: '中秋月饼', after: '茶叶', reason: '金额登记有误' }),
    expect.objectContaining({
      at: today.toISOString(),
      accountName: 'clerk',
      act: '填写廉洁档案',
      reason: '金额登记有误',
      section: 'gifts',
      recordId: record,
      record: '茶叶',
      fieldLabel: expect.stringContaining('价值'),
      before: '350',
      after: '800',
    }),
  ])
  const values = (await history()).filter(({ field }) => field === 'value')
  expect(values.map(({ before, after, reason }) => [before, after, reason])).toEqual([
    ['350', '800', '金额登记有误'],
    ['300', '350', null],
    [null, '300', null],
  ])
})

test('after it was confirmed again, a second unlock has its own reason', async () => {
  const [record] = await saveNew(app, id, 'gifts', gift)
  await confirmDossier(app, id)
  await unlockDossier(app, id, '第一次更正')
  await change('gifts', record!, { value: 1 })
  await confirmDossier(app, id)
  await unlockDossier(app, id, '第二次更正')
  await change('gifts', record!, { value: 2 })

  expect((await history(true)).map(({ after, reason }) => [after, reason])).toEqual([
    ['2', '第二次更正'],
    ['1', '第一次更正'],
  ])
})

test('removed records, declarations and undoing stand in it too; sensitive values are masked', async () => {
  const [record] = await saveNew(app, id, 'marriage', { status: '已婚', contactPhone: '13812342046' })
  await app.call('dossiers', 'saveRecords', { id, section: 'marriage', drafts: [], removed: [record!] })
  await app.call('dossiers', 'declareNone', { id, section: 'gifts', isNone: true })
  await app.call('history', 'undo', { seq: app.lastCommitted()!.seq })

  const changes = await history()
  expect(JSON.stringify(changes)).not.toContain('13812342046')
  expect(changes.filter(({ field }) => field === 'contactPhone').map(({ before, after }) => [before, after])).toEqual([
    ['138****2046', null],
    [null, '138****2046'],
  ])
  expect(
    changes.filter(({ section }) => section === 'gifts').map(({ act, before, after }) => [act, before, after]),
  ).toEqual([
    ['撤销', '无此情况', null],
    ['声明无此情况', null, '无此情况'],
  ])
})

test('the dossier as it was at the end of a day: state, sections, and records that are gone today', async () => {
  const [moon, tea] = await saveNew(app, id, 'gifts', gift, { ...gift, giftName: '茶叶' })
  await app.call('dossiers', 'declareNone', { id, section: 'talks', isNone: true })
  goTo('2026-03-02')
  await change('gifts', moon!, { value: 500 })
  goTo('2026-03-03')
  await app.call('dossiers', 'saveRecords', { id, section: 'gifts', drafts: [], removed: [tea!] })
  await app.call('dossiers', 'declareNone', { id, section: 'talks', isNone: false })
  await confirmDossier(app, id)

  const on = (day: string) => app.call('dossiers', 'asOf', { id, on: day })
  const giftsOn = async (day: string) =>
    (await on(day))!.records
      .filter(({ section }) => section === 'gifts')
      .map(({ values }) => [values['giftName'], values['value']])
  const stateOn = async (day: string, section: string) =>
    (await on(day))!.statuses.find((status) => status.section === section)?.state

  expect(await on('2026-02-28')).toBeNull()
  expect(await giftsOn('2026-03-01')).toEqual([
    ['中秋月饼', 300],
    ['茶叶', 300],
  ])
  expect(await giftsOn('2026-03-02')).toEqual([
    ['中秋月饼', 500],
    ['茶叶', 300],
  ])
  expect(await giftsOn('2026-03-03')).toEqual([['中秋月饼', 500]])
  expect(await stateOn('2026-03-02', 'talks')).toBe('none')
  expect(await stateOn('2026-03-02', 'family')).toBe('blank')
  expect(await stateOn('2026-03-03', 'family')).toBe('none')
  expect([(await on('2026-03-02'))!.state, (await on('2026-03-03'))!.state]).toEqual(['draft', 'confirmed'])
})

test('what a roll-over brought along is no change, what is changed of it is', async () => {
  await saveNew(app, id, 'marriage', { status: '已婚', contactName: '陈晓东' })
  await app.call('dossiers', 'runBatch', { act: 'rollOver', year: 2026, personIds: [personId], note: noNote })
  id = (await app.call('dossiers', 'find', { personId, year: 2027 }))!
  expect(await history()).toEqual([])

  await app.call('dossiers', 'confirmSections', { id, sections: ['marriage'] })

  expect(await history()).toMatchObject([{ section: 'marriage', before: '待确认', after: null }])
})
