import { closeSync, copyFileSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { rekeyDatabase } from '../db/rekey-database.ts'
import type { Session } from '../session.ts'
import { databaseFileName } from './database-file-name.ts'
import { fileMark } from './database-mark.ts'
import { sealKey } from './key-sealing.ts'
import { newDatabaseKey } from './key-wrapping.ts'
import { changeKeysFile, type KeySlot } from './keys-file.ts'
import { placeRekeyedCopy, rekeyedCopy, removeRekeyedCopy } from './rekeyed-copy.ts'

/**
 * Gives the database a new key and seals it for the slots that stay. The steps can be cut anywhere: keys.json first
 * names both keys, then the re-encrypted copy is renamed over the file, then the old key is forgotten; what is left of
 * that, the next sign-in does.
 *
 * @param stays whether a slot keeps access
 */
export async function changeDatabaseKey(
  session: Session,
  stays: (slot: KeySlot) => boolean,
  now: () => Date,
): Promise<void> {
  const { folder, keys } = session
  if (!keys) throw new Error('Nobody is signed in')
  const next = newDatabaseKey()
  const copy = rekeyedCopy(folder)
  await session.replaceLedger(() => {
    removeRekeyedCopy(folder)
    try {
      copyFileSync(join(folder, databaseFileName), copy)
      rekeyDatabase(copy, keys.databaseKey, next)
      flush(copy)
      const mark = fileMark(copy)
      changeKeysFile(folder, (present) => ({
        ...present,
        databases: [mark, ...present.databases.slice(0, 1)],
        slots: present.slots.filter(stays).map((slot) => ({
          ...slot,
          databaseKeys: [sealKey(next, slot.publicKey), ...slot.databaseKeys.slice(0, 1)],
        })),
      }))
      placeRekeyedCopy(folder)
    } finally {
      removeRekeyedCopy(folder)
    }
  }, now)
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
