import type { NewStreet, Street } from '@shared/security/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export function getStreet(db: ReadDb): Street {
  const row = db.prepare('SELECT name, region_code AS regionCode, is_demo AS isDemo FROM street').get() as
    | { name: string; regionCode: string; isDemo: number }
    | undefined
  if (!row) throw new Error('The database has no street')
  return { name: row.name, regionCode: row.regionCode, isDemo: row.isDemo === 1 }
}

export function insertStreet(db: WriteDb, street: NewStreet, isDemo: boolean, createdAt: string): void {
  db.prepare(
    `INSERT INTO street (street_id, name, region_code, is_demo, created_at) VALUES ('street', ?, ?, ?, ?)`,
  ).run(street.name, street.regionCode, isDemo ? 1 : 0, createdAt)
}

/** Whether an account did something after an audit row. */
export function hasRowSince(db: ReadDb, seq: number, by: { method: string; accountId: string }): boolean {
  const found = db.prepare('SELECT 1 FROM audit WHERE seq > ? AND account_id = ? AND method = ? LIMIT 1')
  return found.get(seq, by.accountId, by.method) !== undefined
}

/** Whether something was done to a record after an audit row. */
export function hasRowAbout(db: ReadDb, seq: number, about: { method: string; subject: string }): boolean {
  const found = db.prepare('SELECT 1 FROM audit WHERE seq > ? AND subject = ? AND method = ? LIMIT 1')
  return found.get(seq, about.subject, about.method) !== undefined
}
