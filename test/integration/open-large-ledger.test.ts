import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { aPerson } from '../helpers/a-person.ts'
import { openTestApp, openTestStreet, type TestApp, testPassword } from '../helpers/test-app.ts'

const opened: TestApp[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const app of opened.splice(0)) await app.remove()
})

/** The file ends with the images of that remark, which a sign-in does not read. */
function damageAPageNobodyReads(folder: string): void {
  const file = join(folder, 'ledger.db')
  const bytes = readFileSync(file)
  const place = bytes.length - 4096 * 20
  writeFileSync(file, bytes.fill(0x5a, place, place + 4096))
}

async function aClosedStreet(): Promise<string> {
  const app = await openTestStreet()
  const id = await app.call('people', 'create', aPerson())
  const act = { method: 'test', act: '试', subject: null, reason: null, accountId: null, accountName: '' }
  await app.data.session.ledger!.writer.run(act, (db) =>
    db.prepare('UPDATE person SET remark = ? WHERE person_id = ?').run('长'.repeat(100_000), id),
  )
  await app.close()
  return app.folder
}

/** As one would be opened that is larger than what is read whole. */
function startLarge(folder: string): TestApp {
  const app = openTestApp({ folder })
  app.data.session.readWholeUpTo = statSync(join(folder, 'ledger.db')).size - 1
  opened.push(app)
  return app
}

const signIn = (app: TestApp) => app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })

test('a large ledger that was closed well opens at once; damage is found while it is worked in', async () => {
  const folder = await aClosedStreet()
  damageAPageNobodyReads(folder)
  const app = startLarge(folder)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  expect(await signIn(app)).toMatchObject({ state: 'signed-in' })
  expect(await app.call('backup', 'status', {})).not.toMatchObject({ light: 'red' })

  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()
  await vi.waitFor(
    async () =>
      expect(await app.call('backup', 'status', {})).toMatchObject({
        light: 'red',
        text: expect.stringContaining('数据文件有损坏'),
      }),
    { timeout: 20_000 },
  )
  expect(await app.call('people', 'communities', {})).toEqual([])

  await app.call('security', 'signOut', {})
  expect(await signIn(app)).toMatchObject({ state: 'problem', problem: 'database-damaged' })
})

test('a large ledger that was cut off in the middle of work is read whole first', async () => {
  const folder = await aClosedStreet()
  const working = openTestApp({ folder })
  await signIn(working)
  const log = join(folder, 'kept-wal')
  copyFileSync(join(folder, 'ledger.db-wal'), log)
  await working.close()
  damageAPageNobodyReads(folder)
  copyFileSync(log, join(folder, 'ledger.db-wal'))

  const app = startLarge(folder)

  expect(await signIn(app)).toMatchObject({ state: 'problem', problem: 'database-damaged' })
})

test('a large ledger that is whole is worked in and closed while it is being read', async () => {
  const app = startLarge(await aClosedStreet())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await signIn(app)
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()

  const id = await app.call('people', 'create', aPerson({ name: '李四' }))
  await app.close()

  expect(await signIn(app)).toMatchObject({ state: 'signed-in' })
  expect(await app.call('people', 'get', { id })).toMatchObject({ name: '李四' })
})
