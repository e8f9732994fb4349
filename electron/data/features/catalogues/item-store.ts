import { AppError } from '@shared/rpc/errors.ts'
import type { CatalogueId, CatalogueItem, ItemId, ItemValues } from '@shared/disclosure/model.ts'
import type { TimeRules } from '@shared/disclosure/time-rule.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export type StoredItem = Omit<CatalogueItem, 'timeWords' | 'question' | 'flags' | 'adoptedBy'>

export type NewItem = Omit<StoredItem, 'ordinal' | 'revision'>

const columns = `item_id AS id, catalogue_id AS catalogueId, item_key AS key, ordinal, category, level1, level2, content,
  basis_text AS basisText, basis_ids AS basisIds, time_text AS timeText, time_rules AS timeRules, publisher,
  responsible, channels, audience, mode, level, procedure, stage, min_display_days AS minDisplayDays,
  is_major AS isMajor, has_personal_data AS hasPersonalData, retention, source, revision`

type Row = Omit<StoredItem, 'basisIds' | 'channels' | 'timeRules' | 'isMajor' | 'hasPersonalData'> & {
  readonly basisIds: string
  readonly channels: string
  readonly timeRules: string | null
  readonly isMajor: number
  readonly hasPersonalData: number
}

export function listItems(db: ReadDb, catalogueId: CatalogueId): StoredItem[] {
  const rows = db
    .prepare(`SELECT ${columns} FROM catalogue_item WHERE catalogue_id = ? ORDER BY ordinal`)
    .all(catalogueId) as Row[]
  return rows.map(fromRow)
}

/** @throws `not-found` */
export function getItem(db: ReadDb, id: ItemId): StoredItem {
  const row = db.prepare(`SELECT ${columns} FROM catalogue_item WHERE item_id = ?`).get(id) as Row | undefined
  if (!row) throw new AppError('not-found', `No catalogue item ${id}`)
  return fromRow(row)
}

/** At the end of its catalogue. */
export function insertItem(db: WriteDb, item: NewItem): void {
  db.prepare(
    `INSERT INTO catalogue_item (item_id, catalogue_id, item_key, ordinal, category, level1, level2, content,
       basis_text, basis_ids, time_text, time_rules, publisher, responsible, channels, audience, mode, level, procedure,
       stage, min_display_days, is_major, has_personal_data, retention, source)
     VALUES (@id, @catalogueId, @key,
       (SELECT coalesce(max(ordinal), 0) + 1 FROM catalogue_item WHERE catalogue_id = @catalogueId), @category, @level1,
       @level2, @content, @basisText, @basisIds, @timeText, @timeRules, @publisher, @responsible, @channels, @audience,
       @mode, @level, @procedure, @stage, @minDisplayDays, @isMajor, @hasPersonalData, @retention, @source)`,
  ).run({ ...toRow(item), id: item.id, catalogueId: item.catalogueId, key: item.key, source: item.source })
}

/** @throws `conflict` */
export function updateItem(
  db: WriteDb,
  id: ItemId,
  revision: number,
  values: ItemValues & { readonly timeRules: TimeRules | null },
): void {
  const { changes } = db
    .prepare(
      `UPDATE catalogue_item SET category = @category, level1 = @level1, level2 = @level2, content = @content,
         basis_text = @basisText, basis_ids = @basisIds, time_text = @timeText, time_rules = @timeRules,
         publisher = @publisher, responsible = @responsible, channels = @channels, audience = @audience, mode = @mode,
         level = @level, procedure = @procedure, stage = @stage, min_display_days = @minDisplayDays,
         is_major = @isMajor, has_personal_data = @hasPersonalData, retention = @retention, revision = revision + 1
       WHERE item_id = @id AND revision = @revision`,
    )
    .run({ ...toRow(values), id, revision })
  if (changes === 0) throw new AppError('conflict', `Catalogue item ${id} is not at revision ${revision}`)
}

export function setTimeRules(db: WriteDb, id: ItemId, rules: TimeRules): void {
  db.prepare('UPDATE catalogue_item SET time_rules = ?, revision = revision + 1 WHERE item_id = ?').run(
    JSON.stringify(rules),
    id,
  )
}

export function deleteItem(db: WriteDb, id: ItemId): void {
  db.prepare('DELETE FROM catalogue_item WHERE item_id = ?').run(id)
}

/** Items of all drafts with their time texts. */
export function listDraftTexts(db: ReadDb): { id: ItemId; timeText: string }[] {
  return db
    .prepare(
      `SELECT i.item_id AS id, i.time_text AS timeText FROM catalogue_item i
       JOIN catalogue c ON c.catalogue_id = i.catalogue_id WHERE c.state = 'draft'`,
    )
    .all() as { id: ItemId; timeText: string }[]
}

function fromRow(row: Row): StoredItem {
  return {
    ...row,
    basisIds: JSON.parse(row.basisIds) as string[],
    channels: JSON.parse(row.channels) as string[],
    timeRules: row.timeRules === null ? null : (JSON.parse(row.timeRules) as TimeRules),
    isMajor: row.isMajor === 1,
    hasPersonalData: row.hasPersonalData === 1,
  }
}

function toRow(values: ItemValues & { readonly timeRules: TimeRules | null }) {
  return {
    category: values.category,
    level1: values.level1,
    level2: values.level2,
    content: values.content,
    basisText: values.basisText,
    basisIds: JSON.stringify(values.basisIds),
    timeText: values.timeText,
    timeRules: values.timeRules === null ? null : JSON.stringify(values.timeRules),
    publisher: values.publisher,
    responsible: values.responsible,
    channels: JSON.stringify(values.channels),
    audience: values.audience,
    mode: values.mode,
    level: values.level,
    procedure: values.procedure,
    stage: values.stage,
    minDisplayDays: values.minDisplayDays,
    isMajor: values.isMajor ? 1 : 0,
    hasPersonalData: values.hasPersonalData ? 1 : 0,
    retention: values.retention,
  }
}
