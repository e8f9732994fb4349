import type { PeopleFilter, PeopleSort, PersonId } from '@shared/people/model.ts'
import { navigate } from '../../data/route.ts'
import { onSessionEnd } from '../../data/session.ts'
import { createStore } from '../../data/store.ts'
import { declareUnsaved } from '../../data/unsaved.ts'
import { type ListPlace, nowhere } from '../../ui/table/use-list-keys.ts'
import type { PersonDraft } from './person-form-values.ts'

export const emptyFilter: PeopleFilter = { text: '', communityId: null, organisation: null, post: null, status: null }

export const filterStore = createStore<PeopleFilter>(emptyFilter)
export const sortStore = createStore<PeopleSort>({ column: 'name', descending: false })
export const placeStore = createStore<ListPlace<PersonId>>(nowhere)
/** The form that is open: of this person, or of a new one. */
export const editingStore = createStore<PersonId | 'new' | null>(null)
/** Input that is not saved yet. In memory only: it holds personal data. */
export const draftStore = createStore<ReadonlyMap<PersonId | 'new', PersonDraft>>(new Map())
/** How far down the list was left. */
export const scrolled = createStore(0)

export function isFiltered(filter: PeopleFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '')
}

/** Other rows are shown: a selection nobody sees any more must not be copied or deleted. */
export function setFilter(change: Partial<PeopleFilter>): void {
  filterStore.set({ ...filterStore.get(), ...change })
  placeStore.set(nowhere)
}

export function setSort(sort: PeopleSort): void {
  sortStore.set(sort)
  placeStore.set({ ...placeStore.get(), active: -1, anchor: -1 })
}

export function openPerson(personId: PersonId, edit = false): void {
  editingStore.set(edit ? personId : null)
  navigate({ page: 'people', personId })
}

export function closePerson(): void {
  editingStore.set(null)
  navigate({ page: 'people' })
}

export function keepDraft(of: PersonId | 'new', draft: PersonDraft | null): void {
  const drafts = new Map(draftStore.get())
  if (draft) drafts.set(of, draft)
  else drafts.delete(of)
  draftStore.set(drafts)
}

declareUnsaved(() => [...draftStore.get().values()].map(({ values }) => `人员：${values.name.trim() || '新增人员'}`))

onSessionEnd(() => {
  filterStore.set(emptyFilter)
  sortStore.set({ column: 'name', descending: false })
  placeStore.set(nowhere)
  editingStore.set(null)
  draftStore.set(new Map())
  scrolled.set(0)
})
