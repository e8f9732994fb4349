import { AppError } from '@shared/rpc/errors.ts'
import { normaliseRecoveryCode } from '@shared/security/recovery-code.ts'
import { attemptsLeft, failed, refuseWhileWaiting, succeeded } from '../../folder/attempts.ts'
import { openSealedKey } from '../../folder/key-sealing.ts'
import { unwrapKey } from '../../folder/key-wrapping.ts'
import { accountSlots, changeKeysFile, type KeySlot, readKeysFile } from '../../folder/keys-file.ts'
import { purposeOf } from './key-slots.ts'

/** The ids of the slots that a recovery code opens; the second one waits to be confirmed. */
export const recoverySlots = ['recovery', 'recovery-next'] as const

/** What a secret gives: the private key of its slot, and with it the database keys, newest first. */
export interface OpenedSlot {
  readonly slotId: string
  readonly publicKey: string
  readonly privateKey: Buffer
  readonly databaseKeys: readonly Buffer[]
  /** Wrong tries before this one. */
  readonly failuresBefore: number
}

/**
 * Every try is counted in keys.json before it is made, so that ending the program in the middle does not make it free.
 *
 * @param uptime seconds the machine has been up
 * @throws `wrong-password`, `too-many-attempts`
 */
export async function openWithPassword(
  folder: string,
  loginName: string,
  password: string,
  uptime: number,
): Promise<OpenedSlot> {
  const slots = accountSlots(readKeysFile(folder), loginName)
  for (const slot of slots) {
    const opened = await tryOpen(folder, slot, password, uptime)
    if (opened) return opened
  }
  const last = slots.at(-1)
  if (!last) throw new AppError('wrong-password', 'No such account')
  const left = attemptsLeft(failed(last, uptime))
  throw new AppError('wrong-password', 'Password does not fit', { attemptsLeft: left })
}

/** @throws `wrong-recovery-code`, `too-many-attempts` */
export async function openWithRecoveryCode(folder: string, code: string, uptime: number): Promise<OpenedSlot> {
  for (const id of recoverySlots) {
    const slot = readKeysFile(folder).slots.find((one) => one.id === id)
    const opened = slot && (await tryOpen(folder, slot, normaliseRecoveryCode(code), uptime))
    if (opened) return opened
  }
  throw new AppError('wrong-recovery-code', 'Recovery code does not fit')
}

async function tryOpen(folder: string, slot: KeySlot, secret: string, uptime: number): Promise<OpenedSlot | null> {
  refuseWhileWaiting(slot, uptime)
  changeSlot(folder, slot.id, (present) => failed(present, uptime))
  const privateKey = await unwrapKey(slot.privateKey, secret, purposeOf(slot.kind, slot.id))
  if (!privateKey) return null
  changeSlot(folder, slot.id, succeeded)
  return {
    slotId: slot.id,
    publicKey: slot.publicKey,
    privateKey,
    databaseKeys: slot.databaseKeys.map((sealed) => openSealedKey(sealed, privateKey)),
    failuresBefore: slot.failures,
  }
}

/** As it stands now: trying a secret takes a while, in which its database key may change or the slot go. */
export function changeSlot(folder: string, id: string, change: (slot: KeySlot) => KeySlot): void {
  changeKeysFile(folder, (keys) => ({ ...keys, slots: keys.slots.map((one) => (one.id === id ? change(one) : one)) }))
}
