import { normaliseRecoveryCode } from '@shared/security/recovery-code.ts'
import { newSlotKeyPair, sealKey } from '../../folder/key-sealing.ts'
import { wrapKey } from '../../folder/key-wrapping.ts'
import { accountOf, type KeySlot, type KeysFile, nameHash } from '../../folder/keys-file.ts'

/**
 * A slot that opens nothing yet. Deriving takes a while, in which the database may get another key: what is sealed is
 * sealed at the moment the slot is written.
 */
export type EmptySlot = Omit<KeySlot, 'databaseKeys'>

/** A slot for an account: whoever makes it needs a first password, nothing of the owner's. */
export async function newAccountSlot(
  keys: KeysFile,
  account: { id: string; loginName: string; password: string },
): Promise<EmptySlot> {
  const slot = await newSlot(account.id, 'account', account.password)
  return { ...slot, nameHash: nameHash(keys, account.loginName) }
}

export function newRecoverySlot(id: string, recoveryCode: string): Promise<EmptySlot> {
  return newSlot(id, 'recovery', normaliseRecoveryCode(recoveryCode))
}

export function sealedFor(slot: EmptySlot, databaseKey: Buffer): KeySlot {
  return { ...slot, databaseKeys: [sealKey(databaseKey, slot.publicKey)] }
}

async function newSlot(id: string, kind: KeySlot['kind'], secret: string): Promise<EmptySlot> {
  const { publicKey, privateKey } = newSlotKeyPair()
  return {
    id,
    kind,
    publicKey,
    privateKey: await wrapKey(privateKey, secret, purposeOf(kind, id)),
    failures: 0,
    lastFailureUptime: null,
    unrecordedSince: null,
    waitingSince: null,
  }
}

/** What a wrapped private key is bound to: it cannot be moved to another account's slot. */
export function purposeOf(kind: KeySlot['kind'], id: string): string {
  return kind === 'recovery' ? 'recovery' : accountOf(id)
}
