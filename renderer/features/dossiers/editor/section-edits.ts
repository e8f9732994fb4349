import type { DossierId } from '@shared/dossier/model.ts'
import { dropInput, keepInput, loadInput } from '../../../data/kept-input.ts'
import { onSessionEnd } from '../../../data/session.ts'
import { createStore } from '../../../data/store.ts'
import { isChanged, type SheetState } from './sheet-state.ts'

/** What is typed in one section and not saved yet, and the way back within it. */
export interface SectionEdit {
  readonly state: SheetState
  readonly past: readonly SheetState[]
  readonly future: readonly SheetState[]
  /** It was found again after the program had ended. */
  readonly isRestored: boolean
}

const deepest = 100
/** By place. In memory, so that it outlives the page and the lock; and kept encrypted, so that it outlives a crash. */
export const editStore = createStore<ReadonlyMap<string, SectionEdit>>(new Map())
const asked = new Set<string>()

export function placeOf(id: DossierId, section: string): string {
  return `dossier:${id}/${section}`
}

/** `isTyping`: one letter more of the same text, which is no step of its own to go back to. */
export function changeSection(place: string, base: SheetState, next: SheetState, isTyping = false): void {
  const before = editStore.get().get(place)
  const current = before?.state ?? base
  if (next === current) return
  const past = isTyping && before ? before.past : [...(before?.past ?? []), current].slice(-deepest)
  put(place, { state: next, past, future: [], isRestored: before?.isRestored ?? false })
}

/** False: there is nothing to go back to. */
export function stepSection(place: string, way: 'undo' | 'redo'): boolean {
  const edit = editStore.get().get(place)
  const to = way === 'undo' ? edit?.past.at(-1) : edit?.future.at(-1)
  if (!edit || !to) return false
  const { past, future, state } = edit
  put(place, {
    ...edit,
    state: to,
    past: way === 'undo' ? past.slice(0, -1) : [...past, state],
    future: way === 'undo' ? [...future, state] : future.slice(0, -1),
  })
  return true
}

export function dropSection(place: string): void {
  const edits = new Map(editStore.get())
  if (edits.delete(place)) editStore.set(edits)
  dropInput(place)
}

/** Looks once in a session for what was kept when the program ended. */
export async function restoreSection(place: string): Promise<boolean> {
  if (asked.has(place)) return false
  asked.add(place)
  const kept = await loadInput(place)
  const state = kept === null ? null : readState(kept)
  if (!state || editStore.get().has(place) || !isChanged(state)) return false
  editStore.set(new Map(editStore.get()).set(place, { state, past: [], future: [], isRestored: true }))
  return true
}

function put(place: string, edit: SectionEdit): void {
  const edits = new Map(editStore.get())
  // Back where it began: nothing is left to be saved, but the way forward again stays.
  edits.set(place, edit)
  editStore.set(edits)
  if (isChanged(edit.state)) keepInput(place, () => JSON.stringify(edit.state))
  else dropInput(place)
}

function readState(text: string): SheetState | null {
  try {
    const { rows, removed } = JSON.parse(text) as SheetState
    return Array.isArray(rows) && Array.isArray(removed) ? { rows, removed } : null
  } catch {
    // Of another version: it cannot be shown any more.
    return null
  }
}

onSessionEnd(() => {
  editStore.set(new Map())
  asked.clear()
})
