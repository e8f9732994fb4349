import type { AuditedChange } from '@shared/audit/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb } from '../../db/connection.ts'
import { maskedImage } from './masked-image.ts'
import { withNamedReferences } from './named-references-store.ts'

/** The records one act changed, as they were and as they became, in the order in which it happened. */
export function listChanges(
  db: ReadDb,
  { seq, offset, limit }: { readonly seq: number; readonly offset: number; readonly limit: number },
): { total: number; changes: AuditedChange[] } {
  if (db.prepare('SELECT 1 FROM audit WHERE seq = ?').get(seq) === undefined)
    throw new AppError('not-found', `No act ${seq}`)
  const total = db.prepare('SELECT count(*) FROM change WHERE audit_seq = ?').pluck().get(seq) as number
  const stored = db
    .prepare(
      `SELECT table_name AS "table", record_id AS id, before, after FROM change
       WHERE audit_seq = ? ORDER BY ordinal LIMIT ? OFFSET ?`,
    )
    .all(seq, limit, offset) as { table: string; id: string; before: string | null; after: string | null }[]
  const changes = stored.map(({ table, id, before, after }) => ({
    table,
    id,
    before: withNamedReferences(db, table, maskedImage(table, before)),
    after: withNamedReferences(db, table, maskedImage(table, after)),
  }))
  return { total, changes }
}
