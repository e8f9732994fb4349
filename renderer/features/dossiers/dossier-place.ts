import type { DossierFilter, DossierId, DossierSort } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import { navigate } from '../../data/route.ts'
import { onSessionEnd } from '../../data/session.ts'
import { createStore } from '../../data/store.ts'
import { type ListPlace, nowhere } from '../../ui/table/use-list-keys.ts'

export const emptyFilter: DossierFilter = { text: '', communityId: null, state: null, onlyFindings: false }
const byName: DossierSort = { column: 'name', descending: false }

/** The list as the clerk left it. */
export const filterStore = createStore<DossierFilter>(emptyFilter)
export const sortStore = createStore<DossierSort>(byName)
export const placeStore = createStore<ListPlace<PersonId>>(nowhere)
/** How far down the list was left. */
export const scrolled = createStore(0)

export function isFiltered({ text, communityId, state, onlyFindings }: DossierFilter): boolean {
  return text !== '' || communityId !== null || state !== null || onlyFindings
}

/** Other rows are shown: nobody sees the selection any more, and no act may concern it. */
export function setFilter(change: Partial<DossierFilter>): void {
  filterStore.set({ ...filterStore.get(), ...change })
  forgetSelection()
}

export function setSort(sort: DossierSort): void {
  sortStore.set(sort)
  placeStore.set({ ...placeStore.get(), active: -1, anchor: -1 })
}

export function forgetSelection(): void {
  placeStore.set(nowhere)
}

export function openDossier(dossierId: DossierId): void {
  navigate({ page: 'dossiers', dossierId })
}

onSessionEnd(() => {
  filterStore.set(emptyFilter)
  sortStore.set(byName)
  placeStore.set(nowhere)
  scrolled.set(0)
})
