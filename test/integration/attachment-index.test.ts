import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { migrate } from '../../electron/data/db/migrate.ts'
import { attachmentIndex } from '../../electron/data/db/migrations/0010-attachment-index.ts'
import { migrations } from '../../electron/data/db/migrations/index.ts'
import { recordQuery } from '../../electron/data/db/record-terms.ts'
import { temporaryFolder } from '../helpers/test-app.ts'

test('files that were there before are found by their names and their people', () => {
  const db = openDatabase(join(temporaryFolder(), 'ledger.db'), randomBytes(32), { create: true })
  migrate(db, migrations.slice(0, attachmentIndex.version - 1))
  db.pragma('foreign_keys = OFF')
  const insert = (table: string, row: Readonly<Record<string, string | number>>) =>
    db
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join()})`,
      )
      .run(...Object.values(row))
  const columnsOf = (table: string) =>
    db.prepare(`SELECT name, type FROM pragma_table_info(?) WHERE "notnull" = 1 AND dflt_value IS NULL`).all(table) as {
      name: string
      type: string
    }[]
  /** What must be there, filled with anything. */
  const needed = (table: string) =>
    Object.fromEntries(columnsOf(table).map(({ name, type }) => [name, type === 'INTEGER' ? 1 : 'x']))
  insert('community', { ...needed('community'), community_id: 'c-1' })
  insert('person', { ...needed('person'), person_id: 'p', name: '陈晓雨', name_initials: 'cxy', community_id: 'c-1' })
  insert('section_set', { ...needed('section_set'), version: 1 })
  const dossier = { dossier_id: 'd', person_id: 'p', state: 'draft', year: 2025, section_set: 1, community_id: 'c-1' }
  insert('dossier', { ...needed('dossier'), ...dossier })
  insert('attachment', {
    ...needed('attachment'),
    attachment_id: 'a',
    dossier_id: 'd',
    file_name: '回执.pdf',
    type: 'pdf',
  })

  migrate(db, migrations)

  const find = (text: string, communities: readonly string[] | null = null) =>
    db
      .prepare(
        `SELECT record_id FROM record_text JOIN search_entry ON entry_id = record_text.rowid
         WHERE record_text MATCH ? AND kind = 'attachment'`,
      )
      .pluck()
      .all(recordQuery(text, communities))
  expect(find('回执')).toEqual(['a'])
  expect(find('晓雨', ['c-1'])).toEqual(['a'])
  expect(find('晓雨', ['c-2'])).toEqual([])
  db.close()
})
