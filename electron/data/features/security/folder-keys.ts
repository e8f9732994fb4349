import { AppError } from '@shared/rpc/errors.ts'
import { normaliseRecoveryCode } from '@shared/security/recovery-code.ts'
import { attemptsLeft, failed, refuseWhileWaiting, succeeded } from '../../folder/attempts.ts'
import { accountSlot, type KeySlot, readKeysFile, withSlot, writeKeysFile } from '../../folder/keys-file.ts'
import { unwrapKey } from '../../folder/key-wrapping.ts'

/** The id of the slot that a recovery code opens; the second one waits to be confirmed. */
export const recoverySlots = ['recovery', 'recovery-next'] as const

/**
 * The database key and the account a password opens. Every try is counted in keys.json before it is made, so that
 * ending the program in the middle of one does not make it free.
 *
 * @throws `wrong-password`, `too-many-attempts`
 */
export async function keyOfPassword(
  folder: string,
  loginName: string,
  password: string,
  now: Date,
): Promise<{ key: Buffer; accountId: string }> {
  const slot = accountSlot(readKeysFile(folder), loginName)
  if (!slot) throw new AppError('wrong-password', 'No such account')
  const key = await tryKey(folder, slot, password, now)
  if (!key)
    throw new AppError('wrong-password', 'Password does not fit', { attemptsLeft: attemptsLeft(failed(slot, now)) })
  return { key, accountId: slot.id }
}

/** @throws `wrong-recovery-code`, `too-many-attempts` */
export async function keyOfRecoveryCode(folder: string, code: string, now: Date): Promise<Buffer> {
  const secret = normaliseRecoveryCode(code)
  for (const id of recoverySlots) {
    const slot = readKeysFile(folder).slots.find((one) => one.id === id)
    const key = slot && (await tryKey(folder, slot, secret, now))
    if (key) return key
  }
  throw new AppError('wrong-recovery-code', 'Recovery code does not fit')
}

async function tryKey(folder: string, slot: KeySlot, secret: string, now: Date): Promise<Buffer | null> {
  refuseWhileWaiting(slot, now)
  saveSlot(folder, failed(slot, now))
  const key = await unwrapKey(slot.key, secret, slot.kind === 'recovery' ? 'recovery' : slot.id)
  if (key) saveSlot(folder, succeeded(slot))
  return key
}

export function saveSlot(folder: string, slot: KeySlot): void {
  writeKeysFile(folder, withSlot(readKeysFile(folder), slot))
}
