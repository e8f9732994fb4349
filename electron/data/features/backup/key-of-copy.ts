import { join } from 'node:path'
import { AppError } from '@shared/rpc/errors.ts'
import { openDatabase } from '../../db/connection.ts'
import { databaseFileName } from '../../folder/database-file-name.ts'
import { openSealedKey } from '../../folder/key-sealing.ts'
import { readKeysFile } from '../../folder/keys-file.ts'
import type { SessionKeys } from '../../session.ts'

/**
 * The key of a backup: today's, or the older one that its own keys.json gives to the account that is signed in.
 *
 * @throws `backup-damaged` where none fits
 */
export function keyOfCopy(backup: string, { slotId, privateKey, databaseKey }: SessionKeys): Buffer {
  for (const key of [databaseKey, ...sealedKeys(backup, slotId, privateKey)]) {
    try {
      openDatabase(join(backup, databaseFileName), key, { readonly: true }).close()
      return key
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'database-damaged') throw error
    }
  }
  throw new AppError('backup-damaged', 'No key opens this copy')
}

function sealedKeys(backup: string, slotId: string, privateKey: Buffer): Buffer[] {
  try {
    const slot = readKeysFile(backup).slots.find(({ id }) => id === slotId)
    return slot?.databaseKeys.map((sealed) => openSealedKey(sealed, privateKey)) ?? []
  } catch {
    // Sealed for a private key the account had before its password was reset.
    return []
  }
}
