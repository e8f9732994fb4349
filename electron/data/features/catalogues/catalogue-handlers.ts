import { compareItems } from '@shared/disclosure/catalogue/compare-items.ts'
import type { cataloguesContract } from '@shared/disclosure/catalogue-contract.ts'
import type { CatalogueId } from '@shared/disclosure/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { adoptItem, dropItem, listFinanceBusy, setFinanceBusy } from './adoption-store.ts'
import { listBases, saveBasis } from './basis-store.ts'
import { getCatalogue, listCatalogues, putCatalogueInForce } from './catalogue-store.ts'
import { addItem, answerTime, changeItem, makeStarter, makeVersion, mustBeDraft } from './draft-acts.ts'
import { importCatalogue } from './import-catalogue.ts'
import { deleteItem, getItem } from './item-store.ts'
import { readTimeText } from './read-time-text.ts'
import { shownItems } from './shown-items.ts'

interface Deps {
  readonly tickets: FileTickets
}

export function catalogueHandlers({ tickets }: Deps): Handlers<typeof cataloguesContract> {
  return {
    list: (_input, { db }) => listCatalogues(db),

    items({ catalogueId }, { db, account, now }) {
      getCatalogue(db, catalogueId)
      return shownItems(db, catalogueId, { today: localDay(now()), communityIds: account.communityIds })
    },

    makeStarter(_input, { db, now, newId }) {
      const id = newId() as CatalogueId
      makeStarter(db, { id, madeAt: now().toISOString(), newId })
      return id
    },

    makeVersion({ from }, { db, now, newId }) {
      const id = newId() as CatalogueId
      makeVersion(db, from, { id, madeAt: now().toISOString(), newId })
      return id
    },

    importFile: (input, context) => importCatalogue(tickets, input, context),

    saveItem({ id, catalogueId, revision, values }, { db, newId }) {
      if (id === null) return addItem(db, catalogueId, values, newId)
      changeItem(db, id, revision, values)
      return id
    },

    removeItem({ id }, { db }) {
      mustBeDraft(db, getItem(db, id).catalogueId)
      deleteItem(db, id)
    },

    parseTime: ({ text }, { db }) => readTimeText(db, text),
    answerTime: ({ ids, rules }, { db }) => answerTime(db, ids, rules),

    putInForce({ catalogueId, validFrom }, { db }) {
      mustBeDraft(db, catalogueId)
      const { items, unanswered } = getCatalogue(db, catalogueId)
      if (items === 0)
        throw new AppError('disclosure-refused', 'Catalogue is empty', { message: '目录里还没有条目，不能启用。' })
      if (unanswered > 0) throw new AppError('catalogue-unanswered', 'Items are asked', { count: unanswered })
      putCatalogueInForce(db, catalogueId, validFrom)
    },

    compare({ from, to }, { db, now }) {
      const viewer = { today: localDay(now()), communityIds: null }
      return compareItems(shownItems(db, from, viewer), shownItems(db, to, viewer))
    },

    adopt({ communityIds, itemIds, isAdopted, from }, { db }) {
      const keys = new Set(itemIds.map((id) => getItem(db, id).key))
      const change = isAdopted ? adoptItem : dropItem
      for (const communityId of communityIds) for (const itemKey of keys) change(db, { communityId, itemKey }, from)
    },

    setFlags: ({ communityId, isFinanceBusy }, { db }) => setFinanceBusy(db, communityId, isFinanceBusy),

    busyCommunities: (_input, { db, account: { communityIds } }) =>
      listFinanceBusy(db).filter((id) => communityIds === null || communityIds.includes(id)),
    bases: (_input, { db }) => listBases(db),

    saveBasis({ id, ...values }, { db, newId }) {
      const before = listBases(db).find((basis) => basis.id === id)
      if (id !== null && !before) throw new AppError('not-found', `No basis ${id}`)
      const basis = { ...values, id: id ?? newId(), source: before?.source ?? '街道录入' }
      saveBasis(db, basis)
      return basis.id
    },
  }
}
