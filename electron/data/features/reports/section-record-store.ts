import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import type { ReadDb } from '../../db/connection.ts'

/** A record of a section with whose it is. */
export interface ReportedRecord {
  readonly id: string
  readonly dossierId: string
  readonly personId: PersonId
  readonly name: string
  readonly nameSort: string
  readonly posts: string
  readonly communityId: CommunityId | null
  readonly communityName: string | null
  readonly values: RecordValues
}

export interface RecordSpan {
  readonly section: string
  readonly year: number
  readonly from: string
  readonly to: string
  /** Null: all. */
  readonly communityIds: readonly string[] | null
}

/** By community, person and day. A month counts where any of its days does; without a day the dossier's year does. */
export function listReportedRecords(db: ReadDb, { communityIds, ...span }: RecordSpan): ReportedRecord[] {
  const rows = db
    .prepare(
      `SELECT record_id AS id, dossier.dossier_id AS dossierId, person.person_id AS personId, person.name,
         person.name_sort AS nameSort, dossier.posts, dossier.community_id AS communityId,
         community.name AS communityName, field_values AS "values"
       FROM dossier_record AS record
         JOIN dossier USING (dossier_id)
         JOIN person USING (person_id)
         LEFT JOIN community ON community.community_id = dossier.community_id
       WHERE section = @section
         AND CASE WHEN on_date IS NULL THEN dossier.year = @year
           ELSE on_date BETWEEN substr(@from, 1, length(on_date)) AND substr(@to, 1, length(on_date)) END
         AND (@communityIds IS NULL OR dossier.community_id IN (SELECT value FROM json_each(@communityIds)))
       ORDER BY community.name_sort IS NULL, community.name_sort, person.name_sort, person.person_id,
         on_date IS NULL, on_date, record.ordinal, record_id`,
    )
    .all({ ...span, communityIds: communityIds && JSON.stringify(communityIds) }) as (Omit<ReportedRecord, 'values'> & {
    readonly values: string
  })[]
  return rows.map((row) => ({ ...row, values: JSON.parse(row.values) as RecordValues }))
}

/** Whom the rules find short of training days in a year. */
export function listShortOfTraining(db: ReadDb, year: number): ReadonlySet<string> {
  return new Set(
    db.prepare(`SELECT person_id FROM finding WHERE rule LIKE 'R-TRN%' AND year = ?`).pluck().all(year) as string[],
  )
}
