import type { WriteDb } from '../../db/connection.ts'

/** 社区序号, kept for good. All communities get theirs at once, in the order of the list, so that the first numbers follow it. */
export function communityOrdinal(db: WriteDb, communityId: string): number {
  const find = db.prepare('SELECT ordinal FROM community_number WHERE community_id = ?').pluck()
  const known = find.get(communityId)
  if (typeof known === 'number') return known
  db.prepare(
    `INSERT INTO community_number (community_id, ordinal)
     SELECT community_id,
       (SELECT coalesce(max(ordinal), 0) FROM community_number) + row_number() OVER (ORDER BY name_sort, community_id)
     FROM community WHERE community_id NOT IN (SELECT community_id FROM community_number)`,
  ).run()
  return find.get(communityId) as number
}
