import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { aDossier, gift, saveNew } from '../helpers/worked-dossier.ts'

let app: TestApp
let id: DossierId
let now: Date
beforeEach(async () => {
  now = new Date('2026-03-02T09:00:00')
  app = await openTestStreet({ now: () => now })
  id = (await aDossier(app, await aCommunity(app))).id
  await saveNew(app, id, 'gifts', gift)
})
afterEach(() => app.remove())

const gifts = async () => (await app.call('dossiers', 'get', { id })).statuses.find((one) => one.section === 'gifts')!
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)

test('what nobody changed or confirmed for longer than the street allows is to be confirmed, and is then fresh', async () => {
  const parameter = { key: 'sectionFreshDays', value: 90, source: '街道文件', validFrom: '2026-01-01' }
  await app.call('findings', 'saveParameter', parameter)
  now = daysLater(89)
  expect(await gifts()).toMatchObject({ light: 'done', isStale: false })
  now = daysLater(2)
  expect(await gifts()).toMatchObject({ light: 'doubtful', isStale: true, isToConfirm: false })

  await app.call('dossiers', 'confirmSections', { id, sections: ['gifts'] })
  const { seq } = app.lastCommitted()!

  expect(await gifts()).toMatchObject({ light: 'done', isStale: false, updatedAt: now.toISOString() })
  await app.call('history', 'undo', { seq })
  expect(await gifts()).toMatchObject({ isStale: true })
})

test('a section without anything in it is not made filled by confirming it', async () => {
  await app.call('dossiers', 'confirmSections', { id, sections: ['training'] })

  const { statuses } = await app.call('dossiers', 'get', { id })
  expect(statuses.find(({ section }) => section === 'training')).toMatchObject({ state: 'blank', updatedAt: null })
})
