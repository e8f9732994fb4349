import { basisFlags } from '@shared/disclosure/catalogue/basis-flags.ts'
import type { CatalogueId, CatalogueItem } from '@shared/disclosure/model.ts'
import { timeRulesWords } from '@shared/disclosure/time-rule-words.ts'
import type { ReadDb } from '../../db/connection.ts'
import { getStreet } from '../security/security-store.ts'
import { listAdopted } from './adoption-store.ts'
import { listBases } from './basis-store.ts'
import { listItems, type StoredItem } from './item-store.ts'
import { readTimeText } from './read-time-text.ts'

interface Viewer {
  readonly today: string
  /** Null: all. */
  readonly communityIds: readonly string[] | null
}

/** The items of a catalogue with what is to be asked, what is wrong with their basis, and who follows them. */
export function shownItems(db: ReadDb, id: CatalogueId, { today, communityIds }: Viewer): CatalogueItem[] {
  const bases = listBases(db)
  const street = { regionCode: getStreet(db).regionCode, today }
  const adopted = Map.groupBy(
    listAdopted(db, today).filter(({ communityId }) => communityIds === null || communityIds.includes(communityId)),
    ({ itemKey }) => itemKey,
  )
  return listItems(db, id).map((item) => ({
    ...item,
    timeWords: item.timeRules === null ? '' : timeRulesWords(item.timeRules),
    question: questionOf(db, item),
    flags: basisFlags(item, bases, street),
    adoptedBy: [...new Set((adopted.get(item.key) ?? []).map(({ communityId }) => communityId))],
  }))
}

function questionOf(db: ReadDb, { timeRules, timeText }: StoredItem): string | null {
  if (timeRules !== null) return null
  const read = readTimeText(db, timeText)
  return read.state === 'asked' ? read.question : `请确认：${read.words}`
}
