import type { RecordHit } from '@shared/search/contract.ts'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { data } from '../../data/data.ts'
import { usePaused } from '../../ui/use-paused.ts'

export const shownHits = 12
const fewestCharacters = 2
const pauseMs = 120

const recordsQuery = (text: string) =>
  queryOptions({
    // Under the topic of dossiers, which says when a record changes.
    queryKey: ['dossiers', 'palette', text],
    queryFn: ({ signal }) => data.search.records({ text, limit: shownHits }, { signal }),
    enabled: text.length >= fewestCharacters,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })

interface Found {
  readonly hits: readonly RecordHit[]
  readonly isMore: boolean
  readonly isSearching: boolean
  readonly error: unknown
}

/** What stands in dossiers; asked once typing has paused, and given up when something else is typed. */
export function useRecordSearch(typed: string): Found {
  const wanted = typed.trim()
  const text = usePaused(wanted, pauseMs)
  const { data: found, isFetching, error } = useQuery(recordsQuery(text))
  if (wanted.length < fewestCharacters) return { hits: [], isMore: false, isSearching: false, error: null }
  const isSearching = isFetching || text !== wanted
  const shown = text.length < fewestCharacters ? undefined : found
  return { hits: shown?.hits ?? [], isMore: shown?.isMore ?? false, isSearching, error }
}
