import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { ReadDb } from '../../db/connection.ts'

/** Addresses are no part of the printed roster; some forms ask for them. */
export function listAddresses(db: ReadDb): ReadonlyMap<string, string> {
  const rows = db.prepare('SELECT person_id AS id, address FROM person WHERE address IS NOT NULL').all() as {
    id: string
    address: string
  }[]
  return new Map(rows.map(({ id, address }) => [id, address]))
}

export interface SectionLine {
  readonly personId: string
  readonly name: string
  readonly posts: string
  readonly communityId: string | null
  readonly community: string | null
  readonly values: RecordValues
}

/** Records of one section of all dossiers whose day lies in a period, by community, day and person. */
export function listSectionLines(db: ReadDb, section: string, from: string, to: string): SectionLine[] {
  const rows = db
    .prepare(
      `SELECT person.person_id AS personId, person.name, dossier.posts, community.community_id AS communityId, community.name AS community,
         field_values AS "values"
       FROM dossier_record
         JOIN dossier USING (dossier_id)
         JOIN person USING (person_id)
         LEFT JOIN community ON community.community_id = coalesce(dossier.community_id, person.community_id)
       WHERE section = @section AND on_date BETWEEN @from AND @to
       ORDER BY community.name_sort, on_date, person.name_sort, ordinal`,
    )
    .all({ section, from, to }) as (Omit<SectionLine, 'values'> & { values: string })[]
  return rows.map((row) => ({ ...row, values: JSON.parse(row.values) as RecordValues }))
}

export interface DossierLine extends SectionLine {
  readonly year: number
}

/**
 * Records of one section: with a day or a month where it lies in the period, without one where the dossier is of the
 * period's year and nothing shorter is asked for. By community, person and day.
 */
export function listDossierLines(
  db: ReadDb,
  { section, hasDay, from, to }: { section: string; hasDay: boolean; from: string; to: string },
): DossierLine[] {
  const isWholeYear = from.endsWith('-01-01') && to.endsWith('-12-31')
  const rows = db
    .prepare(
      `SELECT person.person_id AS personId, person.name, dossier.posts, dossier.year,
         community.community_id AS communityId, community.name AS community, field_values AS "values"
       FROM dossier_record
         JOIN dossier USING (dossier_id)
         JOIN person USING (person_id)
         LEFT JOIN community ON community.community_id = coalesce(dossier.community_id, person.community_id)
       WHERE section = @section
         AND CASE WHEN on_date IS NULL THEN dossier.year = @year AND @undated
           ELSE on_date BETWEEN substr(@from, 1, length(on_date)) AND substr(@to, 1, length(on_date)) END
       ORDER BY community.name_sort, person.name_sort, on_date, ordinal`,
    )
    .all({ section, from, to, year: Number(from.slice(0, 4)), undated: Number(isWholeYear || !hasDay) }) as (Omit<
    DossierLine,
    'values'
  > & { values: string })[]
  return rows.map((row) => ({ ...row, values: JSON.parse(row.values) as RecordValues }))
}

export interface PublishedLine {
  readonly communityId: string
  readonly community: string
  readonly category: string
  readonly title: string
  readonly dueOn: string | null
  readonly publishedOn: string
  readonly channels: string
}

/** What was published in a period, corrections once. */
export function listPublishedLines(db: ReadDb, from: string, to: string): PublishedLine[] {
  return db
    .prepare(
      `SELECT community.community_id AS communityId, community.name AS community, catalogue_item.category,
         disclosure.title, disclosure.due_on AS dueOn, disclosure.published_on AS publishedOn, disclosure.channels
       FROM disclosure JOIN catalogue_item USING (item_id) JOIN community USING (community_id)
       WHERE disclosure.published_on BETWEEN @from AND @to
       ORDER BY community.name_sort, disclosure.published_on, disclosure.title`,
    )
    .all({ from, to }) as PublishedLine[]
}

export interface CommunityFacts {
  readonly id: string
  readonly name: string
  readonly households: number | null
  readonly population: number | null
  readonly gridCount: number | null
  readonly seatsApproved: number | null
}

export function listCommunityFacts(db: ReadDb): CommunityFacts[] {
  return db
    .prepare(
      `SELECT community_id AS id, name, households, population, grid_count AS gridCount,
         seats_approved AS seatsApproved
       FROM community ORDER BY name_sort`,
    )
    .all() as CommunityFacts[]
}
