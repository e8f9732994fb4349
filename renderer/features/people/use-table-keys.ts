import { useEffect, useRef } from 'react'
import type { PeopleFilter, PeopleSort, PersonId } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useRoute } from '../../data/route.ts'
import { useListKeys } from '../../ui/table/use-list-keys.ts'
import { closePerson, editingStore, openPerson, placeStore, setSort } from './people-place.ts'
import { fetchRows } from './people-queries.ts'
import type { RowLookup } from './use-people-window.ts'

interface Table {
  readonly filter: PeopleFilter
  readonly sort: PeopleSort
  readonly total: number
  readonly rowAt: RowLookup
  readonly pageRows: () => number
  readonly show: (index: number) => void
  readonly onRemove: () => void
}

/** The open drawer follows the active row when the keys have come to rest. */
const followMs = 160

export function useTableKeys({ filter, sort, total, rowAt, pageRows, show, onRemove }: Table) {
  const route = useRoute()
  const isDrawerOpen = route.page === 'people' && route.personId !== undefined
  const follow = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(follow.current), [])

  const idOf = async (index: number): Promise<PersonId | undefined> =>
    rowAt(index)?.id ?? (await fetchRows(filter, sort, index, index))[0]?.id

  function open(index: number, edit: boolean): void {
    clearTimeout(follow.current)
    idOf(index).then((id) => id && openPerson(id, edit), notify.failure)
  }

  function onMoved(index: number): void {
    if (!isDrawerOpen || editingStore.get() !== null) return
    clearTimeout(follow.current)
    follow.current = setTimeout(() => open(index, false), followMs)
  }

  return useListKeys<PersonId>({
    place: placeStore,
    total,
    idAt: (index) => rowAt(index)?.id,
    fetchIds: async (from, to) => (await fetchRows(filter, sort, from, to)).map(({ id }) => id),
    pageRows,
    show,
    onOpen: open,
    onMoved,
    onEscape: closePerson,
    onDelete: onRemove,
    onLetters(initials) {
      // The places of the answer are those of the list by name.
      if (sort.column !== 'name' || sort.descending) setSort({ column: 'name', descending: false })
      return data.people.jump({ filter, initials })
    },
  })
}
