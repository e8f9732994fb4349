import type { decisionCategories, DecisionSort } from '@shared/decisions/contract.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { goBack, navigate, replaceRoute } from '../../data/route.ts'
import { onSessionEnd } from '../../data/session.ts'
import { createStore } from '../../data/store.ts'
import { type ListPlace, nowhere } from '../../ui/table/use-list-keys.ts'

export interface DecisionFilter {
  readonly text: string
  readonly communityId: CommunityId | null
  readonly category: (typeof decisionCategories)[number] | null
  readonly onlyMissing: boolean
}

export const emptyFilter: DecisionFilter = { text: '', communityId: null, category: null, onlyMissing: false }

/** The list as the clerk left it. */
export const filterStore = createStore<DecisionFilter>(emptyFilter)
const byCommunity: DecisionSort = { column: 'communityName', descending: false }
export const sortStore = createStore<DecisionSort>(byCommunity)
export const placeStore = createStore<ListPlace<string>>(nowhere)
export const scrolled = createStore(0)

export function isFiltered({ text, communityId, category, onlyMissing }: DecisionFilter): boolean {
  return text !== '' || communityId !== null || category !== null || onlyMissing
}

export function setFilter(change: Partial<DecisionFilter>): void {
  filterStore.set({ ...filterStore.get(), ...change })
  forgetSelection()
}

export function setSort(column: DecisionSort['column'], descending: boolean): void {
  sortStore.set({ column, descending })
  forgetSelection()
}

export function forgetSelection(): void {
  placeStore.set(nowhere)
}

export function openDecision(decisionId: string): void {
  navigate({ page: 'decisions', decisionId })
}

/** To where one came from: the list as it was left, the board, the search. */
export function leaveDecision(): void {
  if (!goBack()) replaceRoute({ page: 'decisions' })
}

onSessionEnd(() => {
  filterStore.set(emptyFilter)
  sortStore.set(byCommunity)
  placeStore.set(nowhere)
  scrolled.set(0)
})
