import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet()
})
afterEach(() => app.remove())

test('begins with the defaults', async () => {
  expect(await app.call('settings', 'get', {})).toMatchObject({
    idleMinutes: 10,
    exportMasked: true,
    backupMinutes: 15,
  })
})

test('saving one value leaves the others as they are', async () => {
  await app.call('settings', 'save', { idleMinutes: 15, backupKeepMonths: 60 })
  await app.call('settings', 'save', { preparer: '周敏' })

  expect(await app.call('settings', 'get', {})).toMatchObject({
    idleMinutes: 15,
    backupKeepMonths: 60,
    preparer: '周敏',
  })
})

test('refuses what is outside the limits', async () => {
  await expect(app.call('settings', 'save', { idleMinutes: 0 })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a street says how long a new password must be to whoever has to choose one', async () => {
  await app.call('settings', 'save', { passwordMinLength: 14 })

  expect(await app.call('security', 'status', {})).toMatchObject({ passwordMinLength: 14 })
})
