import type { ReadDb } from '../../db/connection.ts'

/** The key of the drafts: made with the tables, it lies inside the encrypted database. */
export function readDraftKey(db: ReadDb): Buffer {
  const row = db.prepare(`SELECT value FROM secret WHERE name = 'drafts'`).get() as { value: string } | undefined
  if (!row) throw new Error('The database has no key for drafts')
  return Buffer.from(row.value, 'base64')
}
