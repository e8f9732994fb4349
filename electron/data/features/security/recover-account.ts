import { AppError } from '@shared/rpc/errors.ts'
import { auditHead } from '../../db/audit-head.ts'
import { accountSlots, changeKeysFile, readKeysFile, withSlot } from '../../folder/keys-file.ts'
import { unwrapKey } from '../../folder/key-wrapping.ts'
import type { OpenLedger } from '../../folder/open-ledger.ts'
import { noteNewPassword } from '../accounts/account-store.ts'
import type { Prepared } from './enter-ledger.ts'
import { newAccountSlot, newRecoverySlot, purposeOf, sealedFor } from './key-slots.ts'
import { mustBeStrong } from './must-be-strong.ts'
import { asWaiting, settleResets } from './settle-resets.ts'

interface Recovered {
  readonly accountId: string
  readonly loginName: string
  readonly password: string
  readonly nextCode: string
}

/** @throws `wrong-password` */
export function accountToRecover(folder: string, loginName: string): string {
  const slot = accountSlots(readKeysFile(folder), loginName).find(({ waitingSince }) => waitingSince === null)
  if (!slot) throw new AppError('wrong-password', 'No such account')
  return slot.id
}

/**
 * The account's own private key is lost with the password: it gets a new slot, which waits in keys.json until the act
 * stands, as after a reset. The slot of the next recovery code waits to be typed back, and does no harm where it
 * never is.
 *
 * @throws `password-too-weak`
 */
export async function prepareRecovery(
  folder: string,
  { accountId, loginName, password, nextCode }: Recovered,
  { reader }: OpenLedger,
  databaseKey: Buffer,
): Promise<Prepared> {
  mustBeStrong(reader, password, loginName)
  const account = await newAccountSlot(readKeysFile(folder), { id: accountId, loginName, password })
  const recovery = await newRecoverySlot('recovery-next', nextCode)
  // Opened once, as every sign-in does it: what cannot be opened must show before the old password goes.
  const privateKey = await unwrapKey(account.privateKey, password, purposeOf('account', accountId))
  if (!privateKey) throw new Error('A new slot does not open')
  return {
    privateKey,
    writeAlong(db) {
      const since = auditHead(db)?.seq ?? 0
      const slots = [asWaiting(sealedFor(account, databaseKey), since), sealedFor(recovery, databaseKey)]
      changeKeysFile(folder, (keys) => slots.reduce(withSlot, settleResets(keys, db)))
      noteNewPassword(db, accountId, true)
    },
  }
}
