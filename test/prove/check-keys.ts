import type { ReadDb } from '../../electron/data/db/connection.ts'
import { databaseMark } from '../../electron/data/folder/database-mark.ts'
import { readKeysFile } from '../../electron/data/folder/keys-file.ts'
import type { KilledRun } from './killed-run.ts'
import type { KnownState } from './known-state.ts'
import { newestRows } from './ledger-state.ts'

/** Who has a key is who has an account, and a key that was taken away opens nothing any more. */
export function checkKeys(
  db: ReadDb,
  folder: string,
  known: KnownState,
  { acknowledged, pending }: KilledRun,
  { password, databaseKey }: { readonly password: string; readonly databaseKey: Buffer },
): string[] {
  const problems: string[] = []
  const keys = readKeysFile(folder)
  const hasKey = (id: string | undefined) => keys.slots.some((slot) => slot.id === id)
  if (keys.databases.length !== 1 || keys.databases[0] !== databaseMark(folder))
    problems.push('keys.json does not name the database alone')
  if (keys.slots.some(({ databaseKeys }) => databaseKeys.length !== 1)) problems.push('a slot still has two keys')

  const removed = acknowledged.filter(({ act }) => act === 'accounts.disable').map(({ facts }) => facts.account)
  const made = acknowledged.filter(({ act }) => act === 'accounts.create').map(({ state }) => state.made)
  const cut = pending?.act === 'accounts.disable' ? pending.facts.account : undefined
  const isCutDone = cut !== undefined && isDisabled(db, cut)
  for (const id of [...removed, ...(isCutDone ? [cut] : [])])
    if (hasKey(id)) problems.push(`account ${id} was removed and still has a key`)
  for (const id of made)
    if (!removed.includes(id) && !(isCutDone && id === cut) && !hasKey(id)) problems.push(`account ${id} has no key`)
  if (isCutDone && removed.length === 0 && databaseKey.equals(known.databaseKey))
    problems.push('an account was removed and the database has the key it had')

  const next = pending?.facts.password
  const isRecorded = newestRows(db, 2)[1]?.method === 'security.changePassword'
  if (next !== undefined && (password === next) !== isRecorded)
    problems.push(password === next ? 'the new password holds without an audit row' : 'a password change that is not')
  return problems
}

function isDisabled(db: ReadDb, id: string): boolean {
  return db.prepare('SELECT disabled_at FROM account WHERE account_id = ?').pluck().get(id) !== null
}
