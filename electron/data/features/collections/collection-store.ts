import type { CollectionSheet, CollectionSummary, SheetReturn } from '@shared/collections/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface NewCollection extends Pick<
  CollectionSummary,
  'id' | 'ledger' | 'title' | 'dueOn' | 'sentAt' | 'sentBy'
> {
  readonly list: readonly Pick<CollectionSheet, 'id' | 'communityId' | 'communityName' | 'fileName' | 'sentRows'>[]
}

export function insertCollection(db: WriteDb, { list, ...collection }: NewCollection): void {
  db.prepare(
    `INSERT INTO collection (collection_id, ledger, title, due_on, sent_at, sent_by)
     VALUES (@id, @ledger, @title, @dueOn, @sentAt, @sentBy)`,
  ).run(collection)
  const insert = db.prepare(
    `INSERT INTO collection_sheet (sheet_id, collection_id, community_id, community_name, file_name, sent_rows)
     VALUES (@id, @collectionId, @communityId, @communityName, @fileName, @sentRows)`,
  )
  for (const sheet of list) insert.run({ ...sheet, collectionId: collection.id })
}

const summary = `SELECT collection_id AS id, ledger, title, due_on AS dueOn, sent_at AS sentAt, sent_by AS sentBy,
    count(sheet_id) AS sheets, count(returned_at) AS returned, count(batch_id) AS imported
  FROM collection LEFT JOIN collection_sheet USING (collection_id)`

/** The newest first. */
export function listCollections(db: ReadDb): CollectionSummary[] {
  return db.prepare(`${summary} GROUP BY collection_id ORDER BY sent_at DESC`).all() as CollectionSummary[]
}

/** @throws `not-found` */
export function getCollection(db: ReadDb, id: string): CollectionSummary {
  const found = db.prepare(`${summary} WHERE collection_id = ? GROUP BY collection_id`).get(id)
  if (!found) throw new AppError('not-found', `No collection ${id}`)
  return found as CollectionSummary
}

/** A sheet without its state, which depends on the day. */
export type StoredSheet = Omit<CollectionSheet, 'state'>

interface SheetRow extends Omit<StoredSheet, 'back'> {
  readonly returnedAt: string | null
  readonly returnedFile: string
  readonly returnedRows: number
  readonly openErrors: number
  readonly batchId: string | null
}

export function listSheets(db: ReadDb, collectionId: string): StoredSheet[] {
  const rows = db
    .prepare(
      `SELECT sheet_id AS id, community_id AS communityId, collection_sheet.community_name AS communityName,
         file_name AS fileName, sent_rows AS sentRows, returned_at AS returnedAt, returned_file AS returnedFile,
         returned_rows AS returnedRows, open_errors AS openErrors, batch_id AS batchId
       FROM collection_sheet LEFT JOIN community USING (community_id)
       WHERE collection_id = ? ORDER BY name_sort, communityName`,
    )
    .all(collectionId) as SheetRow[]
  return rows.map(({ returnedAt, returnedFile, returnedRows, openErrors, batchId, ...sheet }) => {
    const back: SheetReturn | null =
      returnedAt === null ? null : { fileName: returnedFile, at: returnedAt, rows: returnedRows, openErrors, batchId }
    return { ...sheet, back }
  })
}

/** Whether this street has sent the sheet: a workbook of another street is none of ours. */
export function knowsSheet(db: ReadDb, sheetId: string): boolean {
  return db.prepare('SELECT 1 FROM collection_sheet WHERE sheet_id = ?').get(sheetId) !== undefined
}

/** What came back; a second time takes the place of the first, and has not been imported. */
export function noteReturn(
  db: WriteDb,
  sheetId: string,
  back: Pick<SheetReturn, 'fileName' | 'at' | 'rows' | 'openErrors'>,
): void {
  db.prepare(
    `UPDATE collection_sheet SET returned_at = @at, returned_file = @fileName, returned_rows = @rows,
       open_errors = @openErrors WHERE sheet_id = @sheetId`,
  ).run({ ...back, sheetId })
}

export function noteImported(db: WriteDb, sheetId: string, batchId: string): void {
  db.prepare('UPDATE collection_sheet SET batch_id = ?, open_errors = 0 WHERE sheet_id = ?').run(batchId, sheetId)
}

export interface PublishedItem {
  readonly communityId: string
  readonly community: string
  readonly category: string
  readonly item: string
  readonly period: string
  readonly dueOn: string | null
  readonly publishedOn: string
  /** JSON. */
  readonly channels: string
}

export function listPublished(db: ReadDb, from: string, to: string): PublishedItem[] {
  return db
    .prepare(
      `SELECT community.community_id AS communityId, community.name AS community, category,
         coalesce(level2, level1) AS item, disclosure.period, disclosure.due_on AS dueOn, published_on AS publishedOn, disclosure.channels
       FROM disclosure JOIN catalogue_item USING (item_id) JOIN community USING (community_id)
       WHERE published_on BETWEEN ? AND ?
       ORDER BY community.name_sort, published_on, item`,
    )
    .all(from, to) as PublishedItem[]
}
