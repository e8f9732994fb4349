import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BatchAct } from '@shared/dossier/contract.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { actAs, fillDossier, gift, note, openYear, saveNew } from '../helpers/worked-dossier.ts'

let app: TestApp
let own: CommunityId
let other: CommunityId
const people: PersonId[] = []

/** In the order of the alphabet. */
const given = '安波超东飞刚海杰凯林'
const nameOf = (index: number) => `王${given.charAt(Math.floor(index / 10))}${given.charAt(index % 10)}`

beforeAll(async () => {
  app = await openTestStreet()
  own = await aCommunity(app)
  other = await aCommunity(app, '东湖社区')
  await actAs(app, 'clerk')
  for (let index = 0; index < 90; index += 1) {
    const communityId = index < 60 ? own : other
    people.push(await app.call('people', 'create', aPerson({ name: nameOf(index), communityId })))
  }
})
afterAll(() => app.remove())

const input = (act: BatchAct, year: number, personIds: readonly PersonId[] = people) => ({
  act,
  year,
  personIds: [...personIds],
})
const plan = async (...of: Parameters<typeof input>) => (await app.call('dossiers', 'planBatch', input(...of))).people
const run = (...of: Parameters<typeof input>) => app.call('dossiers', 'runBatch', { ...input(...of), note })
const find = (personId: PersonId, year: number) => app.call('dossiers', 'find', { personId, year })

describe('a year of ninety', () => {
  test('is opened at once, with progress, as one act; those that have one are refused by name', async () => {
    await openYear(app, people.slice(0, 2))
    const planned = await plan('create', 2026)
    expect(planned.map(({ refusal }) => refusal).filter((refusal) => refusal !== null)).toEqual([
      '2026 年档案已经建过。',
      '2026 年档案已经建过。',
    ])
    expect(planned[2]).toMatchObject({ name: nameOf(2), communityName: '北辰社区', effect: '新建 2026 年档案' })

    const told: Progress[] = []
    const report = (progress: Progress) => told.push(progress)
    const done = await app.call('dossiers', 'runBatch', { ...input('create', 2026), note }, { report })

    expect(done).toEqual({ done: 88, refused: 2 })
    expect(told.at(-1)).toMatchObject({ done: 90, total: 90 })
    expect(told.length).toBeGreaterThan(3)
    const { seq } = app.lastCommitted()!
    await actAs(app, 'auditor')
    const { total } = await app.call('audit', 'changes', { seq, offset: 0, limit: 1 })
    await actAs(app, 'clerk')
    expect(total).toBe(88 * 2)
  })

  test('is cancelled whole', async () => {
    const cancel = new AbortController()
    const running = app.call(
      'dossiers',
      'runBatch',
      { ...input('create', 2030), note },
      {
        signal: cancel.signal,
        report: ({ done }) => {
          if (done >= 40) cancel.abort()
        },
      },
    )

    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(await find(people[0]!, 2030)).toBeNull()
  })

  test('is handed in by those that are complete; of the others it is said what is missing', async () => {
    for (const personId of people.slice(0, 3)) await fillDossier(app, (await find(personId, 2026))!)
    const planned = await plan('submit', 2026)
    expect(planned.filter(({ refusal }) => refusal === null).map(({ effect }) => effect)).toEqual(
      Array.from({ length: 3 }, () => '提交，档案变为“已提交”'),
    )
    expect(planned[3]?.refusal).toMatch(/分表未填/)

    expect(await run('submit', 2026)).toEqual({ done: 3, refused: 87 })
    expect(await run('communityReview', 2026)).toEqual({ done: 3, refused: 87 })

    const { steps } = await app.call('dossiers', 'get', { id: (await find(people[0]!, 2026))! })
    expect(steps.map(({ act, signedBy }) => [act, signedBy])).toEqual([
      ['create', null],
      ['submit', '陈晓东'],
      ['communityReview', '陈晓东'],
    ])
  })

  test('is confirmed by whoever has the power, but not the own dossier', async () => {
    expect((await plan('confirm', 2026))[0]?.refusal).toMatch(/没有“确认、退回廉洁档案”的权限/)
    await expect(run('confirm', 2026)).rejects.toMatchObject({ code: 'power-missing' })

    await actAs(app, 'reviewer', { personId: people[1]! })
    expect((await plan('confirm', 2026)).slice(0, 2).map(({ refusal }) => refusal)).toEqual([
      null,
      expect.stringMatching(/本人/),
    ])
    expect(await run('confirm', 2026)).toEqual({ done: 2, refused: 88 })
    await actAs(app, 'clerk')
  })

  test('what cannot be done to anybody leaves no act', async () => {
    expect(await run('create', 2026)).toEqual({ done: 0, refused: 90 })
    expect(app.lastCommitted()).toBeUndefined()
  })

  test('is rolled over: what is stable comes along to be confirmed, the number stays', async () => {
    const [, , , third = people[0]!] = people
    const from = (await find(third, 2026))!
    await saveNew(app, from, 'marriage', { status: '已婚', contactName: '陈晓东' })
    await saveNew(app, from, 'family', { relation: '配偶', name: '陈晓东' }, { relation: '儿子', name: '陈小小' })
    await saveNew(app, from, 'gifts', gift)
    await app.call('dossiers', 'declareNone', { id: from, section: 'businesses', isNone: true })
    await app.call('dossiers', 'declareNone', { id: from, section: 'talks', isNone: true })

    expect((await plan('rollOver', 2026, [third]))[0]?.effect).toBe(
      '新建 2027 年档案，结转 3 个分表（3 条记录），待确认',
    )
    expect(await run('rollOver', 2026)).toEqual({ done: 90, refused: 0 })
    expect((await plan('rollOver', 2026, [third]))[0]?.refusal).toBe('2027 年档案已经建过。')

    const id = (await find(third, 2027))!
    const dossier = await app.call('dossiers', 'get', { id })
    const open = dossier.statuses.filter(({ isToConfirm }) => isToConfirm)
    expect(open.map(({ section, state, records, light }) => [section, state, records, light])).toEqual([
      ['marriage', 'records', 1, 'doubtful'],
      ['family', 'records', 2, 'doubtful'],
      ['businesses', 'none', 0, 'doubtful'],
    ])
    expect(dossier.number).toBe((await app.call('dossiers', 'get', { id: from })).number)
    expect(dossier.years.map(({ year }) => year)).toEqual([2027, 2026])

    await fillDossier(app, id)
    expect((await plan('submit', 2027, [third]))[0]?.refusal).toMatch(/还有 3 个分表从上年结转、待确认/)
    const [marriage] = await app.call('dossiers', 'records', { id, section: 'marriage' })
    const drafts = [{ id: marriage!.id, revision: marriage!.revision, values: { contactName: '陈东' } }]
    await app.call('dossiers', 'saveRecords', { id, section: 'marriage', drafts, removed: [] })
    await app.call('dossiers', 'confirmSections', { id, sections: ['family', 'businesses'] })
    expect((await plan('submit', 2027, [third]))[0]?.refusal).toBeNull()
  })

  test('whoever left is not rolled over', async () => {
    const left = people[10]!
    await app.data.session.ledger!.writer.run(
      { method: 'test', act: '离任', subject: null, reason: null, accountId: null, accountName: '' },
      (db) => db.prepare(`UPDATE person SET status = '辞职' WHERE person_id = ?`).run(left),
    )

    expect((await plan('rollOver', 2027, [left]))[0]?.refusal).toBe('已不在任（辞职），不再结转。')
  })
})

describe('an account of one community', () => {
  test('plans and does nothing outside it, and learns no name', async () => {
    await actAs(app, 'clerk', { communityIds: [other] })
    const planned = await plan('create', 2031, [people[0]!, people[89]!])
    expect(planned).toMatchObject([
      { name: '', communityName: null, refusal: '不在您负责的社区范围内。' },
      { name: nameOf(89), refusal: null },
    ])

    expect(await run('create', 2031)).toEqual({ done: 30, refused: 60 })

    await actAs(app, 'clerk')
    expect(await find(people[0]!, 2031)).toBeNull()
  })

  test('sees its own people in the list, the figures and the years', async () => {
    const list = { year: 2031, filter: { text: '', communityId: null, state: null, onlyFindings: false } }
    const page = { ...list, sort: { column: 'name', descending: false } as const, offset: 0, limit: 500 }
    await actAs(app, 'clerk', { communityIds: [other] })
    expect((await app.call('dossiers', 'list', page)).total).toBe(30)
    expect(await app.call('dossiers', 'people', list)).toHaveLength(30)
    expect(await app.call('dossiers', 'summary', list)).toMatchObject({ total: 30, missing: 0, states: { draft: 30 } })

    await actAs(app, 'clerk')
    expect(await app.call('dossiers', 'summary', list)).toMatchObject({ total: 89, missing: 59, states: { draft: 30 } })
    expect(await app.call('dossiers', 'years', {})).toEqual([2031, 2027, 2026])
  })
})

describe('the list', () => {
  const page = { year: 2026, sort: { column: 'name', descending: false } as const, offset: 0, limit: 100 }
  const filter = { text: '', communityId: null, state: null, onlyFindings: false }
  const names = async (changes: object, sorted: object = {}) =>
    (await app.call('dossiers', 'list', { ...page, ...sorted, filter: { ...filter, ...changes } })).rows.map(
      ({ name }) => name,
    )

  test('shows whoever left as long as there was a dossier, and says who has none', async () => {
    expect(await names({ text: nameOf(10) })).toEqual([nameOf(10)])
    expect(
      (await app.call('dossiers', 'list', { ...page, year: 2029, filter: { ...filter, text: nameOf(10) } })).rows,
    ).toEqual([])
    const { rows } = await app.call('dossiers', 'list', {
      ...page,
      year: 2029,
      filter: { ...filter, text: nameOf(11) },
    })
    expect(rows).toMatchObject([{ dossierId: null, number: null, state: null, done: 0 }])
  })

  test('is searched by initials, filtered by community and state, and sorted', async () => {
    expect(await names({ text: 'wab' })).toEqual([nameOf(1)])
    expect(await names({ text: 'wangan' })).toHaveLength(10)
    expect(await names({ communityId: other })).toHaveLength(30)
    expect(await names({ state: 'confirmed' })).toEqual([nameOf(0), nameOf(2)])
    expect((await names({}, { sort: { column: 'state', descending: true } })).slice(0, 4)).toEqual([
      nameOf(0),
      nameOf(2),
      nameOf(1),
      nameOf(3),
    ])
    expect(await names({}, { sort: { column: 'name', descending: true }, limit: 1 })).toEqual([nameOf(89)])
  })
})
