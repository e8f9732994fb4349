import { afterEach, beforeEach, expect, test } from 'vitest'
import { adopt, anItemInForce, passToCheck } from '../helpers/a-disclosure.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import type { DisclosureId } from '@shared/disclosure/model.ts'

let app: TestApp
let id: DisclosureId
const now = () => new Date('2026-04-08T08:00:00Z')
const note = { opinion: '', signedBy: '', signedOn: null }
const publishing = { on: '2026-04-08', channels: ['居务公开栏'], note }

beforeEach(async () => {
  app = await openTestStreet({ now })
  const communityId = await aCommunity(app)
  const itemId = await anItemInForce(app, { timeText: '每季度公布一次' })
  await adopt(app, itemId, [communityId], '2026-01-01')
  id = await app.call('disclosures', 'begin', { communityId, itemId, period: '2026Q1', title: '' })
  const paragraphs = ['低保户王建国，身份证号330299199001011239，电话138-0013-8000，患尿毒症。']
  const save = { id, revision: 1, title: '13800138000 来电情况', body: { paragraphs, tables: [] }, publisher: null }
  await app.call('disclosures', 'save', save)
  await passToCheck(app, id, '2026-04-08')
})
afterEach(() => app.remove())

const get = () => app.call('disclosures', 'get', { id })

test('masks what has a mask, also in the title, and refuses for what is left', async () => {
  expect((await get()).finds.map(({ kind }) => kind)).toEqual(['phone', 'idNo', 'phone', 'illness'])
  await app.call('disclosures', 'maskAll', { id, revision: (await get()).revision })

  const { title, body, finds } = await get()
  expect(title).toBe('138****8000 来电情况')
  expect(body.paragraphs[0]).not.toMatch(/\d{5}/)
  expect(finds.map(({ kind }) => kind)).toEqual(['illness'])
  await expect(app.call('disclosures', 'publish', { id, ...publishing })).rejects.toMatchObject({
    code: 'personal-data-left',
    details: { count: 1 },
  })
})

test('masks by the rule of the street', async () => {
  const parameter = { key: 'publicationIdMask', value: 'last4', source: '街道规定', validFrom: '2026-01-01' }
  const { account } = app.data.session
  app.data.session.account = { ...account!, powers: [...account!.powers, 'settings.edit'] }
  await app.call('findings', 'saveParameter', parameter)
  await app.call('disclosures', 'maskAll', { id, revision: (await get()).revision })

  expect((await get()).body.paragraphs[0]).toMatch(/\*{14}1239/)
})

test('publishes it all the same when a second person agrees, with the reason in its history', async () => {
  const unmasked = app.call('disclosures', 'publishUnmasked', { id, ...publishing })
  await expect(unmasked).rejects.toMatchObject({ code: 'reason-missing' })
  // The street has one account: there is nobody to ask.
  await app.call('disclosures', 'publishUnmasked', { id, ...publishing }, { reason: '法院判决要求公开' })

  const { state, steps } = await get()
  expect(state).toBe('published')
  expect(steps.at(-1)?.opinion).toContain('法院判决要求公开')
})
