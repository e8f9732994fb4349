import type { PeopleFilter, PeopleSort, PersonId } from '@shared/people/model.ts'
import { navigate } from '../../data/route.ts'
import { onSessionEnd } from '../../data/session.ts'
import { createStore } from '../../data/store.ts'
import { declareUnsaved } from '../../data/unsaved.ts'
import { createListState } from '../../ui/table/list-state.ts'
import type { PersonDraft } from './person-form-values.ts'

export const emptyFilter: PeopleFilter = { text: '', communityId: null, organisation: null, post: null, status: null }

export const peopleList = createListState<PersonId, PeopleFilter, PeopleSort>({
  filter: emptyFilter,
  sort: { column: 'name', descending: false },
})
export const { filterStore, sortStore, placeStore, setFilter, setSort } = peopleList
/** The form that is open: of this person, or of a new one. */
export const editingStore = createStore<PersonId | 'new' | null>(null)
/** Input that is not saved yet. In memory only: it holds personal data. */
export const draftStore = createStore<ReadonlyMap<PersonId | 'new', PersonDraft>>(new Map())

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
  editingStore.set(null)
  draftStore.set(new Map())
})
