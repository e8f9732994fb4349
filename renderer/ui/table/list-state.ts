import { onSessionEnd } from '../../data/session.ts'
import { createStore } from '../../data/store.ts'
import { type ListPlace, nowhere } from './use-list-keys.ts'

/** A list as the clerk left it: what it shows, in which order, where they stood. It outlives the page, not the session. */
export function createListState<Id extends string, Filter extends object, Sort extends object>(start: {
  readonly filter: Filter
  readonly sort: Sort
}) {
  const filterStore = createStore(start.filter)
  const sortStore = createStore(start.sort)
  const placeStore = createStore<ListPlace<Id>>(nowhere)
  /** How far down the list was left. */
  const scrolled = createStore(0)

  function forgetSelection(): void {
    placeStore.set(nowhere)
  }
  onSessionEnd(() => {
    filterStore.set(start.filter)
    sortStore.set(start.sort)
    forgetSelection()
    scrolled.set(0)
  })
  return {
    filterStore,
    sortStore,
    placeStore,
    scrolled,
    forgetSelection,
    /** Other rows are shown: nobody sees the selection any more, and no act may concern it. */
    setFilter(change: Partial<Filter>): void {
      filterStore.set({ ...filterStore.get(), ...change })
      forgetSelection()
    },
    /** The same rows in another order: what is selected stays so, the keyboard begins anew. */
    setSort(sort: Sort): void {
      sortStore.set(sort)
      placeStore.set({ ...placeStore.get(), active: -1, anchor: -1 })
    },
  }
}

/** Whether a filter leaves rows out; its conditions are null, empty or false while they ask for nothing. */
export function isNarrowed(filter: object): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '' && value !== false)
}
