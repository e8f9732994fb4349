import type { ReadDb, WriteDb } from '../db/connection.ts'
import { attachmentKey, type AttachmentKey } from './attachment-key.ts'

const prefix = 'attachments/'

/** The first one is for new files; others came with a restore and open older ones. */
export function listAttachmentKeys(db: ReadDb): AttachmentKey[] {
  const values = db.prepare(`SELECT value FROM secret WHERE name LIKE '${prefix}%' ORDER BY rowid`).pluck().all()
  return (values as string[]).map((value) => attachmentKey(Buffer.from(value, 'base64')))
}

export function insertAttachmentKeys(db: WriteDb, keys: readonly AttachmentKey[]): void {
  const insert = db.prepare('INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)')
  for (const { id, key } of keys) insert.run(prefix + id, key.toString('base64'))
}
