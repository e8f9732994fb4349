import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PeopleFilter, PeopleSort, PersonRow } from '@shared/people/model.ts'
import { type RowLookup as Lookup, useRowWindow } from '../../data/row-windows.ts'
import { peopleQueries, windowsOf } from './people-queries.ts'

export type RowLookup = Lookup<PersonRow>

/** The rows around what is on the screen, and how many there are in all. */
export function usePeopleWindow(filter: PeopleFilter, sort: PeopleSort) {
  const summary = useQuery({ ...peopleQueries.summary(filter), placeholderData: keepPreviousData }).data
  const window = useRowWindow(useMemo(() => windowsOf(filter, sort), [filter, sort]))
  return { ...window, total: window.total ?? summary?.total, summary }
}
