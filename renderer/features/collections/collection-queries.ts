import { queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

const all = ['collections'] as const

export const collectionQueries = {
  list: queryOptions({ queryKey: [...all, 'list'], queryFn: () => data.collections.list({}) }),
  one: (id: string, today: string) =>
    queryOptions({ queryKey: [...all, 'one', id, today], queryFn: () => data.collections.get({ id, today }) }),
  reminders: (id: string, today: string) =>
    queryOptions({
      queryKey: [...all, 'reminders', id, today],
      queryFn: () => data.collections.reminders({ id, today }),
    }),
  communities: queryOptions({ queryKey: ['people', 'communities'], queryFn: () => data.people.communities({}) }),
}
