import type { CommunityId } from '@shared/people/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface Adopted {
  readonly communityId: CommunityId
  readonly itemKey: string
}

/** Who publishes what on a day; `until_day` is the first day it is no longer published. */
export function listAdopted(db: ReadDb, day: string): Adopted[] {
  return db
    .prepare(
      `SELECT a.community_id AS communityId, a.item_key AS itemKey FROM adoption a
       JOIN community c ON c.community_id = a.community_id
       WHERE a.until_day IS NULL OR a.until_day > ? ORDER BY c.name_sort`,
    )
    .all(day) as Adopted[]
}

/** From that day on, without an end; what was dropped only later goes on. */
export function adoptItem(db: WriteDb, { communityId, itemKey }: Adopted, from: string): void {
  const pair = { communityId, itemKey, from }
  db.prepare('DELETE FROM adoption WHERE community_id = @communityId AND item_key = @itemKey AND from_day > @from').run(
    pair,
  )
  const { changes } = db
    .prepare(
      `UPDATE adoption SET until_day = NULL WHERE community_id = @communityId AND item_key = @itemKey
         AND from_day <= @from AND (until_day IS NULL OR until_day >= @from)`,
    )
    .run(pair)
  if (changes > 0) return
  db.prepare('INSERT INTO adoption (community_id, item_key, from_day) VALUES (@communityId, @itemKey, @from)').run(pair)
}

/** No longer from that day on; days before stay what they were. */
export function dropItem(db: WriteDb, { communityId, itemKey }: Adopted, from: string): void {
  const pair = { communityId, itemKey, from }
  db.prepare(
    'DELETE FROM adoption WHERE community_id = @communityId AND item_key = @itemKey AND from_day >= @from',
  ).run(pair)
  db.prepare(
    `UPDATE adoption SET until_day = @from WHERE community_id = @communityId AND item_key = @itemKey
       AND (until_day IS NULL OR until_day > @from)`,
  ).run(pair)
}

export function setFinanceBusy(db: WriteDb, communityId: CommunityId, isBusy: boolean): void {
  db.prepare(
    `INSERT INTO community_flag (community_id, finance_busy) VALUES (?, ?)
     ON CONFLICT (community_id) DO UPDATE SET finance_busy = excluded.finance_busy`,
  ).run(communityId, isBusy ? 1 : 0)
}

export function listFinanceBusy(db: ReadDb): CommunityId[] {
  return db.prepare('SELECT community_id FROM community_flag WHERE finance_busy = 1').pluck().all() as CommunityId[]
}
