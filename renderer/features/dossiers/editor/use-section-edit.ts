import { useCallback, useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react'
import type { DossierId, DossierRecord } from '@shared/dossier/model.ts'
import { notify } from '../../../data/messages.ts'
import { changeSection, dropSection, editStore, placeOf, restoreSection, stepSection } from './section-edits.ts'
import { isOutdated } from './is-outdated.ts'
import { isChanged, rebasedOn, type SheetState, stateOf } from './sheet-state.ts'

/** One section as it is stored, with what was typed over it. */
export function useSectionEdit(
  id: DossierId,
  section: string,
  records: readonly DossierRecord[],
  mayEdit: boolean,
  onRestored: () => void,
) {
  const place = placeOf(id, section)
  const base = useMemo(() => stateOf(records), [records])
  const edit = useSyncExternalStore(
    editStore.subscribe,
    useCallback(() => editStore.get().get(place), [place]),
  )
  const restore = useEffectEvent(() => {
    if (!mayEdit) return
    restoreSection(place).then((isRestored) => isRestored && onRestored(), notify.failure)
  })
  useEffect(() => restore(), [place])

  const state = mayEdit ? (edit?.state ?? base) : base
  const isDirty = mayEdit && edit !== undefined && isChanged(edit.state)
  return {
    state,
    isDirty,
    isRestored: isDirty && (edit?.isRestored ?? false),
    isOutdated: isDirty && isOutdated(state, records),
    change: useCallback(
      (next: SheetState, isTyping = false) => changeSection(place, base, next, isTyping),
      [place, base],
    ),
    /** As it is this moment, with what a field gave up when it lost the keyboard. */
    now: () => editStore.get().get(place)?.state ?? base,
    undo: () => stepSection(place, 'undo'),
    redo: () => stepSection(place, 'redo'),
    drop: () => dropSection(place),
    rebase: () => changeSection(place, base, rebasedOn(state, records)),
  }
}
