import type { ComponentProps } from 'react'
import { WidenHandle } from './widen-handle.tsx'

export interface HeaderCellProps extends ComponentProps<'th'> {
  readonly column?: string
  readonly order?: 'ascending' | 'descending' | 'none' | undefined
  readonly onSort?: ((column: string) => void) | undefined
  readonly onWiden?: (column: string, width: number, isDone: boolean) => void
}

export function HeaderCell({ column, order, onSort, onWiden, children, ...props }: HeaderCellProps) {
  if (column === undefined) return <th {...props}>{children}</th>
  return (
    <th {...props} aria-sort={order}>
      {onSort ? (
        <button type="button" tabIndex={-1} className="ui-table-sort" onClick={() => onSort(column)}>
          <span>{children}</span>
          {order === 'ascending' && <i aria-hidden="true">▲</i>}
          {order === 'descending' && <i aria-hidden="true">▼</i>}
        </button>
      ) : (
        children
      )}
      <WidenHandle onWiden={(width, isDone) => onWiden?.(column, width, isDone)} />
    </th>
  )
}
