import type { decisionCategories, DecisionSort } from '@shared/decisions/contract.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { goBack, navigate, replaceRoute } from '../../data/route.ts'
import { createListState } from '../../ui/table/list-state.ts'

export interface DecisionFilter {
  readonly text: string
  readonly communityId: CommunityId | null
  readonly category: (typeof decisionCategories)[number] | null
  readonly onlyMissing: boolean
}

export const emptyFilter: DecisionFilter = { text: '', communityId: null, category: null, onlyMissing: false }

export const decisionList = createListState<string, DecisionFilter, DecisionSort>({
  filter: emptyFilter,
  sort: { column: 'communityName', descending: false },
})
export const { filterStore, sortStore, placeStore, setFilter, setSort } = decisionList

export function openDecision(decisionId: string): void {
  navigate({ page: 'decisions', decisionId })
}

/** To where one came from: the list as it was left, the board, the search. */
export function leaveDecision(): void {
  if (!goBack()) replaceRoute({ page: 'decisions' })
}
