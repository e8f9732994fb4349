import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { actAs, aDossier, gift, saveNew } from '../helpers/worked-dossier.ts'

let app: TestApp
let communityId: CommunityId
let clock: Date
beforeEach(async () => {
  clock = new Date(2026, 10, 22, 9, 5)
  app = await openTestStreet({ now: () => clock })
  communityId = await aCommunity(app)
  await actAs(app, 'clerk')
})
afterEach(() => app.remove())

const reason = '换届提名人选核查'
const onScreen = (dossierId: DossierId, hours = 8) => ({ dossierId, hours, reader: null, readerUnit: null })

/** Asked for by the reader, agreed to by the leader, opened by the reader. */
async function consult(dossierId: DossierId, hours = 8): Promise<string> {
  await actAs(app, 'leader')
  await actAs(app, 'reader')
  const input = onScreen(dossierId, hours)
  const approval = await app.call('requests', 'make', { method: 'consultations.open', input }, { reason })
  await actAs(app, 'leader')
  await app.call('requests', 'decide', { id: approval, isApproved: true, note: '' })
  await actAs(app, 'reader')
  return app.call('consultations', 'open', input, { reason, approval })
}

describe('a consultation', () => {
  test('waits for a second person, who reads what it is about', async () => {
    const { id } = await aDossier(app, communityId)
    await actAs(app, 'leader')
    await actAs(app, 'reader')

    await expect(app.call('consultations', 'open', onScreen(id, 48), { reason })).rejects.toMatchObject({
      code: 'approval-needed',
    })
    await app.call('requests', 'make', { method: 'consultations.open', input: onScreen(id, 48) }, { reason })
    await actAs(app, 'leader')

    const { toDecide } = await app.call('requests', 'list', {})
    expect(toDecide[0]).toMatchObject({ concerns: '王海燕（北辰社区） 2026 年廉洁档案，在程序内阅看，48 小时', reason })
  })

  test('shows the dossier masked while it is open, and its reader on every page that is printed', async () => {
    const { id } = await aDossier(app, communityId)
    await saveNew(app, id, 'gifts', gift)
    await saveNew(app, id, 'family', { relation: '配偶', name: '孙丽', idNo: '330203199105122221' })
    const consultation = await consult(id)

    const { dossier, records } = await app.call('consultations', 'view', { id: consultation })
    const { html } = await app.call('consultations', 'booklet', { id: consultation })

    expect(dossier.person.name).toBe('王海燕')
    expect(dossier.offers).toEqual([])
    expect(records.map(({ section }) => section).toSorted()).toEqual(['family', 'gifts'])
    expect(JSON.stringify(records)).not.toContain('330203199105122221')
    expect(html).toMatch(/class="watermark"[^]*reader　2026-11-22 09:05[^]*换届提名人选核查/)
    expect(html).not.toContain('330203199105122221')
  })

  test('is over when its time is, and when it was closed', async () => {
    const { id } = await aDossier(app, communityId)
    const timed = await consult(id, 1)
    clock = new Date(2026, 10, 22, 10, 5)
    await expect(app.call('consultations', 'view', { id: timed })).rejects.toMatchObject({ code: 'consultation-over' })

    const closed = await consult(id)
    await app.call('consultations', 'close', { id: closed })

    await expect(app.call('consultations', 'booklet', { id: closed })).rejects.toMatchObject({
      code: 'consultation-over',
    })
    const register = await app.call('consultations', 'list', { dossierId: id })
    expect(register.map(({ approver, purpose }) => [approver, purpose])).toEqual([
      ['leader', reason],
      ['leader', reason],
    ])
  })

  test('belongs to the account that asked: another one neither reads by it nor knows of it', async () => {
    const { id } = await aDossier(app, communityId)
    const consultation = await consult(id)
    const elsewhere = await aCommunityOf('南苑社区')
    await actAs(app, 'reader', { communityIds: [elsewhere, communityId] })

    await expect(app.call('consultations', 'view', { id: consultation })).rejects.toMatchObject({ code: 'not-found' })
    await expect(app.call('consultations', 'close', { id: consultation })).rejects.toMatchObject({ code: 'not-found' })
    expect(await app.call('consultations', 'list', { dossierId: null })).toEqual([])
    await actAs(app, 'clerk')
    expect(await app.call('consultations', 'list', { dossierId: null })).toHaveLength(1)
  })

  test('of paper notes who came, and opens nothing on the screen', async () => {
    const { id } = await aDossier(app, communityId)
    const input = { ...onScreen(id), reader: '欧阳建国', readerUnit: '区委组织部' }
    await actAs(app, 'leader')
    await actAs(app, 'clerk')
    const approval = await app.call('requests', 'make', { method: 'consultations.open', input }, { reason })
    await actAs(app, 'leader')
    await app.call('requests', 'decide', { id: approval, isApproved: true, note: '' })
    await actAs(app, 'clerk')
    const consultation = await app.call('consultations', 'open', input, { reason, approval })

    const [noted] = await app.call('consultations', 'list', { dossierId: id })
    expect(noted).toMatchObject({ reader: '欧阳建国', readerUnit: '区委组织部', isPaper: true, closedAt: null })
    await expect(app.call('consultations', 'view', { id: consultation })).rejects.toMatchObject({
      code: 'consultation-over',
    })
  })

  test('of one’s own dossier is refused', async () => {
    const { id, personId } = await aDossier(app, communityId)
    await actAs(app, 'clerk', { personId })

    await expect(app.call('consultations', 'open', onScreen(id), { reason })).rejects.toMatchObject({
      code: 'dossier-refused',
    })
  })
})

test('only dossiers of the account’s communities are found, by name or initials', async () => {
  const { id } = await aDossier(app, communityId)
  const elsewhere = await aCommunityOf('南苑社区')
  await aDossier(app, elsewhere, '王海洋')
  const find = (text: string) => app.call('consultations', 'find', { text, year: 2026 })
  await actAs(app, 'reader')
  expect(await find('why')).toHaveLength(2)
  expect(await find('海')).toHaveLength(2)

  await actAs(app, 'reader', { communityIds: [communityId] })

  expect(await find('why')).toEqual([{ dossierId: id, label: '王海燕（北辰社区） 2026 年' }])
})

function aCommunityOf(name: string): Promise<CommunityId> {
  const { account } = app.data.session
  return actAs(app, 'clerk')
    .then(() => aCommunity(app, name))
    .finally(() => {
      app.data.session.account = account
    })
}
