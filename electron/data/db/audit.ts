import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { mask } from '@shared/values/mask.ts'
import type { AuditSummary } from '@shared/history/contract.ts'
import { auditedTables } from './audited-tables.ts'
import { capturedBlocks, type CapturedChange, storeCapturedChanges } from './capture-changes.ts'
import type { Steps } from './run-in-steps.ts'

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

/** What an act did, in short. */
export interface Appended {
  readonly seq: number
  /** The tables it changed. */
  readonly tables: readonly string[]
}

/** Appends one audit row and the captured before-images under it. */
export function* appendAudit(db: Database, act: Act, at: string): Steps<Appended> {
  const last = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined
  const digest = new ChangesDigest()
  for (const block of capturedBlocks(db)) {
    for (const change of block) digest.add(change)
    yield { done: 0, total: 0 }
  }
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at,
    accountId: act.accountId,
    accountName: act.accountName,
    approverId: act.approverId ?? null,
    approverName: act.approverName ?? null,
    method: act.method,
    act: act.act,
    subject: act.subject ?? digest.subject,
    reason: act.reason,
    summary: JSON.stringify(digest.summary()),
    changesHash: digest.hash(),
    previousHash: last?.hash ?? firstHash,
  }
  db.prepare(
    `INSERT INTO audit (seq, at, account_id, account_name, method, act, subject, reason, summary, changes_hash,
       previous_hash, hash, approver_id, approver_name)
     VALUES (@seq, @at, @accountId, @accountName, @method, @act, @subject, @reason, @summary, @changesHash,
       @previousHash, @hash, @approverId, @approverName)`,
  ).run({ ...row, hash: auditHash(row) })
  yield* storeCapturedChanges(db, row.seq)
  return { seq: row.seq, tables: digest.tables }
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

export function changesHash(changes: Iterable<CapturedChange>): string {
  const digest = new ChangesDigest()
  for (const change of changes) digest.add(change)
  return digest.hash()
}

/** The changes of an act, one after another: their hash and their summary, and none of them kept. */
class ChangesDigest {
  readonly #hash = createHash('sha256')
  readonly #counts: Record<string, AuditSummary['counts'][string]> = {}
  readonly #first: CapturedChange[] = []
  #total = 0
  /** The first record that is not part of another one. */
  #subject: CapturedChange | undefined

  add(change: CapturedChange): void {
    const { tableName, recordId, before, after } = change
    this.#hash.update(JSON.stringify([tableName, recordId, before, after]))
    const count = (this.#counts[tableName] ??= { inserted: 0, updated: 0, deleted: 0 })
    if (before === null) count.inserted += 1
    else if (after === null) count.deleted += 1
    else count.updated += 1
    this.#total += 1
    if (this.#total <= recordsInSummary) this.#first.push(change)
    if (auditedTables[tableName]?.owner === undefined) this.#subject ??= change
  }

  hash(): string {
    return this.#hash.digest('hex')
  }

  get subject(): string | null {
    const subject = this.#subject ?? this.#first[0]
    return subject ? `${subject.tableName}:${subject.recordId}` : null
  }

  get tables(): string[] {
    return Object.keys(this.#counts)
  }

  summary(): AuditSummary {
    const records = this.#total > recordsInSummary ? [] : this.#first.map(changedFields)
    return { counts: this.#counts, records }
  }
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
