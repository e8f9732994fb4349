import type { ReadDb } from './connection.ts'

export interface AuditMark {
  readonly seq: number
  readonly hash: string
}

/** The newest row of the audit. */
export function auditHead(db: ReadDb): AuditMark | null {
  const head = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as AuditMark | undefined
  return head ?? null
}
