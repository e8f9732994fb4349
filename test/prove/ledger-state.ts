import { createHash } from 'node:crypto'
import { auditedTables } from '../../electron/data/db/audited-tables.ts'
import { columnsOf, imageSql, isAsChanged } from '../../electron/data/db/capture-changes.ts'
import type { ReadDb } from '../../electron/data/db/connection.ts'

/** Every record of a ledger as one text, and the audit row they stand under. */
export interface LedgerState {
  readonly seq: number
  readonly hash: string
  readonly records: ReadonlyMap<string, string>
}

export interface AuditRow {
  readonly seq: number
  readonly hash: string
  readonly method: string
}

interface ChangeRow {
  readonly tableName: string
  readonly recordId: string
  readonly before: string | null
  readonly after: string | null
}

export function readState(db: ReadDb): LedgerState {
  const records = new Map<string, string>()
  for (const [table, { key }] of Object.entries(auditedTables)) {
    const id = key.map((name) => `"${name}"`).join(` || '/' || `)
    const rows = db.prepare(`SELECT ${id} AS id, ${imageSql(columnsOf(db, table), table)} AS image FROM ${table}`).all()
    for (const row of rows as { id: string; image: string }[]) records.set(`${table}:${row.id}`, row.image)
  }
  const head = newestRows(db, 1)[0]
  return { seq: head?.seq ?? 0, hash: head?.hash ?? '', records }
}

export function newestRows(db: ReadDb, count: number): AuditRow[] {
  return db.prepare('SELECT seq, hash, method FROM audit ORDER BY seq DESC LIMIT ?').all(count) as AuditRow[]
}

export function rowAt(db: ReadDb, seq: number): AuditRow | undefined {
  return db.prepare('SELECT seq, hash, method FROM audit WHERE seq = ?').get(seq) as AuditRow | undefined
}

export function digestOf(records: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [id, image] of [...records].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(JSON.stringify([id, image]))
  return hash.digest('hex')
}

/** How many records of each table one act changed. */
export function changesOf(db: ReadDb, seq: number): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { tableName } of changeRows(db, seq)) counts[tableName] = (counts[tableName] ?? 0) + 1
  return counts
}

/**
 * The records as they were before one act, by what that act says it changed. An act that was written by halves does
 * not lead back to what was there before it.
 */
export function recordsBefore(db: ReadDb, seq: number, records: ReadonlyMap<string, string>): Map<string, string> {
  const before = new Map(records)
  for (const change of changeRows(db, seq).toReversed()) {
    const id = `${change.tableName}:${change.recordId}`
    if (!isAsChanged(change, before.get(id) ?? null)) throw new Error(`${id} is not what act ${seq} made of it`)
    if (change.before === null) before.delete(id)
    else before.set(id, change.before)
  }
  return before
}

function changeRows(db: ReadDb, seq: number): ChangeRow[] {
  return db
    .prepare(
      `SELECT table_name AS tableName, record_id AS recordId, before, after FROM change
       WHERE audit_seq = ? ORDER BY ordinal`,
    )
    .all(seq) as ChangeRow[]
}
