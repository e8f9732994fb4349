import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { PeopleFilter, PeopleSort, PersonId } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useRoute } from '../../data/route.ts'
import { movedTo } from './moving.ts'
import { closePerson, editingStore, openPerson, placeStore, setSort } from './people-place.ts'
import { fetchRows } from './people-queries.ts'
import type { RowLookup } from './use-people-window.ts'

interface Table {
  readonly filter: PeopleFilter
  readonly sort: PeopleSort
  readonly total: number
  readonly rowAt: RowLookup
  readonly pageRows: number
  readonly show: (index: number) => void
  readonly onRemove: () => void
}

/** Letters typed within this time belong together. */
const lettersMs = 900
/** The open drawer follows the active row when the keys have come to rest. */
const followMs = 160

export function useTableKeys({ filter, sort, total, rowAt, pageRows, show, onRemove }: Table) {
  const route = useRoute()
  const isDrawerOpen = route.page === 'people' && route.personId !== undefined
  const letters = useRef({ text: '', at: 0 })
  const follow = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(follow.current), [])

  const idAt = async (index: number): Promise<PersonId | undefined> =>
    rowAt(index)?.id ?? (await fetchRows(filter, sort, index, index))[0]?.id

  function open(index: number, edit: boolean): void {
    clearTimeout(follow.current)
    idAt(index).then((id) => id && openPerson(id, edit), notify.failure)
  }

  /** One row alone, or all from where the selection began. */
  function go(index: number, extend: boolean): void {
    const before = placeStore.get()
    const anchor = extend && before.anchor >= 0 ? before.anchor : index
    placeStore.set({ ...before, active: index, anchor })
    show(index)
    const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)]
    const rows = Array.from({ length: Math.min(to - from + 1, pageRows * 2) }, (_, at) => rowAt(from + at))
    if (rows.length === to - from + 1 && rows.every((row) => row !== undefined)) {
      select(index, new Set(rows.map((row) => row.id)))
    } else {
      fetchRows(filter, sort, from, to).then((all) => select(index, new Set(all.map((row) => row.id))), notify.failure)
    }
    if (!isDrawerOpen || editingStore.get() !== null || extend) return
    clearTimeout(follow.current)
    follow.current = setTimeout(() => open(index, false), followMs)
  }

  /** Rows that arrive after the keys have moved on select nothing. */
  function select(index: number, selected: ReadonlySet<PersonId>): void {
    const place = placeStore.get()
    if (place.active === index) placeStore.set({ ...place, selected })
  }

  function pick(index: number, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    if (shiftKey) return go(index, true)
    const id = rowAt(index)?.id
    if (!id) return
    const selected = new Set(ctrlKey || metaKey ? placeStore.get().selected : [])
    if (!selected.delete(id)) selected.add(id)
    placeStore.set({ active: index, anchor: index, selected })
    if (!ctrlKey && !metaKey) openPerson(id)
  }

  async function jump(letter: string): Promise<void> {
    const now = Date.now()
    const text = (now - letters.current.at < lettersMs ? letters.current.text : '') + letter
    letters.current = { text, at: now }
    // The places of the answer are those of the list by name.
    if (sort.column !== 'name' || sort.descending) setSort({ column: 'name', descending: false })
    const index = await data.people.jump({ filter, initials: text.slice(0, 10) })
    if (index >= 0 && letters.current.text === text) go(index, false)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.target !== event.currentTarget) return
    if (isHandled(event)) event.preventDefault()
  }

  function isHandled({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const { active, selected } = placeStore.get()
    if (ctrlKey || metaKey) {
      if (key !== 'a' || total === 0) return false
      placeStore.set({ ...placeStore.get(), anchor: 0 })
      go(total - 1, true)
      return true
    }
    const to = movedTo(key, active, total, pageRows)
    if (to !== undefined) go(to, shiftKey)
    else if (key === 'Enter' && active >= 0) open(active, false)
    else if (key === 'F2' && active >= 0) open(active, true)
    else if (key === 'Escape') closePerson()
    else if (key === 'Delete' && selected.size > 0) onRemove()
    else if (/^[a-z]$/i.test(key)) jump(key.toLowerCase()).catch(notify.failure)
    else return false
    return true
  }

  return { onKeyDown, pick, open }
}
