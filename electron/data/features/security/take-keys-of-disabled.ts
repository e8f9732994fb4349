import { changeDatabaseKey } from '../../folder/change-database-key.ts'
import { accountOf, readKeysFile } from '../../folder/keys-file.ts'
import type { Session } from '../../session.ts'
import { listAccounts } from '../accounts/account-store.ts'

/** An account was disabled, and the program ended before its key was taken away: that is done at the next sign-in. */
export async function takeKeysOfDisabled(session: Session, now: () => Date): Promise<void> {
  if (!session.ledger) return
  const accounts = listAccounts(session.ledger.reader)
  const disabled = new Set(accounts.filter(({ disabledAt }) => disabledAt !== null).map(({ id }) => id))
  if (!readKeysFile(session.folder).slots.some(({ id }) => disabled.has(accountOf(id)))) return
  await changeDatabaseKey(session, ({ id }) => !disabled.has(accountOf(id)), now)
}
