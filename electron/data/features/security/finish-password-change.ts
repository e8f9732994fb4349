import { readKeysFile } from '../../folder/keys-file.ts'
import type { Session } from '../../session.ts'
import { noteNewPassword } from '../accounts/account-store.ts'
import { changeSlot } from './folder-keys.ts'
import { hasRowSince } from './security-store.ts'

const method = 'security.changePassword'

/**
 * A password is changed in keys.json, and its row stands in the database: the program may end between the two. The new
 * password then holds, and the next sign-in with it writes the row.
 */
export async function finishPasswordChange({ folder, ledger, account }: Session): Promise<void> {
  const slot = readKeysFile(folder).slots.find(({ id }) => id === account?.id)
  if (!ledger || !account || slot?.unrecordedSince == null) return
  if (!hasRowSince(ledger.reader, slot.unrecordedSince, { method, accountId: account.id })) {
    const { id: accountId, displayName: accountName } = account
    await ledger.writer.run(
      { method, act: '修改本人密码', subject: null, reason: null, accountId, accountName },
      (db) => noteNewPassword(db, accountId, true),
    )
  }
  changeSlot(folder, slot.id, (present) => ({ ...present, unrecordedSince: null }))
}
