import { builtInCatalogueId, type MajorItem } from '@shared/disclosure/major-items.ts'
import type { WriteDb } from '../../db/connection.ts'

/** The row that a publication of a built-in item refers to, made with the first one. */
export function ensureMajorItem(db: WriteDb, item: MajorItem, at: string): void {
  const source = '本系统内置，目录没有相应条目时使用'
  db.prepare(
    `INSERT OR IGNORE INTO catalogue (catalogue_id, name, version, state, valid_from, source, made_at)
     VALUES (?, '“三重一大”公开（内置）', 1, 'superseded', NULL, ?, ?)`,
  ).run(builtInCatalogueId, source, at)
  db.prepare(
    `INSERT OR IGNORE INTO catalogue_item (item_id, catalogue_id, item_key, ordinal, category, level1, basis_ids,
       time_text, time_rules, channels, stage, is_major, has_personal_data, retention, source)
     VALUES (@key, @catalogueId, @key, 0, @category, @title, '[]', @timeText, @rules, '[]', @stage, 1, 1, '30年',
       @source)`,
  ).run({ ...item, rules: JSON.stringify(item.rules), catalogueId: builtInCatalogueId, source })
}
