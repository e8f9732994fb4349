import type { AuditedRow, AuditFilter } from '@shared/audit/contract.ts'
import type { AuditSummary } from '@shared/history/contract.ts'
import type { ReadDb } from '../../db/connection.ts'
import { matchingAudit } from './matching-audit-store.ts'
import { subjectName } from './subject-name-store.ts'

interface Page {
  readonly offset: number
  readonly limit: number
}

/** Newest first. */
export function searchAudit(db: ReadDb, filter: AuditFilter, page: Page): { total: number; rows: AuditedRow[] } {
  const { select, values } = matchingAudit(db, filter)
  if (select === null) return searchAll(db, page)
  const found = db
    .prepare(
      `WITH matching AS MATERIALIZED (${select})
       SELECT seq, (SELECT count(*) FROM matching) AS total FROM matching
       ORDER BY seq DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, ...page }) as { seq: number; total: number }[]
  const total = found[0]?.total ?? (page.offset === 0 ? 0 : countAudit(db, filter))
  const rows = listRows(
    db,
    found.map(({ seq }) => seq),
  )
  return { total, rows: rows.toReversed() }
}

/** Numbers follow one another, so a place in the list is a number. Where some are missing, the list is walked. */
function searchAll(db: ReadDb, { offset, limit }: Page): { total: number; rows: AuditedRow[] } {
  const total = db.prepare('SELECT count(*) FROM audit').pluck().get() as number
  const last = (db.prepare('SELECT max(seq) FROM audit').pluck().get() as number | null) ?? 0
  const isUnbroken = last === total
  const rows = db
    .prepare(`${selectRows} WHERE seq <= @newest ORDER BY seq DESC LIMIT @limit OFFSET @skipped`)
    .all({ newest: isUnbroken ? last - offset : last, limit, skipped: isUnbroken ? 0 : offset }) as StoredRow[]
  return { total, rows: rows.map((row) => rowOf(db, row)) }
}

/** All numbers a filter leaves, oldest first: for an export, which then reads the rows in parts. */
export function listMatchingSeqs(db: ReadDb, filter: AuditFilter): number[] {
  const { select, values } = matchingAudit(db, filter)
  return db
    .prepare(`SELECT seq FROM (${select ?? 'SELECT seq FROM audit'}) ORDER BY seq`)
    .pluck()
    .all(values) as number[]
}

export function countAudit(db: ReadDb, filter: AuditFilter): number {
  const { select, values } = matchingAudit(db, filter)
  return db
    .prepare(`SELECT count(*) FROM (${select ?? 'SELECT seq FROM audit'})`)
    .pluck()
    .get(values) as number
}

/** Oldest first. */
export function listRows(db: ReadDb, seqs: readonly number[]): AuditedRow[] {
  const rows = db
    .prepare(`${selectRows} WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq`)
    .all(JSON.stringify(seqs)) as StoredRow[]
  return rows.map((row) => rowOf(db, row))
}

const selectRows = `SELECT seq, at, account_name AS accountName, approver_name AS approverName, method, act, subject,
  reason, summary FROM audit`

interface StoredRow extends Omit<AuditedRow, 'summary' | 'subjectName'> {
  readonly summary: string
}

function rowOf(db: ReadDb, row: StoredRow): AuditedRow {
  return { ...row, summary: shownSummary(row.summary), subjectName: subjectName(db, row.subject) }
}

/** The cells of an import hold original texts, which no list needs; the record itself shows them masked. */
function shownSummary(stored: string): AuditSummary {
  const { counts, records } = JSON.parse(stored) as AuditSummary
  return { counts, records: records.map((one) => (one.table === 'provenance' ? { ...one, fields: {} } : one)) }
}
