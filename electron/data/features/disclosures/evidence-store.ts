import type { Evidence } from '@shared/disclosure/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface StoredEvidence extends Evidence {
  readonly disclosureId: string
  readonly type: string | null
  readonly bytes: number | null
  readonly sha256: string | null
}

const columns = `evidence_id AS id, disclosure_id AS disclosureId, kind, channel, taken_on AS takenOn,
  file_name AS fileName, type, bytes, sha256, link, note`

export function listEvidence(db: ReadDb, disclosureId: string): StoredEvidence[] {
  return db
    .prepare(`SELECT ${columns} FROM disclosure_evidence WHERE disclosure_id = ? ORDER BY taken_on, rowid`)
    .all(disclosureId) as StoredEvidence[]
}

/** Its file stays as long as the audit names it. */
export function deleteEvidence(db: WriteDb, disclosureId: string, id: string): boolean {
  const { changes } = db
    .prepare('DELETE FROM disclosure_evidence WHERE disclosure_id = ? AND evidence_id = ?')
    .run(disclosureId, id)
  return changes > 0
}

export function insertEvidence(db: WriteDb, evidence: StoredEvidence): void {
  db.prepare(
    `INSERT INTO disclosure_evidence (evidence_id, disclosure_id, kind, channel, taken_on, file_name, type, bytes, sha256,
       link, note)
     VALUES (@id, @disclosureId, @kind, @channel, @takenOn, @fileName, @type, @bytes, @sha256, @link, @note)`,
  ).run(evidence)
}
