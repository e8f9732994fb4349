import { useCallback, useSyncExternalStore } from 'react'
import type { PersonId } from '@shared/people/model.ts'
import { draftStore } from './people-place.ts'

/** Whether there is unsaved input; typing more of it redraws nothing. */
export function useHasDraft(of: PersonId | 'new'): boolean {
  return useSyncExternalStore(
    draftStore.subscribe,
    useCallback(() => draftStore.get().has(of), [of]),
  )
}
