import type { PersonId } from '@shared/people/model.ts'
import { queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

export const accountsQueries = {
  list: () => queryOptions({ queryKey: ['accounts', 'list'], queryFn: () => data.accounts.list({}) }),
  settings: () => queryOptions({ queryKey: ['settings', 'values'], queryFn: () => data.settings.get({}) }),
  communities: () => queryOptions({ queryKey: ['people', 'communities'], queryFn: () => data.people.communities({}) }),
  people: (text: string) =>
    queryOptions({
      queryKey: ['people', 'link', text],
      queryFn: () =>
        data.people.list({
          filter: { text, communityId: null, organisation: null, post: null, status: null },
          sort: { column: 'name', descending: false },
          offset: 0,
          limit: 20,
        }),
    }),
  person: (id: string) =>
    queryOptions({ queryKey: ['people', 'person', id], queryFn: () => data.people.get({ id: id as PersonId }) }),
}
