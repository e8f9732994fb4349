import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { DossierState } from '@shared/dossier/states.ts'
import type { ReadDb } from '../../db/connection.ts'

/** One person of a community with the dossier of the year, as far as there is one. */
export interface SummaryPerson {
  readonly id: string
  readonly name: string
  readonly posts: string | null
  readonly dossierId: string | null
  readonly state: DossierState | null
  readonly done: number | null
  readonly needed: number | null
}

/** Everybody in office, and those who left with a dossier of this year. */
export function listSummaryPeople(db: ReadDb, communityId: string, year: number): SummaryPerson[] {
  return db
    .prepare(
      `SELECT person.person_id AS id, person.name, dossier.posts, dossier.dossier_id AS dossierId, dossier.state,
         progress.done, progress.needed
       FROM person
         LEFT JOIN dossier ON dossier.person_id = person.person_id AND dossier.year = @year
         LEFT JOIN dossier_progress AS progress ON progress.dossier_id = dossier.dossier_id
       WHERE coalesce(dossier.community_id, person.community_id) = @communityId
         AND (dossier.dossier_id IS NOT NULL OR person.status = '在任')
       ORDER BY person.name_sort, person.person_id`,
    )
    .all({ communityId, year }) as SummaryPerson[]
}

export interface SummaryRecord {
  readonly personId: string
  readonly section: string
  readonly values: RecordValues
}

export function listSummaryRecords(db: ReadDb, communityId: string, year: number): SummaryRecord[] {
  const rows = db
    .prepare(
      `SELECT dossier.person_id AS personId, section, field_values AS "values"
       FROM dossier JOIN dossier_record USING (dossier_id)
       WHERE dossier.community_id = @communityId AND year = @year
         AND section IN ('training', 'talks', 'sanctions', 'appraisals', 'assessments')
       ORDER BY section, on_date`,
    )
    .all({ communityId, year }) as (Omit<SummaryRecord, 'values'> & { values: string })[]
  return rows.map((row) => ({ ...row, values: JSON.parse(row.values) as RecordValues }))
}

export interface SummaryFinding {
  readonly personId: string
  readonly rule: string
  readonly sentence: string
  readonly dueOn: string | null
}

/** What the rules find in the dossiers of the year, and in the people themselves. */
export function listSummaryFindings(
  db: ReadDb,
  communityId: string,
  year: number,
  withRestricted: boolean,
): SummaryFinding[] {
  return db
    .prepare(
      `SELECT person_id AS personId, rule, sentence, due_on AS dueOn FROM finding JOIN person USING (person_id)
       WHERE person.community_id = @communityId AND (year IS NULL OR year = @year)
         AND (@withRestricted OR NOT is_restricted)
       ORDER BY person.name_sort, rule`,
    )
    .all({ communityId, year, withRestricted: Number(withRestricted) }) as SummaryFinding[]
}

export function findCommunityName(db: ReadDb, id: string): string | undefined {
  return db.prepare('SELECT name FROM community WHERE community_id = ?').pluck().get(id) as string | undefined
}
