import type { Category, ItemId } from '@shared/disclosure/model.ts'
import type { ReadDb, WriteDb } from '../../../db/connection.ts'

/** Stands in front of no catalogue and is never in force: items that old ledgers name and the catalogue does not. */
export const legacyCatalogueId = 'imported-ledgers'

export interface LegacyItem {
  readonly key: string
  readonly category: Category
  readonly title: string
}

/** The item that an old publication refers to, made with the first one. */
export function ensureLegacyItem(db: WriteDb, { key, category, title }: LegacyItem, at: string): ItemId {
  const source = '随历史公开台账导入，现行目录没有相应条目'
  db.prepare(
    `INSERT OR IGNORE INTO catalogue (catalogue_id, name, version, state, valid_from, source, made_at)
     VALUES (?, '历史公开台账（导入）', 1, 'superseded', NULL, ?, ?)`,
  ).run(legacyCatalogueId, source, at)
  db.prepare(
    `INSERT OR IGNORE INTO catalogue_item (item_id, catalogue_id, item_key, ordinal, category, level1, basis_ids,
       time_text, time_rules, channels, is_major, has_personal_data, retention, source)
     VALUES (@key, @catalogueId, @key, 0, @category, @title, '[]', '', NULL, '[]', 0, 0, '30年', @source)`,
  ).run({ key, category, title, catalogueId: legacyCatalogueId, source })
  return key as ItemId
}

/** What an old ledger is compared with: a publication of a community, an item and a period. */
export interface FoundPublication {
  readonly id: string
  readonly state: string
  readonly dueOn: string | null
  readonly publishedOn: string | null
  readonly withdrawnOn: string | null
  readonly channels: readonly string[]
}

export function findPublication(
  db: ReadDb,
  communityId: string,
  itemKey: string,
  period: string,
): FoundPublication | null {
  const row = db
    .prepare(
      `SELECT disclosure_id AS id, state, due_on AS dueOn, published_on AS publishedOn, withdrawn_on AS withdrawnOn,
         channels
       FROM disclosure WHERE community_id = ? AND item_key = ? AND period = ?`,
    )
    .get(communityId, itemKey, period) as (Omit<FoundPublication, 'channels'> & { channels: string }) | undefined
  return row ? { ...row, channels: JSON.parse(row.channels) as string[] } : null
}
