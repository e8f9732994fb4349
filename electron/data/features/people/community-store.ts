import { AppError } from '@shared/rpc/errors.ts'
import type { Community, CommunityId, CommunityValues } from '@shared/people/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { pinyinOf } from '../../db/pinyin.ts'

const columns = `community_id AS id, name, party_organisation_type AS partyOrganisationType, households, population,
  grid_count AS gridCount, term_number AS termNumber, term_start AS termStart, term_end AS termEnd,
  seats_approved AS seatsApproved, reserve_count AS reserveCount, remark, revision`

/** In pinyin order. */
export function listCommunities(db: ReadDb): Community[] {
  return db.prepare(`SELECT ${columns} FROM community ORDER BY name_sort`).all() as Community[]
}

/** People by main community; those of none under ''. */
export function countByCommunity(db: ReadDb): Map<string, number> {
  const rows = db
    .prepare(`SELECT coalesce(community_id, '') AS id, count(*) AS people FROM person GROUP BY 1`)
    .all() as { id: string; people: number }[]
  return new Map(rows.map(({ id, people }) => [id, people]))
}

export function insertCommunity(db: WriteDb, id: CommunityId, values: CommunityValues): void {
  db.prepare(
    `INSERT INTO community (community_id, name, name_sort, party_organisation_type, households, population, grid_count,
       term_number, term_start, term_end, seats_approved, reserve_count, remark)
     VALUES (@id, @name, @nameSort, @partyOrganisationType, @households, @population, @gridCount, @termNumber,
       @termStart, @termEnd, @seatsApproved, @reserveCount, @remark)`,
  ).run({ ...values, id, nameSort: pinyinOf(values.name).sort })
}

/** A community of which only the name is known, as an import meets it. */
export function insertCommunityNamed(db: WriteDb, id: CommunityId, name: string): void {
  insertCommunity(db, id, {
    name,
    partyOrganisationType: null,
    households: null,
    population: null,
    gridCount: null,
    termNumber: null,
    termStart: null,
    termEnd: null,
    seatsApproved: null,
    reserveCount: null,
    remark: null,
  })
}

/** @throws `conflict` */
export function updateCommunity(db: WriteDb, id: CommunityId, revision: number, values: CommunityValues): void {
  const { changes } = db
    .prepare(
      `UPDATE community SET name = @name, name_sort = @nameSort, party_organisation_type = @partyOrganisationType,
         households = @households, population = @population, grid_count = @gridCount, term_number = @termNumber,
         term_start = @termStart, term_end = @termEnd, seats_approved = @seatsApproved,
         reserve_count = @reserveCount, remark = @remark, revision = revision + 1
       WHERE community_id = @id AND revision = @revision`,
    )
    .run({ ...values, id, revision, nameSort: pinyinOf(values.name).sort })
  if (changes === 0) throw new AppError('conflict', `Community ${id} is not at revision ${revision}`)
}

/** How many people hold on to a community, by themselves, by an appointment or a dossier. */
export function countUses(db: ReadDb, id: string): number {
  return db
    .prepare(
      `SELECT count(DISTINCT person_id) FROM (
         SELECT person_id FROM person WHERE community_id = @id
         UNION SELECT person_id FROM appointment WHERE community_id = @id
         UNION SELECT person_id FROM dossier WHERE community_id = @id)`,
    )
    .pluck()
    .get({ id }) as number
}

export function deleteCommunity(db: WriteDb, id: string): void {
  const { changes } = db.prepare('DELETE FROM community WHERE community_id = ?').run(id)
  if (changes === 0) throw new AppError('not-found', `No community ${id}`)
}

export function findCommunityByName(db: ReadDb, name: string): CommunityId | undefined {
  return db.prepare('SELECT community_id FROM community WHERE name = ?').pluck().get(name) as CommunityId | undefined
}
