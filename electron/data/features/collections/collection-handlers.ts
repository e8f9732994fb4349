import type { collectionsContract } from '@shared/collections/contract.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { getCollection, listCollections, listSheets } from './collection-store.ts'
import { sendCollection } from './send-collection.ts'
import { reminderOf, sheetState } from './sheet-state.ts'

export function collectionHandlers(tickets: FileTickets): Handlers<typeof collectionsContract> {
  return {
    list: (_input, { db }) => listCollections(db),
    get({ id, today }, { db }) {
      const collection = getCollection(db, id)
      const list = listSheets(db, id).map((sheet) => ({ ...sheet, state: sheetState(sheet, collection.dueOn, today) }))
      return { ...collection, list }
    },
    send: (input, context) => sendCollection(tickets, input, context, true),
    sendUnmasked: (input, context) => sendCollection(tickets, input, context, false),
    reminders({ id, today }, { db }) {
      const collection = getCollection(db, id)
      return listSheets(db, id)
        .filter(({ back }) => back === null)
        .map((sheet) => reminderOf(sheet, collection, today))
    },
  }
}
