import { AppError } from '@shared/rpc/errors.ts'
import { migrations } from '../db/migrations/index.ts'
import { databaseMark } from './database-mark.ts'
import { changeKeysFile, readKeysFile } from './keys-file.ts'
import { type OpenLedger, openLedger } from './open-ledger.ts'
import { finishKeyChange } from './rekeyed-copy.ts'

/**
 * Opens the database with the newest of the keys that fits. Two keys mean that it was being given a new one when the
 * program ended: whichever fits is kept, the other forgotten.
 *
 * @throws `database-damaged`, `database-too-new`
 */
export function openWithKeys(
  folder: string,
  databaseKeys: readonly Buffer[],
  now: () => Date,
  readWholeUpTo: number,
): { ledger: OpenLedger; databaseKey: Buffer } {
  finishKeyChange(folder)
  const { isSuspect } = readKeysFile(folder)
  for (const [place, databaseKey] of databaseKeys.entries()) {
    try {
      const ledger = openLedger(folder, databaseKey, now, { isSuspect, readWholeUpTo })
      keepKey(folder, place)
      return { ledger, databaseKey }
    } catch (error) {
      const isLast = place === databaseKeys.length - 1
      if (isLast || !(error instanceof AppError) || error.code !== 'database-damaged') throw error
    }
  }
  throw new Error('A slot without keys')
}

function keepKey(folder: string, place: number): void {
  const mark = databaseMark(folder)
  const keys = readKeysFile(folder)
  const isSettled =
    keys.schemaVersion === migrations.length &&
    !keys.isSuspect &&
    keys.databases.length === 1 &&
    keys.databases[0] === mark &&
    keys.slots.every(({ databaseKeys }) => databaseKeys.length === 1)
  if (isSettled) return
  changeKeysFile(folder, (present) => ({
    ...present,
    schemaVersion: migrations.length,
    databases: [mark],
    isSuspect: false,
    slots: present.slots.map((slot) => ({ ...slot, databaseKeys: slot.databaseKeys.slice(place, place + 1) })),
  }))
}
