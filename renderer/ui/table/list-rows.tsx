import { createContext, memo, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react'
import type { RowLookup } from '../../data/row-windows.ts'
import type { Store } from '../../data/store.ts'
import type { DrawnColumn } from './list-columns.ts'
import type { RowsInSight } from './rows-body.tsx'
import { TableRow } from './table-row.tsx'
import type { ListPlace } from './use-list-keys.ts'

export interface RowKind<Row, Column extends string, Id extends string> {
  /** Where the keyboard is and what is selected. */
  readonly place: Store<ListPlace<Id>>
  readonly idOf: (row: Row) => Id
  /** The whole text of a cell, shown where it is cut; a cell that says nothing is drawn as a dash. */
  readonly titleOf: (row: Row, column: Column) => string
  /** A function and no component: a screen of cells is drawn at every step of a scroll. */
  readonly contentOf: (row: Row, column: Column) => ReactNode
}

interface LineProps<Column extends string> {
  readonly index: number
  readonly columns: readonly DrawnColumn<Column>[]
  readonly isOpen: boolean
}

const absent = { content: <span className="ui-table-absent">—</span> }

/**
 * The rows of one kind of list. They look themselves up in the context answered here: the table holds no data, and a
 * window that arrives redraws what is on the screen and no more.
 */
export function listRows<Row, Column extends string, Id extends string>(kind: RowKind<Row, Column, Id>) {
  const { place, idOf, titleOf, contentOf } = kind
  const Rows = createContext<RowLookup<Row>>(() => undefined)
  /** The row whose facts are open beside the list. */
  const Open = createContext<Id | undefined>(undefined)

  /** It watches its own selection: moving that touches the rows it concerns and nothing else. */
  const Line = memo(function Line({ index, columns, isOpen }: LineProps<Column>) {
    const row = useContext(Rows)(index)
    const standing = usePlace(index, row === undefined ? undefined : idOf(row))
    const cellOf = (column: Column) => {
      if (row === undefined) return undefined
      const title = titleOf(row, column)
      return title === '' ? absent : { content: contentOf(row, column), title }
    }
    return (
      <TableRow index={index} columns={columns} standing={`${standing}${isOpen ? ' is-open' : ''}`} cellOf={cellOf} />
    )
  })

  function usePlace(index: number, id: Id | undefined): string {
    const read = useCallback(() => {
      const { active, selected } = place.get()
      return `${id !== undefined && selected.has(id) ? 'is-selected' : ''}${index === active ? ' is-active' : ''}`
    }, [index, id])
    return useSyncExternalStore(place.subscribe, read)
  }

  function Lines({ from, to, slots, columns }: RowsInSight<Column>) {
    const rowAt = useContext(Rows)
    const openId = useContext(Open)
    const isOpen = (row: Row | undefined) => openId !== undefined && row !== undefined && idOf(row) === openId
    return Array.from({ length: to - from }, (_, at) => from + at).map((index) => (
      <Line key={index % slots} index={index} columns={columns} isOpen={isOpen(rowAt(index))} />
    ))
  }
  return { Rows, Open, Lines }
}
