import { starterItems, starterKey } from '@shared/disclosure/catalogue/starter-catalogue.ts'
import { starterValues } from '@shared/disclosure/catalogue/starter-item.ts'
import type { CatalogueId, ItemId, ItemValues } from '@shared/disclosure/model.ts'
import type { TimeRules } from '@shared/disclosure/time-rule.ts'
import { tidyTimeText } from '@shared/disclosure/time-text.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { getCatalogue, insertCatalogue } from './catalogue-store.ts'
import { getItem, insertItem, listDraftTexts, listItems, setTimeRules, updateItem } from './item-store.ts'
import { timeRulesOf } from './read-time-text.ts'
import { saveTimeAnswer } from './time-answer-store.ts'

interface Making {
  readonly id: CatalogueId
  readonly madeAt: string
  readonly newId: () => string
}

export function makeStarter(db: WriteDb, { id, madeAt, newId }: Making): void {
  insertCatalogue(db, { id, name: '起步公开目录', source: '程序自带，各条目注明出处', madeAt })
  for (const starter of starterItems) {
    const values = starterValues(starter)
    insertItem(db, {
      ...values,
      id: newId() as ItemId,
      catalogueId: id,
      key: starterKey(starter),
      timeRules: timeRulesOf(db, values.timeText),
      source: starter.source,
    })
  }
}

/** A copy that is compared with what it was copied from by the keys of its items. */
export function makeVersion(db: WriteDb, from: CatalogueId, { id, madeAt, newId }: Making): void {
  const former = getCatalogue(db, from)
  insertCatalogue(db, { id, name: former.name, source: former.source, madeAt })
  for (const item of listItems(db, from)) insertItem(db, { ...item, id: newId() as ItemId, catalogueId: id })
}

/** @throws `disclosure-refused` where communities follow the catalogue already, or did */
export function mustBeDraft(db: ReadDb, id: CatalogueId): void {
  if (getCatalogue(db, id).state !== 'draft')
    throw new AppError('disclosure-refused', `Catalogue ${id} is no draft`, {
      message: '这一版目录已经启用，不能直接修改。请先新建一个版本，改好后再启用。',
    })
}

export function addItem(db: WriteDb, catalogueId: CatalogueId, values: ItemValues, newId: () => string): ItemId {
  mustBeDraft(db, catalogueId)
  const id = newId() as ItemId
  const timeRules = timeRulesOf(db, values.timeText)
  insertItem(db, { ...values, id, catalogueId, key: newId(), timeRules, source: '街道录入' })
  return id
}

export function changeItem(db: WriteDb, id: ItemId, revision: number, values: ItemValues): void {
  const before = getItem(db, id)
  mustBeDraft(db, before.catalogueId)
  const isSameText = tidyTimeText(before.timeText) === tidyTimeText(values.timeText)
  const timeRules = isSameText ? before.timeRules : timeRulesOf(db, values.timeText)
  updateItem(db, id, revision, { ...values, timeRules })
}

/** Answers for these items, and for every draft item with the same text; an absent text says nothing of others. */
export function answerTime(db: WriteDb, ids: readonly ItemId[], rules: TimeRules): void {
  const answered = ids.map((id) => getItem(db, id))
  for (const { catalogueId } of answered) mustBeDraft(db, catalogueId)
  const texts = new Set(answered.map(({ timeText }) => tidyTimeText(timeText)).filter((text) => text !== ''))
  for (const text of texts) saveTimeAnswer(db, text, rules)
  const same = listDraftTexts(db).filter(({ timeText }) => texts.has(tidyTimeText(timeText)))
  for (const id of new Set([...ids, ...same.map((item) => item.id)])) setTimeRules(db, id, rules)
}
