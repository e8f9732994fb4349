import type { ReadDb } from './connection.ts'

/** The community a person belongs to, as the list shows it; of one that belongs to none, those of its posts. */
export function communitiesOfPerson(db: ReadDb, personId: string): (string | null)[] {
  return db
    .prepare(
      `SELECT coalesce(person.community_id, appointment.community_id)
       FROM person LEFT JOIN appointment USING (person_id) WHERE person_id = @personId`,
    )
    .pluck()
    .all({ personId }) as (string | null)[]
}

/** Those of the dossier's person, where they are today. */
export function communitiesOfDossier(db: ReadDb, dossierId: string): (string | null)[] {
  const personId = db.prepare('SELECT person_id FROM dossier WHERE dossier_id = ?').pluck().get(dossierId)
  return typeof personId === 'string' ? communitiesOfPerson(db, personId) : []
}

/** The community a publication or a decision is of. */
export function communityOf(db: ReadDb, table: 'disclosure' | 'decision', id: string): (string | null)[] {
  return db.prepare(`SELECT community_id FROM ${table} WHERE ${table}_id = ?`).pluck().all(id) as (string | null)[]
}

/** The person a part of a dossier belongs to; also of a dossier that the act itself removed. */
const personOfDossier = `coalesce(
  (SELECT person_id FROM dossier WHERE dossier_id = image.value ->> 'dossier_id'),
  (SELECT before ->> 'person_id' FROM change AS removed
   WHERE removed.table_name = 'dossier' AND removed.record_id = image.value ->> 'dossier_id' AND after IS NULL))`

/** The publication or the decision a part belongs to; also one that the act itself removed. */
const communityOfOwner = (table: string) => `coalesce(
  (SELECT community_id FROM ${table} WHERE ${table}_id = image.value ->> '${table}_id'),
  (SELECT before ->> 'community_id' FROM change AS removed
   WHERE removed.table_name = '${table}' AND removed.record_id = image.value ->> '${table}_id' AND after IS NULL))`

/** What an act changed: communities and the people's communities, before and after; null where it changed more. */
export function communitiesOfAct(db: ReadDb, seq: number): (string | null)[] {
  return db
    .prepare(
      `SELECT DISTINCT CASE
         WHEN table_name = 'community' THEN record_id
         WHEN table_name IN ('provenance', 'dossier', 'opinion')
           THEN (SELECT community_id FROM person WHERE person_id = image.value ->> 'person_id')
         WHEN table_name IN ('section_entry', 'dossier_record', 'dossier_step', 'attachment', 'consultation')
           THEN (SELECT community_id FROM person WHERE person_id = ${personOfDossier})
         WHEN table_name IN ('disclosure_version', 'disclosure_step', 'disclosure_evidence', 'objection')
           THEN ${communityOfOwner('disclosure')}
         WHEN table_name IN ('decision_meeting', 'decision_progress', 'decision_file')
           THEN ${communityOfOwner('decision')}
         ELSE image.value ->> 'community_id' END
       FROM change, json_each(json_array(json(before), json(after))) AS image
       WHERE audit_seq = ? AND image.value IS NOT NULL`,
    )
    .pluck()
    .all(seq) as (string | null)[]
}
