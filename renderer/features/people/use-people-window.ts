import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { PeopleFilter, PeopleSort, PersonRow } from '@shared/people/model.ts'
import type { data } from '../../data/data.ts'
import { peopleQueries, windowOf, windowSize } from './people-queries.ts'

export type RowLookup = (index: number) => PersonRow | undefined

/** The two windows around what is on the screen, and how many rows there are in all. */
export function usePeopleWindow(filter: PeopleFilter, sort: PeopleSort) {
  const [firstSeen, setFirst] = useState(0)
  // In steps of half a window: a scroll within them redraws no more than the rows.
  const setFirstSeen = useCallback((index: number) => setFirst(index - (index % (windowSize / 2))), [])
  const offset = windowOf(firstSeen)
  // The neighbour on the side the screen is nearer to.
  const beside = firstSeen - offset < windowSize / 2 ? Math.max(0, offset - windowSize) : offset + windowSize
  const here = useWindow(filter, sort, offset, true)
  const nextOffset = beside === offset ? offset + windowSize : beside
  const next = useWindow(filter, sort, nextOffset, here.data !== undefined)
  const summary = useQuery({ ...peopleQueries.summary(filter), placeholderData: keepPreviousData })

  const [hereData, nextData] = [here.data, next.data]
  const rowAt = useCallback<RowLookup>(
    (index) => {
      const start = windowOf(index)
      if (start === offset) return hereData?.rows[index - start]
      return start === nextOffset ? nextData?.rows[index - start] : undefined
    },
    [hereData, nextData, offset, nextOffset],
  )
  return {
    rowAt,
    total: hereData?.total ?? nextData?.total ?? summary.data?.total,
    summary: summary.data,
    error: hereData === undefined ? here.error : null,
    retry: () => void here.refetch(),
    setFirstSeen,
  }
}

type Window = Awaited<ReturnType<typeof data.people.list>>

function useWindow(filter: PeopleFilter, sort: PeopleSort, offset: number, enabled: boolean) {
  return useQuery({
    ...peopleQueries.window(filter, sort, offset),
    enabled,
    // While another filter or order is fetched, the old rows stand; another place in the list shows none instead.
    placeholderData: useCallback(
      (previous: Window | undefined, query: { queryKey: readonly unknown[] } | undefined) =>
        query?.queryKey[4] === offset ? previous : undefined,
      [offset],
    ),
  })
}
