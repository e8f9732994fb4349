import { createContext, memo, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react'
import type { RowLookup } from '../../data/row-windows.ts'
import type { Store } from '../../data/store.ts'
import { type DrawnColumn, listRowHeight } from './list-columns.ts'
import type { RowsInSight } from './rows-body.tsx'
import type { ListPlace } from './use-list-keys.ts'

interface Kind<Row, Column extends string, Id extends string> {
  /** Where the keyboard is and what is selected. */
  readonly place: Store<ListPlace<Id>>
  readonly idOf: (row: Row) => Id
  /** The whole text of a cell, shown where it is cut; a cell that says nothing is drawn as a dash. */
  readonly titleOf: (row: Row, column: Column) => string
  /** A function and no component: a screen of cells is drawn at every step of a scroll. */
  readonly contentOf: (row: Row, column: Column) => ReactNode
}

interface LinesProps<Column extends string, Id> extends RowsInSight<Column> {
  /** The row whose facts are open beside the list. */
  readonly openId?: Id | undefined
}

const waiting = <i className="ui-table-waiting" />
const absent = <span className="ui-table-absent">—</span>

/**
 * The rows of one kind of list. They look themselves up in the context answered here: the table holds no data, and a
 * window that arrives redraws what is on the screen and no more.
 */
export function listRows<Row, Column extends string, Id extends string>(kind: Kind<Row, Column, Id>) {
  const { place, idOf, titleOf, contentOf } = kind
  const Rows = createContext<RowLookup<Row>>(() => undefined)

  /** It watches its own selection: moving that touches the rows it concerns and nothing else. */
  const Line = memo(function Line({ index, columns, isOpen }: LineProps<Column>) {
    const row = useContext(Rows)(index)
    const standing = usePlace(index, row === undefined ? undefined : idOf(row))
    return (
      <div
        className={`ui-table-row ${standing}${isOpen ? ' is-open' : ''}`}
        style={{ top: index * listRowHeight }}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={standing.includes('is-selected')}
        data-index={index}
      >
        {columns.map(({ id, width, align }) => {
          const title = row === undefined ? undefined : titleOf(row, id)
          const side = align === 'center' ? ' is-centred' : align === 'right' ? ' is-right' : ''
          return (
            <div key={id} role="gridcell" className={`ui-table-cell${side}`} style={{ width }} title={title}>
              {row === undefined ? waiting : title === '' ? absent : contentOf(row, id)}
            </div>
          )
        })}
      </div>
    )
  })

  function usePlace(index: number, id: Id | undefined): string {
    const read = useCallback(() => {
      const { active, selected } = place.get()
      return `${id !== undefined && selected.has(id) ? 'is-selected' : ''}${index === active ? ' is-active' : ''}`
    }, [index, id])
    return useSyncExternalStore(place.subscribe, read)
  }

  function Lines({ from, to, slots, columns, openId }: LinesProps<Column, Id>) {
    const rowAt = useContext(Rows)
    const isOpen = (row: Row | undefined) => openId !== undefined && row !== undefined && idOf(row) === openId
    return Array.from({ length: to - from }, (_, at) => from + at).map((index) => (
      <Line key={index % slots} index={index} columns={columns} isOpen={isOpen(rowAt(index))} />
    ))
  }
  return { Rows, Lines }
}

interface LineProps<Column extends string> {
  readonly index: number
  readonly columns: readonly DrawnColumn<Column>[]
  readonly isOpen: boolean
}
