import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PeopleFilter, PeopleSort } from '@shared/people/model.ts'
import { useRowWindow } from '../../data/row-windows.ts'
import { peopleQueries, windowsOf } from './people-queries.ts'

/** The rows around what is on the screen, and how many there are in all. */
export function usePeopleWindow(filter: PeopleFilter, sort: PeopleSort) {
  const summary = useQuery({ ...peopleQueries.summary(filter), placeholderData: keepPreviousData }).data
  const windows = useMemo(() => windowsOf(filter, sort), [filter, sort])
  const window = useRowWindow(windows)
  return { ...window, windows, total: window.total ?? summary?.total, summary }
}
