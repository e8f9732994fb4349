import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { notify } from '../../data/messages.ts'
import type { Store } from '../../data/store.ts'
import { movedTo } from './moving.ts'

/** Where the clerk is in a list; it outlives the page, so that coming back finds it as it was left. */
export interface ListPlace<Id extends string> {
  /** The row the keyboard is on, -1 for none; `anchor` is where an extended selection began. */
  readonly active: number
  readonly anchor: number
  readonly selected: ReadonlySet<Id>
}

export const nowhere = { active: -1, anchor: -1, selected: new Set<never>() } as const

interface List<Id extends string> {
  readonly place: Store<ListPlace<Id>>
  readonly total: number
  readonly idAt: (index: number) => Id | undefined
  readonly fetchIds: (from: number, to: number) => Promise<readonly Id[]>
  readonly pageRows: () => number
  readonly show: (index: number) => void
  readonly onOpen: (index: number, isToEdit: boolean) => void
  /** The keys have moved to this row alone. */
  readonly onMoved?: (index: number) => void
  readonly onEscape: () => void
  readonly onDelete?: () => void
  /** Where the letters typed so far lead, -1 for nowhere. */
  readonly onLetters?: (letters: string) => Promise<number>
}

/** Letters typed within this time belong together. */
const lettersMs = 900

/** Moving, selecting and opening in a list by keyboard and pointer. */
export function useListKeys<Id extends string>(list: List<Id>) {
  const { place, total, idAt, fetchIds, pageRows, show, onOpen, onMoved, onEscape, onDelete, onLetters } = list
  const letters = useRef({ text: '', at: 0 })

  /** One row alone, or all from where the selection began. */
  function go(index: number, extend: boolean): void {
    const before = place.get()
    const anchor = extend && before.anchor >= 0 ? before.anchor : index
    place.set({ ...before, active: index, anchor })
    show(index)
    const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)]
    const ids = Array.from({ length: Math.min(to - from + 1, pageRows() * 2) }, (_, at) => idAt(from + at))
    if (ids.length === to - from + 1 && ids.every((id) => id !== undefined)) select(index, new Set(ids))
    else fetchIds(from, to).then((all) => select(index, new Set(all)), notify.failure)
    if (!extend) onMoved?.(index)
  }

  /** Rows that arrive after the keys have moved on select nothing. */
  function select(index: number, selected: ReadonlySet<Id>): void {
    const now = place.get()
    if (now.active === index) place.set({ ...now, selected })
  }

  function pick(index: number, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    if (shiftKey) return go(index, true)
    const id = idAt(index)
    if (id === undefined) return
    const isAdding = ctrlKey || metaKey
    const selected = new Set(isAdding ? place.get().selected : [])
    if (!selected.delete(id)) selected.add(id)
    place.set({ active: index, anchor: index, selected })
    if (!isAdding) onOpen(index, false)
  }

  async function jump(letter: string, lead: (letters: string) => Promise<number>): Promise<void> {
    const now = Date.now()
    const text = (now - letters.current.at < lettersMs ? letters.current.text : '') + letter
    letters.current = { text, at: now }
    const index = await lead(text.slice(0, 10))
    if (index >= 0 && letters.current.text === text) go(index, false)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.target !== event.currentTarget) return
    if (isHandled(event)) event.preventDefault()
  }

  function isHandled({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const { active, selected } = place.get()
    if (ctrlKey || metaKey) {
      if (key !== 'a' || total === 0) return false
      place.set({ ...place.get(), anchor: 0 })
      go(total - 1, true)
      return true
    }
    const to = movedTo(key, active, total, pageRows())
    if (to !== undefined) go(to, shiftKey)
    else if (key === 'Enter' && active >= 0) onOpen(active, false)
    else if (key === 'F2' && active >= 0) onOpen(active, true)
    else if (key === 'Escape') onEscape()
    else if (key === 'Delete' && onDelete && selected.size > 0) onDelete()
    else if (onLetters && /^[a-z]$/i.test(key)) jump(key.toLowerCase(), onLetters).catch(notify.failure)
    else return false
    return true
  }

  return { onKeyDown, pick }
}
