import type { AccountRow, SignIn } from '@shared/accounts/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { readKeysFile } from '../../folder/keys-file.ts'
import type { OpenLedger } from '../../folder/open-ledger.ts'
import { findAccountRow } from '../accounts/account-store.ts'
import type { OpenedSlot } from './folder-keys.ts'
import { recordRestore } from './record-restore.ts'
import { settleFolder } from './settle-resets.ts'

/**
 * A slot opens the database; whether its account may come in, the database says. What was cut between the two is
 * settled first, so that of two passwords one is in force.
 *
 * @throws `wrong-password`
 */
export async function admit(
  folder: string,
  ledger: OpenLedger,
  opened: OpenedSlot,
  { accountId, how }: { readonly accountId: string; readonly how: SignIn['how'] },
): Promise<AccountRow> {
  settleFolder(folder, ledger.reader)
  const row = findAccountRow(ledger.reader, accountId)
  if (!row || (row.disabledAt !== null && how === 'password'))
    throw new AppError('wrong-password', 'The account is not there or disabled')
  const inForce = readKeysFile(folder).slots.find(({ id }) => id === accountId)
  if (how === 'password' && inForce?.publicKey !== opened.publicKey)
    throw new AppError('wrong-password', 'A password that was replaced')
  await recordRestore(folder, ledger)
  return row
}
