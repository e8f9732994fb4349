import type { PersonId } from '@shared/people/model.ts'
import type { HeldPost } from '@shared/people/posts.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import type { RosterCommunity, RosterPerson } from './roster-person.ts'

export function listRosterCommunities(db: ReadDb): RosterCommunity[] {
  return db.prepare('SELECT community_id AS id, name FROM community ORDER BY name_sort').all() as RosterCommunity[]
}

/** How many people are read in each step; small enough not to keep others waiting. */
const peopleInOneGo = 500

type PersonRecord = Omit<RosterPerson, 'posts' | 'fullTime'> & { readonly fullTime: 0 | 1 | null; readonly row: number }
type PostRecord = HeldPost & { readonly personId: PersonId }

/** Everybody in office with the posts that have not ended, some at a time. */
export function* eachRosterPeople(db: ReadDb): Generator<RosterPerson[]> {
  // In the order of the file: ids are random, and would read every page of it for the first few people.
  const nextPeople = db.prepare(`
    SELECT rowid AS row, person_id AS id, community_id AS communityId, name, name_sort AS nameSort, gender, ethnicity,
      birth, native_place AS nativePlace, id_no AS idNo, political_status AS politicalStatus,
      party_joined AS partyJoined, work_started AS workStarted, education, school, phone,
      social_work_certificate AS socialWorkCertificate, full_time AS fullTime, remark
    FROM person WHERE status = '在任' AND rowid > ? ORDER BY rowid LIMIT ?
  `)
  const postsOf = db.prepare(`
    SELECT person_id AS personId, community_id AS communityId, organisation, post, started_on AS startedOn,
      ended_on AS endedOn
    FROM appointment
    WHERE person_id IN (SELECT person_id FROM person WHERE rowid BETWEEN ? AND ?) AND ended_on IS NULL
    ORDER BY started_on, rowid
  `)
  for (let after = 0; ;) {
    const people = nextPeople.all(after, peopleInOneGo) as PersonRecord[]
    const [first, last] = [people[0], people.at(-1)]
    if (!first || !last) return
    const posts = Map.groupBy(postsOf.all(first.row, last.row) as PostRecord[], ({ personId }) => personId)
    yield people.map(({ row: _, ...person }) => ({
      ...person,
      fullTime: person.fullTime === null ? null : person.fullTime === 1,
      posts: posts.get(person.id) ?? [],
    }))
    after = last.row
  }
}

export interface ExportRecord {
  readonly id: string
  readonly exportedAt: string
  readonly accountId: string
  readonly accountName: string
  readonly report: string
  readonly isMasked: boolean
  readonly people: number
  readonly fileName: string
  readonly sha256: string
}

export function insertExport(db: WriteDb, { isMasked, ...record }: ExportRecord): void {
  db.prepare(
    `INSERT INTO export_log (export_id, exported_at, account_id, account_name, report, is_masked, people, file_name,
       sha256)
     VALUES (@id, @exportedAt, @accountId, @accountName, @report, @isMasked, @people, @fileName, @sha256)`,
  ).run({ ...record, isMasked: isMasked ? 1 : 0 })
}

/** Undefined: no such export was made here. */
export function getExport(db: ReadDb, id: string): ExportRecord | undefined {
  const row = db
    .prepare(
      `SELECT export_id AS id, exported_at AS exportedAt, account_id AS accountId, account_name AS accountName, report,
         is_masked AS isMasked, people, file_name AS fileName, sha256
       FROM export_log WHERE export_id = ?`,
    )
    .get(id) as (Omit<ExportRecord, 'isMasked'> & { readonly isMasked: 0 | 1 }) | undefined
  return row && { ...row, isMasked: row.isMasked === 1 }
}
