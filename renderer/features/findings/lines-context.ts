import { createContext } from 'react'
import { createStore, type Store } from '../../data/store.ts'
import type { Cell } from '../../ui/table/table-row.tsx'
import { type ListPlace, nowhere } from '../../ui/table/use-list-keys.ts'

/** Undefined while the row is fetched. */
export type CellLookup = (index: number, column: string) => Cell | undefined

/** Rows look themselves up here: the table holds no data, and a window that arrives redraws what is on the screen. */
export interface Lines {
  readonly place: Store<ListPlace<string>>
  readonly cellAt: CellLookup
}

export function createPlace(): Store<ListPlace<string>> {
  return createStore<ListPlace<string>>(nowhere)
}

export const LinesContext = createContext<Lines>({ place: createPlace(), cellAt: () => undefined })
