import type { AccountRow, SignIn } from '@shared/accounts/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import { powersOf, type Role } from '@shared/security/roles.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

interface Raw {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly roles: string
  readonly communityIds: string | null
  readonly personId: string | null
  readonly createdAt: string
  readonly disabledAt: string | null
  readonly lastSignInAt: string | null
  readonly mustChangePassword: number
  readonly revision: number
}

const columns = `account_id AS id, login_name AS loginName, display_name AS displayName, roles,
  community_ids AS communityIds, person_id AS personId, created_at AS createdAt, disabled_at AS disabledAt,
  (SELECT max(at) FROM sign_in WHERE sign_in.account_id = account.account_id) AS lastSignInAt,
  must_change_password AS mustChangePassword, revision`

function fromRaw({ roles, communityIds, mustChangePassword, ...row }: Raw): AccountRow {
  return {
    ...row,
    roles: JSON.parse(roles) as Role[],
    communityIds: communityIds === null ? null : (JSON.parse(communityIds) as string[]),
    mustChangePassword: mustChangePassword === 1,
  }
}

export function listAccounts(db: ReadDb): AccountRow[] {
  const rows = db.prepare(`SELECT ${columns} FROM account ORDER BY disabled_at IS NOT NULL, created_at`).all() as Raw[]
  return rows.map(fromRaw)
}

export function findAccountRow(db: ReadDb, id: string): AccountRow | undefined {
  const row = db.prepare(`SELECT ${columns} FROM account WHERE account_id = ?`).get(id) as Raw | undefined
  return row && fromRaw(row)
}

export function getAccountRow(db: ReadDb, id: string): AccountRow {
  const row = findAccountRow(db, id)
  if (!row) throw new AppError('not-found', `No account ${id}`)
  return row
}

/** As the dispatcher needs it. */
export function toAccount({ id, loginName, displayName, roles, communityIds }: AccountRow): Account {
  return { id, loginName, displayName, roles, powers: powersOf(roles), communityIds }
}

export interface HeldValues {
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly communityIds: readonly string[] | null
  readonly personId: string | null
}

export function insertAccount(
  db: WriteDb,
  account: HeldValues & { id: string; loginName: string; createdAt: string; mustChangePassword: boolean },
): void {
  db.prepare(
    `INSERT INTO account (account_id, login_name, display_name, roles, community_ids, person_id, created_at,
       must_change_password)
     VALUES (@id, @loginName, @displayName, @roles, @communityIds, @personId, @createdAt, @mustChangePassword)`,
  ).run({ ...toRaw(account), mustChangePassword: Number(account.mustChangePassword) })
}

/** @throws `conflict` */
export function updateAccount(db: WriteDb, id: string, revision: number, values: HeldValues): void {
  const { changes } = db
    .prepare(
      `UPDATE account SET display_name = @displayName, roles = @roles, community_ids = @communityIds,
         person_id = @personId, revision = revision + 1
       WHERE account_id = @id AND revision = @revision`,
    )
    .run({ ...toRaw(values), id, revision })
  if (changes === 0) throw new AppError('conflict', `Account ${id} is not at revision ${revision}`)
}

function toRaw<V extends HeldValues>(values: V) {
  const { roles, communityIds } = values
  return {
    ...values,
    roles: JSON.stringify(roles),
    communityIds: communityIds === null ? null : JSON.stringify(communityIds),
  }
}

export function disableAccount(db: WriteDb, id: string, at: string): void {
  db.prepare('UPDATE account SET disabled_at = ?, revision = revision + 1 WHERE account_id = ?').run(at, id)
}

/** An account with every column of its table, to be put into another database of the same schema. */
export type StoredAccount = Readonly<Record<string, string | number | null>>

export function listStoredAccounts(db: ReadDb): StoredAccount[] {
  return db.prepare('SELECT * FROM account').all() as StoredAccount[]
}

/** Makes the accounts those of another database. One that is not among them stays for the audit, disabled. */
export function takeOverAccounts(db: WriteDb, accounts: readonly StoredAccount[], at: string): void {
  const ids = JSON.stringify(accounts.map((one) => one['account_id']))
  const names = JSON.stringify(accounts.map((one) => one['login_name']))
  const isOther = 'account_id NOT IN (SELECT value FROM json_each(@ids))'
  db.prepare(
    `UPDATE account SET disabled_at = @at, revision = revision + 1 WHERE ${isOther} AND disabled_at IS NULL`,
  ).run({ ids, at })
  // Its login name may have been given to somebody else since.
  db.prepare(
    `UPDATE account SET login_name = login_name || '#' || account_id
     WHERE ${isOther} AND login_name IN (SELECT value FROM json_each(@names))`,
  ).run({ ids, names })
  const columns = Object.keys(accounts[0] ?? {})
  const values = (prefix: string) => columns.map((column) => `${prefix}${column}`).join(', ')
  const write = db.prepare(
    `INSERT INTO account (${values('')}) VALUES (${values('@')})
     ON CONFLICT (account_id) DO UPDATE SET (${values('')}) = (${values('excluded.')})
     WHERE (${values('account.')}) IS NOT (${values('excluded.')})`,
  )
  for (const account of accounts) write.run(account)
}

/** A new password by somebody else opens a disabled account again. */
export function noteNewPassword(db: WriteDb, id: string, isOwn: boolean): void {
  db.prepare(
    'UPDATE account SET disabled_at = NULL, must_change_password = ?, revision = revision + 1 WHERE account_id = ?',
  ).run(isOwn ? 0 : 1, id)
}

export function insertSignIn(db: WriteDb, accountId: string, signIn: SignIn): void {
  db.prepare('INSERT OR REPLACE INTO sign_in (account_id, at, how, failures_before) VALUES (?, ?, ?, ?)').run(
    accountId,
    signIn.at,
    signIn.how,
    signIn.failuresBefore,
  )
}

export function listSignIns(db: ReadDb, accountId: string): SignIn[] {
  return db
    .prepare(
      `SELECT at, how, failures_before AS failuresBefore FROM sign_in WHERE account_id = ? ORDER BY at DESC LIMIT 100`,
    )
    .all(accountId) as SignIn[]
}
