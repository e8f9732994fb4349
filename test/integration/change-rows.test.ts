import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { migrate } from '../../electron/data/db/migrate.ts'
import { changeRows } from '../../electron/data/db/migrations/0011-change-rows.ts'
import { migrations } from '../../electron/data/db/migrations/index.ts'
import { temporaryFolder } from '../helpers/test-app.ts'

let db: Database
beforeEach(() => {
  db = openDatabase(join(temporaryFolder(), 'ledger.db'), randomBytes(32), { create: true })
})
afterEach(() => db.close())

test('before-images of an earlier version are carried over as they were', () => {
  migrate(db, migrations.slice(0, changeRows.version - 1))
  const act = db.prepare(
    `INSERT INTO audit (seq, at, account_name, method, act, summary, changes_hash, previous_hash, hash)
     VALUES (?, '2026-01-01', '周敏', 'people.save', '修改人员', '{}', '', '', '')`,
  )
  const image = db.prepare('INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)')
  for (const seq of [1, 2]) {
    act.run(seq)
    image.run(seq, 2, 'person', 'b', `{"name":"${'李'.repeat(2000)}"}`, null)
    image.run(seq, 1, 'person', 'a', null, '{"name":"张伟"}')
  }
  const images = () => db.prepare('SELECT * FROM change ORDER BY audit_seq, ordinal').all()
  const before = images()

  migrate(db, migrations)

  expect(before).toHaveLength(4)
  expect(images()).toEqual(before)
  expect(() => image.run(2, 1, 'person', 'c', null, '{}')).toThrow(/UNIQUE/)
  expect(() => image.run(3, 1, 'person', 'c', null, '{}')).toThrow(/FOREIGN KEY/)
})
