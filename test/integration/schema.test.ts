import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { personFields } from '@shared/people/model.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { auditedTables, unauditedTables } from '../../electron/data/db/audited-tables.ts'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { migrate, schemaVersion } from '../../electron/data/db/migrate.ts'
import { migrations } from '../../electron/data/db/migrations/index.ts'
import { temporaryFolder } from '../helpers/test-app.ts'

let db: Database
beforeEach(() => {
  db = openDatabase(join(temporaryFolder(), 'ledger.db'), randomBytes(32), { create: true })
})
afterEach(() => db.close())

const tables = () =>
  db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[]

test('the schema that the migrations make is the one that was reviewed', () => {
  migrate(db, migrations)

  const statements = db
    .prepare(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'search_text_%' AND name NOT LIKE 'record_text_%' ORDER BY type, name`,
    )
    .pluck()
    .all() as string[]
  expect(`${statements.join(';\n\n')};\n`).toMatchSnapshot()
})

test('a database of a newer program is refused and left alone', () => {
  migrate(db, migrations)
  db.pragma('user_version = 9999')

  expect(() => migrate(db, migrations)).toThrow(expect.objectContaining({ code: 'database-too-new' }))

  expect(schemaVersion(db)).toBe(9999)
})

test('a migration that breaks a reference is taken back whole', () => {
  migrate(db, migrations)
  const next = migrations.length + 1
  const breaking = {
    version: next,
    name: 'breaking',
    up: (one: Database) =>
      one.exec(`INSERT INTO appointment VALUES ('a', 'nobody', 'nowhere', 'party', '书记', NULL, NULL)`),
  }

  expect(() => migrate(db, [...migrations, breaking])).toThrow(/broke/)

  expect(schemaVersion(db)).toBe(next - 1)
  expect(db.prepare('SELECT count(*) FROM appointment').pluck().get()).toBe(0)
})

test('every table is strict, and either audited or named as not', () => {
  migrate(db, migrations)
  const known = [...Object.keys(auditedTables), ...unauditedTables]

  expect(tables().filter((name) => !/^(search|record)_text_/.test(name))).toEqual(known.toSorted())
  const loose = (db.pragma('table_list') as { name: string; strict: number }[]).filter(({ strict }) => strict === 0)
  expect(loose.map(({ name }) => name).filter((name) => known.includes(name))).toEqual(['record_text', 'search_text'])
})

test('the values of a person, its columns and the roster definition speak of the same fields', () => {
  migrate(db, migrations)
  const columns = db.prepare(`SELECT name FROM pragma_table_info('person')`).pluck().all() as string[]
  const labelled = roster.fields.map(({ id }) => id)

  for (const field of personFields) {
    expect(columns, field).toContain(field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    expect(labelled, field).toContain(field)
  }
  const sensitive = Object.fromEntries(
    roster.fields.flatMap(({ id, sensitivity }) => (sensitivity ? [[id, sensitivity]] : [])),
  )
  expect(sensitive).toEqual({ idNo: 'idNo', phone: 'phone', address: 'address' })
})
