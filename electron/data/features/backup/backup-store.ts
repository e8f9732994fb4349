import type { BackupLabel } from '@shared/backup/contract.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { countNamingRows } from '../../db/named-files.ts'

/** Beside the settings that a page may save: a path comes from a dialog alone. */
const secondFolderKey = 'backupSecondFolder'

export function readSecondFolder(db: ReadDb): string | null {
  const value = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(secondFolderKey) as string | undefined
  return value === undefined ? null : (JSON.parse(value) as string | null)
}

export function writeSecondFolder(db: WriteDb, path: string | null): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(secondFolderKey, JSON.stringify(path))
}

/** Counted as the label of a copy counts. */
export function countLedger(db: ReadDb): BackupLabel['counts'] {
  const counts = db
    .prepare(
      `SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM community) AS communities,
         (SELECT coalesce(max(seq), 0) FROM audit) AS acts`,
    )
    .get() as Omit<BackupLabel['counts'], 'attachments'>
  return { ...counts, attachments: countNamingRows(db) }
}

/** Whether records were changed since a copy whose audit ended there. Signing in and out changes none. */
export function hasChangedSince(db: ReadDb, head: { seq: number; hash: string } | null): boolean {
  const isSameHistory =
    head === null || db.prepare('SELECT hash FROM audit WHERE seq = ?').pluck().get(head.seq) === head.hash
  // After a restore the history is another one, whatever its length.
  if (!isSameHistory) return true
  return db.prepare('SELECT 1 FROM change WHERE audit_seq > ? LIMIT 1').get(head?.seq ?? 0) !== undefined
}
