import { builtInCatalogueId } from '@shared/disclosure/major-items.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { CatalogueHead, CatalogueId } from '@shared/disclosure/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

const heads = `SELECT c.catalogue_id AS id, c.name, c.version, c.state, c.valid_from AS validFrom, c.source,
    count(i.item_id) AS items, count(i.item_id) - count(i.time_rules) AS unanswered
  FROM catalogue c LEFT JOIN catalogue_item i ON i.catalogue_id = c.catalogue_id`

/** The newest first; what is built in is no version of the street's. */
export function listCatalogues(db: ReadDb): CatalogueHead[] {
  return db
    .prepare(`${heads} WHERE c.catalogue_id <> ? GROUP BY c.catalogue_id ORDER BY c.made_at DESC, c.version DESC`)
    .all(builtInCatalogueId) as CatalogueHead[]
}

/** @throws `not-found` */
export function getCatalogue(db: ReadDb, id: CatalogueId): CatalogueHead {
  const found = db.prepare(`${heads} WHERE c.catalogue_id = ? GROUP BY c.catalogue_id`).get(id) as
    | CatalogueHead
    | undefined
  if (!found) throw new AppError('not-found', `No catalogue ${id}`)
  return found
}

export function catalogueInForce(db: ReadDb): CatalogueHead | null {
  const found = db.prepare(`${heads} WHERE c.state = 'inForce' GROUP BY c.catalogue_id`).get() as
    | CatalogueHead
    | undefined
  return found ?? null
}

export interface NewCatalogue {
  readonly id: CatalogueId
  readonly name: string
  readonly source: string
  readonly madeAt: string
}

/** A draft; its version follows the last one of the same name. */
export function insertCatalogue(db: WriteDb, { id, name, source, madeAt }: NewCatalogue): void {
  db.prepare(
    `INSERT INTO catalogue (catalogue_id, name, version, state, source, made_at)
     VALUES (@id, @name, (SELECT coalesce(max(version), 0) + 1 FROM catalogue WHERE name = @name), 'draft', @source,
       @madeAt)`,
  ).run({ id, name, source, madeAt })
}

/** A street follows one catalogue at a time: whichever was in force before is superseded. */
export function putCatalogueInForce(db: WriteDb, id: CatalogueId, validFrom: string): void {
  db.prepare(`UPDATE catalogue SET state = 'superseded' WHERE state = 'inForce'`).run()
  db.prepare(`UPDATE catalogue SET state = 'inForce', valid_from = ? WHERE catalogue_id = ?`).run(validFrom, id)
}
