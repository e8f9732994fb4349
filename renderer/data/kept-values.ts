import { dropInput, keepInput, loadInput } from './kept-input.ts'
import { onSessionEnd } from './session.ts'
import { createStore } from './store.ts'

/** What was typed in a form and not saved yet. */
export interface KeptValues {
  readonly values: object
  /** Of the record it was typed over; saving over a newer one is refused. */
  readonly revision: number
  /** It was found again after the program had ended. */
  readonly isRestored: boolean
}

/** By place. In memory, so that it outlives the page and the lock; and kept encrypted, so that it outlives a crash. */
export const keptStore = createStore<ReadonlyMap<string, KeptValues>>(new Map())
const asked = new Set<string>()

export function keepValues(place: string, values: object, revision: number): void {
  const before = keptStore.get().get(place)
  const next = { values, revision: before?.revision ?? revision, isRestored: before?.isRestored ?? false }
  keptStore.set(new Map(keptStore.get()).set(place, next))
  keepInput(place, () => JSON.stringify(next))
}

export function dropValues(place: string): void {
  const kept = new Map(keptStore.get())
  if (kept.delete(place)) keptStore.set(kept)
  dropInput(place)
}

/** Looks once in a session for what was kept when the program ended. */
export async function restoreValues(place: string): Promise<object | null> {
  if (asked.has(place)) return null
  asked.add(place)
  const text = await loadInput(place)
  const found = text === null ? null : readValues(text)
  if (!found || keptStore.get().has(place)) return null
  keptStore.set(new Map(keptStore.get()).set(place, { ...found, isRestored: true }))
  return found.values
}

function readValues(text: string): KeptValues | null {
  try {
    const { values, revision } = JSON.parse(text) as KeptValues
    return typeof values === 'object' && values !== null ? { values, revision, isRestored: true } : null
  } catch {
    // Of another version: it cannot be shown any more.
    return null
  }
}

onSessionEnd(() => {
  keptStore.set(new Map())
  asked.clear()
})
