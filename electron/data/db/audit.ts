import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { mask } from '@shared/values/mask.ts'
import type { AuditSummary } from '@shared/history/contract.ts'
import { auditedTables } from './audited-tables.ts'
import {
  type CapturedBlock,
  type CapturedChange,
  type CapturedTable,
  clearCapturedChanges,
  moveCapturedChanges,
} from './capture-changes.ts'
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

/** The audit row of an act before it is made out, for the changes to stand under. */
interface BlankRow {
  readonly seq: number
  readonly previousHash: string
}

/**
 * An act while it is written. What it changed goes under its audit row block by block, where it is long also between
 * its pauses: kept until the end, the changes of a large import outgrew every cache and were slower to move.
 * The audit row itself is made out when nothing more can come.
 */
export class OpenAct {
  readonly #digest = new ChangesDigest()
  readonly #db: Database
  readonly #act: Act
  #row: BlankRow | undefined

  constructor(db: Database, act: Act) {
    this.#db = db
    this.#act = act
    clearCapturedChanges(db)
  }

  /** What was changed so far. */
  *store(): Steps<void> {
    for (const block of moveCapturedChanges(this.#db, this.#opened().seq)) {
      this.#digest.add(block)
      yield { done: 0, total: 0 }
    }
  }

  /**
   * What is left of it, and the audit row.
   *
   * @param now asked when everything else is done
   */
  *finish(now: () => Date): Steps<Appended> {
    yield* this.store()
    const { seq, previousHash } = this.#opened()
    const act = this.#act
    const row = {
      seq,
      at: now().toISOString(),
      accountId: act.accountId,
      accountName: act.accountName,
      approverId: act.approverId ?? null,
      approverName: act.approverName ?? null,
      method: act.method,
      act: act.act,
      subject: act.subject ?? this.#digest.subject,
      reason: act.reason,
      summary: JSON.stringify(summaryOf(this.#db, seq, this.#digest)),
      changesHash: this.#digest.hash(),
      previousHash,
    }
    this.#db
      .prepare(
        `UPDATE audit SET at = @at, account_id = @accountId, account_name = @accountName, method = @method, act = @act,
           subject = @subject, reason = @reason, summary = @summary, changes_hash = @changesHash, hash = @hash,
           approver_id = @approverId, approver_name = @approverName
         WHERE seq = @seq`,
      )
      .run({ ...row, hash: auditHash(row) })
    return { seq, tables: this.#digest.tables }
  }

  #opened(): BlankRow {
    return (this.#row ??= this.#append())
  }

  #append(): BlankRow {
    const last = this.#db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as
      | { seq: number; hash: string }
      | undefined
    const row = { seq: (last?.seq ?? 0) + 1, previousHash: last?.hash ?? firstHash }
    this.#db
      .prepare(
        `INSERT INTO audit (seq, at, account_name, method, act, summary, changes_hash, previous_hash, hash)
         VALUES (@seq, '', '', '', '', '', '', @previousHash, '')`,
      )
      .run(row)
    return row
  }
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

/** The changes of an act, block after block: their hash and their counts, and none of them kept. */
class ChangesDigest {
  readonly #hash = createHash('sha256')
  readonly counts: Record<string, AuditSummary['counts'][string]> = {}
  #first: CapturedTable | undefined
  /** The first record that is not part of another one. */
  #subject: CapturedTable | undefined

  add({ tables, hashed }: CapturedBlock): void {
    this.#hash.update(hashed)
    for (const table of tables) {
      const { tableName, inserted, updated, deleted } = table
      const count = (this.counts[tableName] ??= { inserted: 0, updated: 0, deleted: 0 })
      count.inserted += inserted
      count.updated += updated
      count.deleted += deleted
      this.#first ??= table
      if (auditedTables[tableName]?.owner === undefined) this.#subject ??= table
    }
  }

  hash(): string {
    return this.#hash.digest('hex')
  }

  get subject(): string | null {
    const subject = this.#subject ?? this.#first
    return subject ? `${subject.tableName}:${subject.recordId}` : null
  }

  get tables(): string[] {
    return Object.keys(this.counts)
  }

  get total(): number {
    return Object.values(this.counts).reduce((sum, one) => sum + one.inserted + one.updated + one.deleted, 0)
  }
}

function summaryOf(db: Database, seq: number, { counts, total }: ChangesDigest): AuditSummary {
  if (total > recordsInSummary) return { counts, records: [] }
  const changes = db
    .prepare(
      `SELECT table_name AS tableName, record_id AS recordId, before, after FROM change
       WHERE audit_seq = ? ORDER BY ordinal`,
    )
    .all(seq) as CapturedChange[]
  return { counts, records: changes.map(changedFields) }
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
