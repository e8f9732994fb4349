import { randomBytes } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { aPerson } from '../helpers/a-person.ts'
import { keyOf } from '../helpers/break-table.ts'
import { openTestApp, openTestStreet, testPassword, type TestApp } from '../helpers/test-app.ts'

const pageBytes = 4096

let app: TestApp
beforeAll(async () => {
  const street = await openTestStreet()
  await street.call('people', 'create', aPerson())
  const key = await keyOf(street)
  app = openTestApp({ folder: street.folder })
  await app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  damagePageOf('person', key)
})
afterAll(() => app.remove())

/** Noise over the first page of a table, under the signed-in program. */
function damagePageOf(table: string, key: Buffer): void {
  const file = join(app.folder, 'ledger.db')
  const db = openDatabase(file, key)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number
  db.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, randomBytes(pageBytes), 0, pageBytes, (page - 1) * pageBytes)
  closeSync(handle)
}

test('a page that can no longer be read is told as damage, with what to do, and not as a fault of the program', async () => {
  const filter = { text: '', communityId: null, organisation: null, post: null, status: null }
  const sort = { column: 'name' as const, descending: false }
  const list = app.call('people', 'list', { filter, sort, offset: 0, limit: 50 })
  await expect(list).rejects.toMatchObject({ code: 'database-damaged' })
})
