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

/** What an act changed: communities and the people's communities, before and after; null where it changed more. */
export function communitiesOfAct(db: ReadDb, seq: number): (string | null)[] {
  return db
    .prepare(
      `SELECT DISTINCT CASE table_name
         WHEN 'community' THEN record_id
         WHEN 'provenance' THEN (SELECT community_id FROM person WHERE person_id = json_extract(coalesce(after, before), '$.person_id'))
         ELSE json_extract(image.value, '$.community_id') END
       FROM change, json_each(json_array(json(before), json(after))) AS image
       WHERE audit_seq = ? AND image.value IS NOT NULL`,
    )
    .pluck()
    .all(seq) as (string | null)[]
}
