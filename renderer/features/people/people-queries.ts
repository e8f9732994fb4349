import { type QueryKey, queryOptions } from '@tanstack/react-query'
import type { PeopleFilter, PeopleSort, PersonId, PersonRow } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { windowKeptMs, type WindowQuery, windowSize } from '../../data/row-windows.ts'

const all = ['people'] as const

export const peopleQueries = {
  all,
  communities: queryOptions({ queryKey: [...all, 'communities'], queryFn: () => data.people.communities({}) }),
  posts: queryOptions({ queryKey: [...all, 'posts'], queryFn: () => data.people.posts({}) }),
  summary: (filter: PeopleFilter) =>
    queryOptions({ queryKey: [...all, 'summary', filter], queryFn: () => data.people.summary({ filter }) }),
  window: (filter: PeopleFilter, sort: PeopleSort, offset: number) =>
    queryOptions({
      queryKey: [...all, 'list', filter, sort, offset] as QueryKey,
      queryFn: () => data.people.list({ filter, sort, offset, limit: windowSize }),
      gcTime: windowKeptMs,
      // Comparing thousands of values costs more than drawing the few rows in sight again.
      structuralSharing: false,
    }),
  person: (id: PersonId) => queryOptions({ queryKey: [...all, 'person', id], queryFn: () => data.people.get({ id }) }),
  background: (id: PersonId) =>
    queryOptions({ queryKey: [...all, 'background', id], queryFn: () => data.people.background({ id }) }),
  history: (id: PersonId) =>
    queryOptions({
      queryKey: [...all, 'history', id],
      queryFn: () => data.history.ofRecord({ table: 'person', id }),
    }),
}

/** The windows of one list; the offset is the last part of the key. */
export function windowsOf(filter: PeopleFilter, sort: PeopleSort): WindowQuery<PersonRow> {
  return (offset) => peopleQueries.window(filter, sort, offset)
}
