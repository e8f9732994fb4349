import { queryOptions } from '@tanstack/react-query'
import type { ItemId } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'

/** Where the catalogue says that an item is published; nothing where it is in no version at hand. */
export const itemChannelsQuery = (itemId: ItemId) =>
  queryOptions({
    queryKey: ['catalogues', 'channels', itemId],
    queryFn: async (): Promise<readonly string[]> => {
      const catalogues = await data.catalogues.list({})
      for (const { id, state } of catalogues) {
        if (state === 'draft') continue
        const item = (await data.catalogues.items({ catalogueId: id })).find((one) => one.id === itemId)
        if (item) return item.channels
      }
      return []
    },
  })
