import type { ReactNode } from 'react'
import { type DrawnColumn, listRowHeight } from './list-columns.ts'

/** What stands in a cell, and what the pointer is told of it where it is cut. */
export interface Cell {
  readonly content: ReactNode
  readonly title?: string | undefined
}

interface Props<Column extends string> {
  readonly index: number
  readonly columns: readonly DrawnColumn<Column>[]
  /** Of classes: selected, active, open. */
  readonly standing: string
  /** Undefined while the row is fetched. */
  readonly cellOf: (column: Column) => Cell | undefined
}

const waiting = <i className="ui-table-waiting" />
const sides = { left: '', center: ' is-centred', right: ' is-right' } as const

/** One row of a long list. */
export function TableRow<Column extends string>({ index, columns, standing, cellOf }: Props<Column>) {
  return (
    <div
      className={`ui-table-row ${standing}`}
      style={{ top: index * listRowHeight }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={standing.includes('is-selected')}
      data-index={index}
    >
      {columns.map(({ id, width, align }) => {
        const cell = cellOf(id)
        return (
          <div
            key={id}
            role="gridcell"
            className={`ui-table-cell${sides[align]}`}
            style={{ width }}
            title={cell?.title}
          >
            {cell ? cell.content : waiting}
          </div>
        )
      })}
    </div>
  )
}
