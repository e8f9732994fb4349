import { queryOptions } from '@tanstack/react-query'
import type { CatalogueId } from '@shared/disclosure/model.ts'
import { data, onData } from '../../data/data.ts'
import { queryClient } from '../../data/query-client.ts'

const all = ['catalogues'] as const

export const catalogueQueries = {
  communities: queryOptions({ queryKey: ['people', 'communities'], queryFn: () => data.people.communities({}) }),
  list: queryOptions({ queryKey: [...all, 'list'], queryFn: () => data.catalogues.list({}) }),
  items: (catalogueId: CatalogueId) =>
    queryOptions({
      queryKey: [...all, 'items', catalogueId],
      queryFn: () => data.catalogues.items({ catalogueId }),
    }),
  time: (text: string) =>
    queryOptions({ queryKey: [...all, 'time', text], queryFn: () => data.catalogues.parseTime({ text }) }),
  busy: queryOptions({ queryKey: [...all, 'busy'], queryFn: () => data.catalogues.busyCommunities({}) }),
  bases: queryOptions({ queryKey: [...all, 'bases'], queryFn: () => data.catalogues.bases({}) }),
  compare: (from: CatalogueId, to: CatalogueId) =>
    queryOptions({ queryKey: [...all, 'compare', from, to], queryFn: () => data.catalogues.compare({ from, to }) }),
}

// A community that was merged or added changes who has adopted what.
onData('changed', (topics) => {
  if (topics.includes('people') || topics.includes('settings')) void queryClient.invalidateQueries({ queryKey: all })
})
