import { createContext } from 'react'
import type { RowLookup } from './use-people-window.ts'

/** Rows look themselves up here: the table holds no data, and a window that arrives redraws what is on the screen. */
export const PeopleRows = createContext<RowLookup>(() => undefined)
