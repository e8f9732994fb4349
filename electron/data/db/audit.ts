import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { mask } from '@shared/values/mask.ts'
import type { AuditSummary } from '@shared/history/contract.ts'
import { auditedTables } from './audited-tables.ts'
import { type CapturedChange, storeCapturedChanges } from './capture-changes.ts'

/** Who does what, and why: said once by the dispatcher for every write. */
export interface Act {
  readonly method: string
  readonly act: string
  readonly subject: string | null
  readonly reason: string | null
  readonly accountId: string | null
  readonly accountName: string
  /** Who approved it, where it needed a second person. */
  readonly approverId?: string | null
  readonly approverName?: string | null
}

/** Beyond this, an audit row shows counts alone; the before-images hold every record all the same. */
const recordsInSummary = 20

export const firstHash = '0'.repeat(64)

/** Appends one audit row and the captured before-images under it; returns its number. */
export function appendAudit(db: Database, act: Act, at: string, changes: readonly CapturedChange[]): number {
  const last = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at,
    accountId: act.accountId,
    accountName: act.accountName,
    approverId: act.approverId ?? null,
    approverName: act.approverName ?? null,
    method: act.method,
    act: act.act,
    subject: act.subject ?? subjectOf(changes),
    reason: act.reason,
    summary: JSON.stringify(summarise(changes)),
    changesHash: changesHash(changes),
    previousHash: last?.hash ?? firstHash,
  }
  db.prepare(
    `INSERT INTO audit (seq, at, account_id, account_name, method, act, subject, reason, summary, changes_hash,
       previous_hash, hash, approver_id, approver_name)
     VALUES (@seq, @at, @accountId, @accountName, @method, @act, @subject, @reason, @summary, @changesHash,
       @previousHash, @hash, @approverId, @approverName)`,
  ).run({ ...row, hash: auditHash(row) })
  storeCapturedChanges(db, row.seq)
  return row.seq
}

export interface AuditFields {
  readonly seq: number
  readonly at: string
  readonly accountId: string | null
  readonly accountName: string
  readonly method: string
  readonly act: string
  readonly subject: string | null
  readonly reason: string | null
  readonly summary: string
  readonly changesHash: string
  readonly previousHash: string
  readonly approverId: string | null
  readonly approverName: string | null
}

export function auditHash(row: AuditFields): string {
  const { seq, at, accountId, accountName, method, act, subject, reason, summary, changesHash, previousHash } = row
  const fields = [seq, at, accountId, accountName, method, act, subject, reason, summary, changesHash, previousHash]
  // Rows of before there were approvers keep the hash they have.
  const approved = row.approverId === null ? fields : [...fields, row.approverId, row.approverName]
  return createHash('sha256').update(JSON.stringify(approved)).digest('hex')
}

export function changesHash(changes: readonly CapturedChange[]): string {
  const hash = createHash('sha256')
  for (const { tableName, recordId, before, after } of changes)
    hash.update(JSON.stringify([tableName, recordId, before, after]))
  return hash.digest('hex')
}

/** The first record that is not part of another one. */
function subjectOf(changes: readonly CapturedChange[]): string | null {
  const subject = changes.find(({ tableName }) => auditedTables[tableName]?.owner === undefined) ?? changes[0]
  return subject ? `${subject.tableName}:${subject.recordId}` : null
}

function summarise(changes: readonly CapturedChange[]): AuditSummary {
  const counts: Record<string, { inserted: number; updated: number; deleted: number }> = {}
  for (const { tableName, before, after } of changes) {
    const count = (counts[tableName] ??= { inserted: 0, updated: 0, deleted: 0 })
    if (before === null) count.inserted += 1
    else if (after === null) count.deleted += 1
    else count.updated += 1
  }
  return { counts, records: changes.length > recordsInSummary ? [] : changes.map(changedFields) }
}

function changedFields({ tableName, recordId, before, after }: CapturedChange): AuditSummary['records'][number] {
  const was = (before ? JSON.parse(before) : {}) as Record<string, unknown>
  const is = (after ? JSON.parse(after) : {}) as Record<string, unknown>
  const fields: Record<string, { before: unknown; after: unknown }> = {}
  const { unshown = [] } = auditedTables[tableName] ?? {}
  for (const name of Object.keys({ ...was, ...is })) {
    if (unshown.includes(name)) continue
    const [old, now] = [was[name] ?? null, is[name] ?? null]
    if (old !== now) fields[name] = { before: masked(tableName, name, old), after: masked(tableName, name, now) }
  }
  return { table: tableName, id: recordId, fields }
}

function masked(table: string, column: string, value: unknown): unknown {
  const sensitivity = auditedTables[table]?.sensitive?.[column]
  return sensitivity && typeof value === 'string' ? mask(value, sensitivity) : value
}
