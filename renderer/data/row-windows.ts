import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { queryClient } from './query-client.ts'

/** A list is fetched in windows of this many rows; nothing in the page ever holds or walks all of them at once. */
export const windowSize = 200

/** Windows stay while somebody works in the list, so that scrolling back and copying need no new call. */
export const windowKeptMs = 30 * 60_000

export interface RowWindow<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Asks for the window that begins at this row; the offset is the last part of its key. */
export type WindowQuery<Row> = (offset: number) => UseQueryOptions<RowWindow<Row>, Error, RowWindow<Row>, QueryKey>
export type RowLookup<Row> = (index: number) => Row | undefined

export function windowOf(index: number): number {
  return Math.floor(Math.max(0, index) / windowSize) * windowSize
}

/** The two windows around what is on the screen. */
export function useRowWindow<Row>(query: WindowQuery<Row>) {
  const [firstSeen, setFirst] = useState(0)
  // In steps of half a window: a scroll within them redraws no more than the rows.
  const setFirstSeen = useCallback((index: number) => setFirst(index - (index % (windowSize / 2))), [])
  const offset = windowOf(firstSeen)
  // The neighbour on the side the screen is nearer to.
  const beside = firstSeen - offset < windowSize / 2 ? Math.max(0, offset - windowSize) : offset + windowSize
  const here = useWindow(query, offset, true)
  const nextOffset = beside === offset ? offset + windowSize : beside
  const next = useWindow(query, nextOffset, here.data !== undefined)

  const [hereData, nextData] = [here.data, next.data]
  const rowAt = useCallback<RowLookup<Row>>(
    (index) => {
      const start = windowOf(index)
      if (start === offset) return hereData?.rows[index - start]
      return start === nextOffset ? nextData?.rows[index - start] : undefined
    },
    [hereData, nextData, offset, nextOffset],
  )
  return {
    rowAt,
    total: hereData?.total ?? nextData?.total,
    error: hereData === undefined ? here.error : null,
    retry: () => void here.refetch(),
    setFirstSeen,
  }
}

function useWindow<Row>(query: WindowQuery<Row>, offset: number, enabled: boolean) {
  return useQuery({
    ...query(offset),
    enabled,
    // While another filter or order is fetched, the old rows stand; another place in the list shows none instead.
    placeholderData: useCallback(
      (previous: RowWindow<Row> | undefined, before: { queryKey: QueryKey } | undefined) =>
        before?.queryKey.at(-1) === offset ? previous : undefined,
      [offset],
    ),
  })
}

/** The rows from one index to another, both included; windows that are not there yet are fetched. */
export async function fetchRows<Row>(query: WindowQuery<Row>, from: number, to: number): Promise<readonly Row[]> {
  const first = windowOf(from)
  const offsets = Array.from({ length: (windowOf(to) - first) / windowSize + 1 }, (_, at) => first + at * windowSize)
  const windows: RowWindow<Row>[] = []
  // One after another: each answer leaves the window free to draw in between.
  for (const offset of offsets) windows.push(await queryClient.fetchQuery(query(offset)))
  return windows.flatMap((window) => window.rows).slice(from - first, to - first + 1)
}

/** Those of the windows at hand that are picked, in the order of the list. */
export function rowsAtHand<Row>(
  query: WindowQuery<Row>,
  total: number,
  isPicked: (row: Row) => boolean,
): readonly Row[] {
  const rows: Row[] = []
  for (let offset = 0; offset < total; offset += windowSize) {
    const window = queryClient.getQueryData<RowWindow<Row>>(query(offset).queryKey)
    if (window) rows.push(...window.rows.filter(isPicked))
  }
  return rows
}
