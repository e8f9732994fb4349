import type { ReadDb } from '../../db/connection.ts'
import {
  accountOf,
  changeKeysFile,
  type KeySlot,
  type KeysFile,
  readKeysFile,
  waitingId,
} from '../../folder/keys-file.ts'
import { hasRowAbout, hasRowSince } from './security-store.ts'

/**
 * A password set without the old one, by somebody else or with the recovery code, stands in two places: its slot in
 * keys.json, written first, and its act in the database. The slot waits beside the old one until the act is known to
 * stand, and then takes its place; where the act does not stand, it goes.
 *
 * @param db sees what is committed
 */
export function settleResets(keys: KeysFile, db: ReadDb): KeysFile {
  const waiting = keys.slots.filter(({ waitingSince }) => waitingSince !== null)
  const confirmed = waiting.filter(({ id, waitingSince }) => isDone(db, accountOf(id), waitingSince ?? 0))
  const replaced = new Set(confirmed.map(({ id }) => accountOf(id)))
  const others = keys.slots.filter(({ id, waitingSince }) => waitingSince === null && !replaced.has(id))
  const inForce = confirmed.map((slot) => ({ ...slot, id: accountOf(slot.id), waitingSince: null }))
  return { ...keys, slots: [...others, ...inForce] }
}

function isDone(db: ReadDb, accountId: string, since: number): boolean {
  return (
    hasRowAbout(db, since, { method: 'accounts.reset', subject: `account:${accountId}` }) ||
    hasRowSince(db, since, { method: 'security.recover', accountId })
  )
}

export function asWaiting(slot: KeySlot, since: number): KeySlot {
  return { ...slot, id: waitingId(slot.id), waitingSince: since }
}

/** What was left by a reset or a recovery that was cut, or has just been done. */
export function settleFolder(folder: string, db: ReadDb): void {
  if (readKeysFile(folder).slots.some(({ waitingSince }) => waitingSince !== null))
    changeKeysFile(folder, (keys) => settleResets(keys, db))
}
