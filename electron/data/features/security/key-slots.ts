import { normaliseRecoveryCode } from '@shared/security/recovery-code.ts'
import { newSlotKeyPair, sealKey } from '../../folder/key-sealing.ts'
import { wrapKey } from '../../folder/key-wrapping.ts'
import { type KeySlot, type KeysFile, nameHash } from '../../folder/keys-file.ts'

/** A slot for an account: whoever makes it needs the database key and a first password, nothing of the owner's. */
export async function newAccountSlot(
  keys: KeysFile,
  account: { id: string; loginName: string; password: string },
  databaseKey: Buffer,
): Promise<KeySlot> {
  const slot = await newSlot(account.id, 'account', account.password, databaseKey)
  return { ...slot, nameHash: nameHash(keys, account.loginName) }
}

export function newRecoverySlot(id: string, recoveryCode: string, databaseKey: Buffer): Promise<KeySlot> {
  return newSlot(id, 'recovery', normaliseRecoveryCode(recoveryCode), databaseKey)
}

async function newSlot(id: string, kind: KeySlot['kind'], secret: string, databaseKey: Buffer): Promise<KeySlot> {
  const { publicKey, privateKey } = newSlotKeyPair()
  return {
    id,
    kind,
    publicKey,
    privateKey: await wrapKey(privateKey, secret, purposeOf(kind, id)),
    databaseKeys: [sealKey(databaseKey, publicKey)],
    failures: 0,
    lastFailureUptime: null,
    unrecordedSince: null,
  }
}

/** What a wrapped private key is bound to: it cannot be moved to another account's slot. */
export function purposeOf(kind: KeySlot['kind'], id: string): string {
  return kind === 'recovery' ? 'recovery' : id
}
