import { useEffect, useRef } from 'react'
import type { PeopleFilter, PeopleSort, PersonId, PersonRow } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useRoute } from '../../data/route.ts'
import { fetchRows, type WindowQuery } from '../../data/row-windows.ts'
import { editingStore, openPerson, setSort } from './people-place.ts'

interface List {
  readonly filter: PeopleFilter
  readonly sort: PeopleSort
  readonly windows: WindowQuery<PersonRow>
}

/** The open drawer follows the active row when the keys have come to rest. */
const followMs = 160

/** How the list of people leads to a person: by opening, by following the keys, by the initials of a name. */
export function useOpenPerson({ filter, sort, windows }: List) {
  const route = useRoute()
  const openId = route.page === 'people' ? (route.personId as PersonId | undefined) : undefined
  const follow = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(follow.current), [])

  return {
    openId,
    onOpen({ id }: PersonRow, isToEdit: boolean): void {
      clearTimeout(follow.current)
      openPerson(id, isToEdit)
    },
    onMoved(index: number): void {
      if (openId === undefined || editingStore.get() !== null) return
      clearTimeout(follow.current)
      follow.current = setTimeout(() => {
        fetchRows(windows, index, index).then(([row]) => row && openPerson(row.id), notify.failure)
      }, followMs)
    },
    onLetters(initials: string): Promise<number> {
      // The places of the answer are those of the list by name.
      if (sort.column !== 'name' || sort.descending) setSort({ column: 'name', descending: false })
      return data.people.jump({ filter, initials })
    },
  }
}
