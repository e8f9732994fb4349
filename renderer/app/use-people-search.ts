import type { PersonRow } from '@shared/people/model.ts'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { data } from '../data/data.ts'
import { usePaused } from '../ui/use-paused.ts'

const shownPeople = 8
const pauseMs = 120

const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['people', 'palette', text],
    queryFn: ({ signal }) =>
      data.people.list(
        {
          filter: { text, communityId: null, organisation: null, post: null, status: null },
          sort: { column: 'name', descending: false },
          offset: 0,
          limit: shownPeople,
        },
        { signal },
      ),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })

/** The first people a text fits; asked once typing has paused. */
export function usePeopleSearch(typed: string): {
  readonly people: readonly PersonRow[]
  readonly isSearching: boolean
} {
  const text = usePaused(typed.trim(), pauseMs)
  const { data: found, isFetching } = useQuery(searchQuery(text))
  const isSearching = isFetching || text !== typed.trim()
  return { people: text === '' ? [] : (found?.rows ?? []), isSearching }
}
