import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommunityId } from '@shared/people/model.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import {
  actAs,
  aDossier,
  confirmDossier,
  fillDossier,
  gift,
  note,
  openYear,
  saveNew,
  unlockDossier,
} from '../helpers/worked-dossier.ts'

let app: TestApp
let communityId: CommunityId
beforeEach(async () => {
  app = await openTestStreet()
  communityId = await aCommunity(app)
  await actAs(app, 'clerk')
})
afterEach(() => app.remove())

const refusedWith = (words: RegExp) => ({ code: 'dossier-refused', details: { message: expect.stringMatching(words) } })

test('a dossier goes from the draft to the handing over, and each step says who, when and what', async () => {
  const { id } = await aDossier(app, communityId)
  await saveNew(app, id, 'gifts', gift)
  await confirmDossier(app, id)
  await actAs(app, 'archivist')
  await app.call('dossiers', 'archive', { id, note })
  await app.call('dossiers', 'transfer', { id, note: { ...note, signedBy: '接收人' } })

  const { state, steps, statuses } = await app.call('dossiers', 'get', { id })
  expect(state).toBe('transferred')
  expect(steps.map(({ act, to, accountName }) => [act, to, accountName])).toEqual([
    ['create', 'draft', 'clerk'],
    ['submit', 'submitted', 'clerk'],
    ['communityReview', 'reviewed', 'clerk'],
    ['confirm', 'confirmed', 'reviewer'],
    ['archive', 'archived', 'archivist'],
    ['transfer', 'transferred', 'archivist'],
  ])
  expect(steps[1]).toMatchObject({ signedBy: '陈晓东', signedOn: '2026-03-31', opinion: '同意' })
  expect(statuses.find(({ section }) => section === 'gifts')).toMatchObject({
    state: 'records',
    light: 'done',
    records: 1,
  })
})

test('what is blank keeps it from being handed in, and is named; declared or filled, it can go', async () => {
  const { id } = await aDossier(app, communityId)

  await expect(app.call('dossiers', 'submit', { id, note })).rejects.toMatchObject(refusedWith(/分表未填.*无此情况/))
  await fillDossier(app, id)
  await app.call('dossiers', 'declareNone', { id, section: 'gifts', isNone: false })
  await expect(app.call('dossiers', 'submit', { id, note })).rejects.toMatchObject(
    refusedWith(/还有 1 个分表未填：本人拒收/),
  )
  await saveNew(app, id, 'gifts', gift)
  await app.call('dossiers', 'submit', { id, note })

  expect((await app.call('dossiers', 'get', { id })).editRefusal).toMatch(/退回/)
})

test('what was sent back can be changed again', async () => {
  const { id } = await aDossier(app, communityId)
  await fillDossier(app, id)
  await app.call('dossiers', 'submit', { id, note })
  await expect(saveNew(app, id, 'gifts', gift)).rejects.toMatchObject(refusedWith(/退回/))
  await actAs(app, 'reviewer')
  await app.call('dossiers', 'sendBack', { id, note }, { reason: '礼品登记不全' })
  await actAs(app, 'clerk')

  await saveNew(app, id, 'gifts', gift)

  const { steps, statuses } = await app.call('dossiers', 'get', { id })
  expect(steps.at(-1)).toMatchObject({ act: 'sendBack', reason: '礼品登记不全' })
  expect(statuses.find(({ section }) => section === 'gifts')?.state).toBe('records')
})

test('a locked dossier opens again by an approved request only, and says who approved', async () => {
  const { id } = await aDossier(app, communityId)
  await confirmDossier(app, id)
  await actAs(app, 'leader')
  await actAs(app, 'clerk')
  await expect(app.call('dossiers', 'unlock', { id }, { reason: '更正' })).rejects.toMatchObject({
    code: 'approval-needed',
  })
  const approval = await app.call('requests', 'make', { method: 'dossiers.unlock', input: { id } }, { reason: '更正' })
  const asked = await app.call('dossiers', 'get', { id })
  expect(asked.unlockRequest).toEqual({ id: approval, state: 'open', by: 'clerk' })

  await unlockDossier(app, id, '礼品金额登记有误')

  const { state, steps, editRefusal } = await app.call('dossiers', 'get', { id })
  expect([state, editRefusal]).toEqual(['draft', null])
  expect(steps.at(-1)).toMatchObject({ act: 'unlock', reason: '礼品金额登记有误', approverName: 'leader' })
})

test('the number is street, community and person, stays over the years, and goes to nobody else', async () => {
  const first = await aDossier(app, communityId, '王海燕')
  const second = await aDossier(app, communityId, '陈晓东')
  const otherCommunity = await aCommunity(app, '东湖社区')
  const third = await aDossier(app, otherCommunity, '李国强')
  const numberOf = async (id: typeof first.id) => (await app.call('dossiers', 'get', { id })).number

  expect(await numberOf(first.id)).toBe('330299-001-0001')
  expect(await numberOf(second.id)).toBe('330299-001-0002')
  expect(await numberOf(third.id)).toBe('330299-002-0001')

  await app.call('dossiers', 'remove', { id: second.id }, { reason: '建错了' })
  await expect(app.call('dossiers', 'get', { id: second.id })).rejects.toMatchObject({ code: 'not-found' })
  const fourth = await aDossier(app, communityId, '赵明')
  expect(await numberOf(fourth.id)).toBe('330299-001-0003')
  const [again] = await openYear(app, [second.personId], 2027)
  expect(await numberOf(again!)).toBe('330299-001-0002')
})

test('the posts of the day it was opened stand in it, whatever comes later', async () => {
  const held = { communityId, startedOn: '2021-03', endedOn: null }
  const personId = await app.call(
    'people',
    'create',
    aPerson({
      communityId,
      appointments: [
        { ...held, organisation: 'party', post: '书记' },
        { ...held, organisation: 'committee', post: '主任' },
      ],
    }),
  )
  const [id] = await openYear(app, [personId])
  await app.call('people', 'save', { id: personId, revision: 1, changes: { appointments: [] } })

  expect((await app.call('dossiers', 'get', { id: id! })).posts).toBe('党组织书记、居委会主任')
})

test('a person with a dossier is not deleted, nor taken back with the act that created it', async () => {
  const personId = await app.call('people', 'create', aPerson({ communityId }))
  const { seq } = app.lastCommitted()!
  await openYear(app, [personId])

  await expect(app.call('people', 'remove', { id: personId }, { reason: '重复' })).rejects.toMatchObject(
    refusedWith(/已有廉洁档案/),
  )
  await expect(app.call('history', 'undo', { seq })).rejects.toMatchObject(refusedWith(/已经建了廉洁档案/))
})

describe('who stands back from confirming', () => {
  const family = { relation: '配偶', name: '王海燕' }

  async function confirmAs(
    personId: Awaited<ReturnType<typeof aDossier>>['personId'] | null,
    id: Awaited<ReturnType<typeof aDossier>>['id'],
  ) {
    await fillDossier(app, id)
    await app.call('dossiers', 'submit', { id, note })
    await app.call('dossiers', 'communityReview', { id, note })
    await actAs(app, 'reviewer', { personId })
    const { offers } = await app.call('dossiers', 'get', { id })
    return offers.find(({ act }) => act === 'confirm')?.refusal ?? null
  }

  test('the person itself', async () => {
    const own = await aDossier(app, communityId)
    expect(await confirmAs(own.personId, own.id)).toMatch(/本人/)
    await expect(app.call('dossiers', 'confirm', { id: own.id, note })).rejects.toMatchObject(refusedWith(/本人/))
  })

  test('whoever has written the person down as family, by number', async () => {
    const idNo = '330299199903010024'
    const wife = await app.call('people', 'create', aPerson({ name: '王海燕', communityId, idNo }))
    const [id] = await openYear(app, [wife])
    const husband = await aDossier(app, communityId, '陈晓东')
    await saveNew(app, husband.id, 'family', { ...family, name: '王海艳', idNo })

    expect(await confirmAs(husband.personId, id!)).toMatch(/亲属（配偶）/)
  })

  test('whoever stands in the family of the person, by name: suspected', async () => {
    const other = await aDossier(app, communityId, '陈晓东')
    await saveNew(app, other.id, 'family', family)
    const reviewer = await app.call('people', 'create', aPerson({ name: '王海燕', communityId }))

    expect(await confirmAs(reviewer, other.id)).toMatch(/疑似亲属/)
  })

  test('nobody else', async () => {
    const other = await aDossier(app, communityId, '陈晓东')
    const reviewer = await app.call('people', 'create', aPerson({ name: '赵明', communityId }))

    expect(await confirmAs(reviewer, other.id)).toBeNull()
  })
})
