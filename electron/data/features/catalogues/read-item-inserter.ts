import { findBases } from '@shared/disclosure/catalogue/find-bases.ts'
import type { CatalogueId, ItemId, ItemValues } from '@shared/disclosure/model.ts'
import type { WriteDb } from '../../db/connection.ts'
import { listBases } from './basis-store.ts'
import { insertItem } from './item-store.ts'
import { keysOfFormerItems } from './keys-of-former-items.ts'
import { timeRulesOf } from './read-time-text.ts'

export interface InsertedItem {
  readonly id: ItemId
  /** Its time text is asked, because nobody can compute it. */
  readonly isAsked: boolean
}

/** Adds the items of a file to a draft: with their bases, their time rules and the keys they have in the one in force. */
export function readItemInserter(
  db: WriteDb,
  catalogueId: CatalogueId,
  source: string,
  newId: () => string,
): (values: ItemValues) => InsertedItem {
  const bases = listBases(db)
  const keyOf = keysOfFormerItems(db, newId)
  return (values) => {
    const timeRules = timeRulesOf(db, values.timeText)
    const id = newId() as ItemId
    insertItem(db, {
      ...values,
      basisIds: findBases(values.basisText ?? '', bases).map((basis) => basis.id),
      minDisplayDays: timeRules?.minDisplayDays ?? null,
      id,
      catalogueId,
      key: keyOf(values),
      timeRules,
      source,
    })
    return { id, isAsked: timeRules === null }
  }
}
