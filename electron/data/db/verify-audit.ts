import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { AuditVerdict } from '@shared/audit/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { type AuditFields, firstHash } from './audit.ts'
import type { AuditMark } from './audit-head.ts'
import { bearsOut } from './audit-mark.ts'
import { hashedBytes } from './capture-changes.ts'
import type { ReadDb } from './connection.ts'
import { diagnoseRow } from './diagnose-audit-row.ts'

/** Rows, and changed records, looked at in one go: some milliseconds, after which others get their turn. */
const rowsInOneGo = 500

export interface VerifyOptions {
  /** What keys.json remembers; null where it remembers nothing. */
  readonly mark: AuditMark | null
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export type AuditLink = AuditFields & { readonly hash: string }

interface Broken {
  readonly seq: number
  readonly why: string
}

/**
 * Walks the audit from its first row to its last: each row against its own hash, the hash of the row before it and
 * the records it changed; the last against the mark. Names the first row that does not fit.
 */
export async function verifyAudit(db: ReadDb, options: VerifyOptions): Promise<AuditVerdict> {
  const { onProgress, signal } = options
  const total = db.prepare('SELECT count(*) FROM audit').pluck().get() as number
  let last = { seq: 0, hash: firstHash }
  let rows = 0
  for (;;) {
    const links = linksAfter(db, last.seq)
    if (links.length === 0) break
    for (const link of links) {
      const broken = diagnoseRow(db, link, last) ?? (await diagnoseChanges(db, link, signal))
      if (broken) return { isWhole: false, rows: Math.max(total, rows), ...broken }
      last = link
      rows += 1
    }
    onProgress?.(rows, Math.max(total, rows))
    await turn(signal)
  }
  const broken = diagnoseEnd(db, last.seq, options.mark)
  return broken ? { isWhole: false, rows, ...broken } : { isWhole: true, rows, head: last.hash }
}

function linksAfter(db: ReadDb, seq: number): AuditLink[] {
  return db
    .prepare(
      `SELECT seq, at, account_id AS accountId, account_name AS accountName, method, act, subject, reason, summary,
         changes_hash AS changesHash, previous_hash AS previousHash, hash, approver_id AS approverId,
         approver_name AS approverName
       FROM audit WHERE seq > ? ORDER BY seq LIMIT ${rowsInOneGo}`,
    )
    .all(seq) as AuditLink[]
}

/** The records are read in parts: an import changes ten thousand of them under one row. */
async function diagnoseChanges(db: ReadDb, { seq, changesHash }: AuditLink, signal: AbortSignal | undefined) {
  const next = db.prepare(
    `SELECT count(*) AS count, max(ordinal) AS last, ${hashedBytes} AS hashed
     FROM (SELECT * FROM change WHERE audit_seq = ? AND ordinal > ? ORDER BY ordinal LIMIT ${rowsInOneGo})`,
  )
  const hash = createHash('sha256')
  for (let ordinal = -1; ;) {
    const block = next.get(seq, ordinal) as { count: number; last: number; hashed: Buffer | null }
    if (block.hashed) hash.update(block.hashed)
    if (block.count < rowsInOneGo) break
    ordinal = block.last
    await turn(signal)
  }
  return hash.digest('hex') === changesHash ? null : { seq, why: '改动明细与摘要不符' }
}

function diagnoseEnd(db: ReadDb, lastSeq: number, mark: AuditMark | null): Broken | null {
  const lastChanged = (db.prepare('SELECT max(audit_seq) FROM change').pluck().get() as number | null) ?? 0
  const known = Math.max(mark?.seq ?? 0, lastChanged)
  if (known > lastSeq)
    return { seq: lastSeq + 1, why: `末尾被截断，或数据库被换成了从前的一份：应有第 ${known} 行，只到第 ${lastSeq} 行` }
  if (mark && !bearsOut(db, mark))
    return { seq: mark.seq, why: '这一行与密钥文件记下的不同：末尾被截断后又有新操作，或数据库被换成了从前的一份' }
  return null
}

async function turn(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  if (signal?.aborted) throw new AppError('cancelled', 'Verifying the audit')
}
