import type { DutySort } from '@shared/disclosure/board.ts'
import type { Category, DisclosureId, Duty } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { goBack, navigate, replaceRoute } from '../../data/route.ts'
import { onSessionEnd } from '../../data/session.ts'
import { createStore } from '../../data/store.ts'
import { createListState } from '../../ui/table/list-state.ts'
import { type ChosenSpan, spanAt } from './span.ts'

export type BoardMode = 'matrix' | 'list' | 'calendar'
export interface WholeFilter {
  readonly communityId: CommunityId | null
  readonly category: Category | null
  readonly light: Duty['light'] | null
  /** One item, by its key. */
  readonly itemKey: string | null
  readonly text: string
}

export const emptyFilter: WholeFilter = { communityId: null, category: null, light: null, itemKey: null, text: '' }
const thisQuarter = () => spanAt('quarter', localDay())

/** The board as the clerk left it. */
export const dutyList = createListState<string, WholeFilter, DutySort>({
  filter: emptyFilter,
  sort: { column: 'dueOn', descending: false },
})
export const { filterStore, sortStore, placeStore, setSort } = dutyList
export const modeStore = createStore<BoardMode>('matrix')
export const spanStore = createStore<ChosenSpan>(thisQuarter())
/** One day of the calendar, or the days behind a figure. */
export const daysStore = createStore<{ readonly from: string; readonly to: string } | null>(null)
/** The duty whose facts stand at the right. */
export const openDutyStore = createStore<string | null>(null)
/** Where the keyboard is in the matrix. */
export const cellStore = createStore({ row: 0, column: 0 })

export function setFilter(change: Partial<WholeFilter>): void {
  dutyList.setFilter(change)
  openDutyStore.set(null)
}

export function setSpan(span: ChosenSpan): void {
  spanStore.set(span)
  daysStore.set(null)
  forgetSelection()
}

/** The list behind a number: a cell, a day, a rate. */
export function showList(filter: Partial<WholeFilter>, days: { from: string; to: string } | null): void {
  setFilter({ ...emptyFilter, ...filter })
  daysStore.set(days)
  modeStore.set('list')
}

export function forgetSelection(): void {
  dutyList.forgetSelection()
  openDutyStore.set(null)
}

export function openDisclosure(id: DisclosureId): void {
  navigate({ page: 'disclosures', disclosureId: id })
}

/** To where one came from: the board as it was left, the workbench, a decision. */
export function leaveDisclosure(): void {
  if (!goBack()) replaceRoute({ page: 'disclosures' })
}

onSessionEnd(() => {
  modeStore.set('matrix')
  spanStore.set(thisQuarter())
  daysStore.set(null)
  openDutyStore.set(null)
  cellStore.set({ row: 0, column: 0 })
})
