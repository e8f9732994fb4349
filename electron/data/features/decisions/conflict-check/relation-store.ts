import type { FactRecord } from '@shared/dossier/rules/facts.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { ReadDb } from '../../../db/connection.ts'

export interface MemberRecord extends FactRecord {
  readonly memberName: string
}

/** What the newest dossiers of those who serve a community say of businesses and families. */
export function listMemberRecords(db: ReadDb, communityId: string, today: string): MemberRecord[] {
  const rows = db
    .prepare(
      `WITH member AS (
         SELECT person_id FROM person WHERE community_id = @communityId AND status = '在任'
         UNION SELECT person_id FROM appointment
         WHERE community_id = @communityId AND (ended_on IS NULL OR ended_on >= substr(@today, 1, length(ended_on))))
       SELECT person.name AS memberName, record_id AS id, section, field_values AS fieldValues, copied_from AS copiedFrom
       FROM member JOIN person USING (person_id) JOIN dossier USING (person_id) JOIN dossier_record USING (dossier_id)
       WHERE section IN ('businesses', 'conflicts', 'family')
         AND year = (SELECT max(year) FROM dossier AS other WHERE other.person_id = member.person_id)
       ORDER BY person.name_sort, section, ordinal`,
    )
    .all({ communityId, today }) as (Omit<MemberRecord, 'values'> & { fieldValues: string })[]
  return rows.map(({ fieldValues, ...row }) => ({ ...row, values: JSON.parse(fieldValues) as RecordValues }))
}
