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

function damage(folder: string, page: number): void {
  const file = join(folder, 'ledger.db')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, (page - 1) * 4096, page * 4096))
}

interface ClosedStreet {
  readonly folder: string
  /** A page of the before-images of a long remark, which a sign-in does not read. */
  readonly pageNobodyReads: number
  /** A page of the newest audit row. */
  readonly pageOfAudit: number
}

async function aClosedStreet(): Promise<ClosedStreet> {
  const app = await openTestStreet()
  const id = await app.call('people', 'create', aPerson())
  const act = { method: 'test', act: '试', subject: null, reason: null, accountId: null, accountName: '' }
  await app.data.session.ledger!.writer.run(act, (db) =>
    db.prepare('UPDATE person SET remark = ? WHERE person_id = ?').run('长'.repeat(100_000), id),
  )
  const pageOf = (table: string) =>
    app.data.session
      .ledger!.reader.prepare(`SELECT max(pageno) FROM dbstat WHERE name = ? AND pagetype = 'overflow'`)
      .pluck()
      .get(table) as number
  const pages = { pageNobodyReads: pageOf('change'), pageOfAudit: pageOf('audit') }
  await app.close()
  return { folder: app.folder, ...pages }
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
  const { folder, pageNobodyReads } = await aClosedStreet()
  damage(folder, pageNobodyReads)
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
  const { folder, pageNobodyReads } = await aClosedStreet()
  const working = openTestApp({ folder })
  await signIn(working)
  const log = join(folder, 'kept-wal')
  copyFileSync(join(folder, 'ledger.db-wal'), log)
  await working.close()
  damage(folder, pageNobodyReads)
  copyFileSync(log, join(folder, 'ledger.db-wal'))

  const app = startLarge(folder)

  expect(await signIn(app)).toMatchObject({ state: 'problem', problem: 'database-damaged' })
})

test('a large ledger whose audit is damaged lets nobody in, says why, and closes', async () => {
  const { folder, pageOfAudit } = await aClosedStreet()
  damage(folder, pageOfAudit)
  const app = startLarge(folder)

  expect(await signIn(app)).toMatchObject({ state: 'problem', problem: 'database-damaged' })
})

test('a large ledger that is whole is worked in and closed while it is being read', async () => {
  const app = startLarge((await aClosedStreet()).folder)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await signIn(app)
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()

  const id = await app.call('people', 'create', aPerson({ name: '李四' }))
  await app.close()

  expect(await signIn(app)).toMatchObject({ state: 'signed-in' })
  expect(await app.call('people', 'get', { id })).toMatchObject({ name: '李四' })
})
