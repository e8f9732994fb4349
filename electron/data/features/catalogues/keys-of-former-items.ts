import { itemTitle } from '@shared/disclosure/catalogue/compare-items.ts'
import type { ItemValues } from '@shared/disclosure/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { catalogueInForce } from './catalogue-store.ts'
import { listItems } from './item-store.ts'

const nameOf = (item: Pick<ItemValues, 'category' | 'level1' | 'level2'>) => `${item.category}|${itemTitle(item)}`

/**
 * Gives an item the key it has in the catalogue in force, so that a file that is imported anew can be compared and
 * what communities have adopted goes on. Each key is given once.
 */
export function keysOfFormerItems(db: ReadDb, newId: () => string): (item: ItemValues) => string {
  const inForce = catalogueInForce(db)
  const known = new Map((inForce ? listItems(db, inForce.id) : []).map((item) => [nameOf(item), item.key]))
  return (item) => {
    const key = known.get(nameOf(item)) ?? newId()
    known.delete(nameOf(item))
    return key
  }
}
