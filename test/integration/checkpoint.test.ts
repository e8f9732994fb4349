import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestStreet, type TestApp, testPassword } from '../helpers/test-app.ts'
import { writeRosterFile } from '../bench/roster-file.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet()
})
afterEach(() => app.remove())

test('what a large import left in the log stands in the database soon after, and signing out waits for it', async () => {
  const file = join(app.folder, 'ledger.db')
  const path = writeRosterFile(join(app.folder, 'roster.xlsx'), 1500, 3)
  const draft = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })
  const plan = await app.call('import', 'compare', { draftIds: [draft.id] })
  await app.call('import', 'apply', { planId: plan.id, decisions: {} })
  const sizeBefore = statSync(file).size

  await expect.poll(() => statSync(file).size, { timeout: 20_000 }).toBeGreaterThan(sizeBefore + 4_000_000)
  await app.close()

  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })).toBeUndefined()
  await app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  const batches = await app.call('import', 'batches', {})
  expect(batches.map(({ counts }) => counts.created)).toEqual([1500])
})
