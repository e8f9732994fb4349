import type { CommunityId } from '@shared/people/model.ts'
import type { ReadDb } from '../../db/connection.ts'

export interface CountedRecord {
  readonly id: string
  readonly communityId: CommunityId | null
  readonly personId: string
  readonly section: string
  readonly days: number | null
}

/** The records that a summary counts, of the dossiers of one year. */
export function listCountedRecords(db: ReadDb, year: number): CountedRecord[] {
  return db
    .prepare(
      `SELECT record_id AS id, dossier.community_id AS communityId, person_id AS personId, section,
         CASE section WHEN 'training' THEN field_values ->> 'days' END AS days
       FROM dossier_record JOIN dossier USING (dossier_id)
       WHERE year = ? AND section IN ('talks', 'training', 'appraisals', 'gifts', 'sanctions', 'audits')`,
    )
    .all(year) as CountedRecord[]
}
