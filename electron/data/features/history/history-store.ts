import type { AuditRow, AuditSummary } from '@shared/history/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb } from '../../db/connection.ts'

const columns = 'seq, at, account_name AS accountName, method, act, subject, reason, summary'

interface StoredAudit extends Omit<AuditRow, 'summary'> {
  readonly summary: string
}

export function listAuditOfRecord(db: ReadDb, table: string, id: string): AuditRow[] {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM audit
       WHERE seq IN (SELECT audit_seq FROM change WHERE table_name = @table AND record_id = @id)
          OR subject = @table || ':' || @id OR subject LIKE @table || ':' || @id || '/%'
       ORDER BY seq DESC LIMIT 20`,
    )
    .all({ table, id }) as StoredAudit[]
  return rows.map((row) => ({ ...row, summary: JSON.parse(row.summary) as AuditSummary }))
}

export function getAct(db: ReadDb, seq: number): string {
  const act = db.prepare('SELECT act FROM audit WHERE seq = ?').pluck().get(seq) as string | undefined
  if (act === undefined) throw new AppError('not-found', `No act ${seq}`)
  return act
}
