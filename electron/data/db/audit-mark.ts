import { auditHead, type AuditMark } from './audit-head.ts'
import type { ReadDb } from './connection.ts'

/**
 * The mark to keep from now on. One that the database does not bear out stays as it is: moved on, it would cover up
 * what it is kept to find.
 */
export function nextAuditMark(db: ReadDb, mark: AuditMark | null): AuditMark | null {
  return mark === null || bearsOut(db, mark) ? auditHead(db) : mark
}

/** Whether the row that was the newest once is still there as it was. */
export function bearsOut(db: ReadDb, { seq, hash }: AuditMark): boolean {
  return db.prepare('SELECT hash FROM audit WHERE seq = ?').pluck().get(seq) === hash
}
