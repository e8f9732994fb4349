import { queryOptions } from '@tanstack/react-query'
import type { PeopleFilter, PeopleSort, PersonId, PersonRow } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { queryClient } from '../../data/query-client.ts'

/** The list is fetched in windows of this many rows; nothing in the page ever holds or walks all of them at once. */
export const windowSize = 200

/** Windows stay while somebody works in the list, so that scrolling back and copying need no new call. */
const windowKeptMs = 30 * 60_000

const all = ['people'] as const

export const peopleQueries = {
  all,
  communities: queryOptions({ queryKey: [...all, 'communities'], queryFn: () => data.people.communities({}) }),
  posts: queryOptions({ queryKey: [...all, 'posts'], queryFn: () => data.people.posts({}) }),
  summary: (filter: PeopleFilter) =>
    queryOptions({ queryKey: [...all, 'summary', filter], queryFn: () => data.people.summary({ filter }) }),
  window: (filter: PeopleFilter, sort: PeopleSort, offset: number) =>
    queryOptions({
      queryKey: [...all, 'list', filter, sort, offset] as const,
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

/** The rows from one index to another, both included; windows that are not there yet are fetched. */
export async function fetchRows(
  filter: PeopleFilter,
  sort: PeopleSort,
  from: number,
  to: number,
): Promise<readonly PersonRow[]> {
  const first = windowOf(from)
  const offsets = Array.from({ length: (windowOf(to) - first) / windowSize + 1 }, (_, at) => first + at * windowSize)
  const windows = []
  // One after another: each answer leaves the window free to draw in between.
  for (const offset of offsets) windows.push(await queryClient.fetchQuery(peopleQueries.window(filter, sort, offset)))
  return windows.flatMap((window) => window.rows).slice(from - first, to - first + 1)
}

/** Those of the windows at hand that are picked, in the order of the list. */
export function rowsAtHand(
  filter: PeopleFilter,
  sort: PeopleSort,
  total: number,
  isPicked: (row: PersonRow) => boolean,
): readonly PersonRow[] {
  const rows: PersonRow[] = []
  for (let offset = 0; offset < total; offset += windowSize) {
    const window = queryClient.getQueryData(peopleQueries.window(filter, sort, offset).queryKey)
    if (window) rows.push(...window.rows.filter(isPicked))
  }
  return rows
}

export function windowOf(index: number): number {
  return Math.floor(Math.max(0, index) / windowSize) * windowSize
}
