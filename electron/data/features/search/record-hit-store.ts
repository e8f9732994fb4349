import type { DossierId, RecordId } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import type { ReadDb } from '../../db/connection.ts'

export interface StoredHit {
  readonly recordId: RecordId | null
  readonly attachmentId: string | null
  readonly dossierId: DossierId
  readonly personId: PersonId
  readonly personName: string
  readonly communityName: string | null
  readonly year: number
  readonly section: string
  readonly sectionSet: number
  /** Null: found by the name of a file. */
  readonly fieldValues: string | null
  readonly fileName: string | null
}

/**
 * The newest records and files first: the index gives them in that order, so that it is left as soon as there are enough,
 * however many there are of a frequent word.
 */
export function listRecordHits(
  db: ReadDb,
  query: string,
  hiddenSections: readonly string[],
  limit: number,
): StoredHit[] {
  return db
    .prepare(
      `SELECT dossier_record.record_id AS recordId, attachment_id AS attachmentId,
         dossier.dossier_id AS dossierId, person.person_id AS personId,
         person.name AS personName, community.name AS communityName, dossier.year,
         coalesce(dossier_record.section, attachment.section) AS section,
         dossier.section_set AS sectionSet, field_values AS fieldValues, file_name AS fileName
       FROM record_text
       CROSS JOIN search_entry ON search_entry.entry_id = record_text.rowid
       LEFT JOIN dossier_record ON kind = 'record' AND dossier_record.record_id = search_entry.record_id
       LEFT JOIN attachment ON kind = 'attachment' AND attachment_id = search_entry.record_id
       CROSS JOIN dossier ON dossier.dossier_id = coalesce(dossier_record.dossier_id, attachment.dossier_id)
       CROSS JOIN person ON person.person_id = dossier.person_id
       LEFT JOIN community ON community.community_id = person.community_id
       WHERE record_text MATCH @query
         AND coalesce(dossier_record.section, attachment.section) NOT IN (SELECT value FROM json_each(@hidden))
       ORDER BY record_text.rowid DESC LIMIT @limit`,
    )
    .all({ query, hidden: JSON.stringify(hiddenSections), limit }) as StoredHit[]
}

export function readDefinition(db: ReadDb, version: number): string | undefined {
  return db.prepare('SELECT definition FROM section_set WHERE version = ?').pluck().get(version) as string | undefined
}
