import type { Account, NewStreet, Street } from '@shared/security/model.ts'
import { powersOf, type Role } from '@shared/security/roles.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

interface AccountRow {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly role: string
}

export function findAccount(db: ReadDb, id: string): Account | undefined {
  const row = db
    .prepare(
      `SELECT account_id AS id, login_name AS loginName, display_name AS displayName, role
       FROM account WHERE account_id = ?`,
    )
    .get(id) as AccountRow | undefined
  return row && { id: row.id, loginName: row.loginName, displayName: row.displayName, powers: powersOf(row.role) }
}

export function insertAccount(
  db: WriteDb,
  account: { id: string; loginName: string; displayName: string; role: Role; createdAt: string },
): void {
  db.prepare(
    `INSERT INTO account (account_id, login_name, display_name, role, created_at)
     VALUES (@id, @loginName, @displayName, @role, @createdAt)`,
  ).run(account)
}

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
