import type { PlacedRecord } from '@shared/dossier/rules/facts.ts'
import type { ComparedPerson } from '@shared/dossier/rules/compared-person.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import { type HeldPost, isCurrent } from '@shared/people/posts.ts'
import type { ReadDb } from '../../db/connection.ts'

/** Sections that are compared; none of them is restricted. */
const compared = ['family', 'marriage', 'gifts', 'businesses', 'conflicts']

export function listComparedPeople(db: ReadDb, communityIds: readonly string[] | null): ComparedPerson[] {
  const rows = db
    .prepare(
      `SELECT person_id AS id, person.name, id_no AS idNo, birth, political_status AS politicalStatus,
         party_joined AS partyJoined, person.community_id AS communityId, community.name AS communityName
       FROM person LEFT JOIN community ON community.community_id = person.community_id
       WHERE @scope = 'null' OR person.community_id IN (SELECT value FROM json_each(@scope))
       ORDER BY person.name_sort`,
    )
    .all({ scope: JSON.stringify(communityIds) }) as Omit<ComparedPerson, 'records'>[]
  return rows.map((row) => ({ ...row, records: [] }))
}

/** The compared records of some people: gifts of every year, the rest as the newest dossier has it. */
export function readComparedRecords(db: ReadDb, ids: readonly string[]): Map<string, PlacedRecord[]> {
  const rows = db
    .prepare(
      `SELECT person_id AS personId, record_id AS id, dossier_id AS dossierId, year, section,
         field_values AS fieldValues, copied_from AS copiedFrom
       FROM dossier JOIN dossier_record USING (dossier_id)
       WHERE person_id IN (SELECT value FROM json_each(@ids)) AND section IN (SELECT value FROM json_each(@compared))
         AND (section = 'gifts' OR year = (
           SELECT max(year) FROM dossier AS other WHERE other.person_id = dossier.person_id))`,
    )
    .all({ ids: JSON.stringify(ids), compared: JSON.stringify(compared) }) as (Omit<PlacedRecord, 'values'> & {
    personId: string
    fieldValues: string
  })[]
  const records = rows.map(({ fieldValues, ...row }) => ({
    ...row,
    values: JSON.parse(fieldValues) as RecordValues,
  }))
  return Map.groupBy(records, ({ personId }) => personId)
}

/** Who supervises whom today, by community. */
export function listWatchedPairs(
  db: ReadDb,
  today: string,
): { readonly supervisor: string; readonly member: string }[] {
  const held = db
    .prepare(
      `SELECT person_id AS personId, community_id AS communityId, organisation, post, started_on AS startedOn,
         ended_on AS endedOn
       FROM appointment WHERE organisation IN ('committee', 'supervision')`,
    )
    .all() as (HeldPost & { personId: string })[]
  const current = held.filter((one) => isCurrent(one, today))
  return [...Map.groupBy(current, ({ communityId }) => communityId).values()].flatMap((own) => {
    const of = (organisation: string) =>
      new Set(own.filter((one) => one.organisation === organisation).map((one) => one.personId))
    const members = [...of('committee')]
    return [...of('supervision')].flatMap((supervisor) =>
      members.filter((member) => member !== supervisor).map((member) => ({ supervisor, member })),
    )
  })
}
