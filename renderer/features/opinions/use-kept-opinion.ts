import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { Dossier } from '@shared/dossier/model.ts'
import type { Opinion } from '@shared/opinions/contract.ts'
import { dropValues, keepValues, keptStore, restoreValues } from '../../data/kept-values.ts'
import { notify } from '../../data/messages.ts'
import { useUnsaved } from '../../data/unsaved.ts'
import { opinionsText as text } from '../../text/opinions-text.ts'
import { type EditedSentence, edited } from './edited-sentences.ts'

export interface EditedOpinion {
  readonly purpose: string
  readonly fromYear: number
  readonly toYear: number
  readonly sentences: readonly EditedSentence[]
}

const yearsBack = 2

/** Where the words of a new one, or of one that is changed, are kept while they are not saved. */
export function placeOfOpinion(personId: string, opinion: Opinion | null): string {
  return opinion === null ? `opinion/new/${personId}` : `opinion/${opinion.id}`
}

export function useIsKept(place: string): boolean {
  return useSyncExternalStore(
    keptStore.subscribe,
    useCallback(() => keptStore.get().has(place), [place]),
  )
}

/** What is typed outlives a look at the record it follows from, the lock and a crash. */
export function useKeptOpinion({ personId, person, year }: Dossier, opinion: Opinion | null) {
  const place = placeOfOpinion(personId, opinion)
  const [stored] = useState<EditedOpinion>(() => ({
    purpose: opinion?.purpose ?? '',
    fromYear: year - yearsBack,
    toYear: year,
    sentences: opinion?.sentences.map(edited) ?? [],
  }))
  const kept = useSyncExternalStore(
    keptStore.subscribe,
    useCallback(() => keptStore.get().get(place), [place]),
  )
  const now = () => (keptStore.get().get(place)?.values as EditedOpinion | undefined) ?? stored
  useUnsaved(kept ? text.unsaved(person.name) : null)
  const restore = useEffectEvent(() => {
    restoreValues(place).catch(notify.failure)
  })
  useEffect(() => restore(), [place])
  return {
    values: (kept?.values as EditedOpinion | undefined) ?? stored,
    /** Of the opinion as it was when the typing began. */
    revision: kept?.revision ?? opinion?.revision ?? 0,
    isRestored: kept?.isRestored ?? false,
    change: (next: (before: EditedOpinion) => Partial<EditedOpinion>) =>
      keepValues(place, { ...now(), ...next(now()) }, opinion?.revision ?? 0),
    drop: () => dropValues(place),
  }
}
