import type { ComponentProps, PointerEvent } from 'react'
import type { ColumnId } from './people-columns.ts'

export interface HeaderCellProps extends ComponentProps<'th'> {
  readonly column?: ColumnId
  readonly order?: 'ascending' | 'descending' | 'none' | undefined
  readonly onSort?: ((column: ColumnId) => void) | undefined
  readonly onWiden?: (column: ColumnId, width: number, isDone: boolean) => void
}

const narrowest = 48

export function HeaderCell({ column, order, onSort, onWiden, children, ...props }: HeaderCellProps) {
  if (column === undefined) return <th {...props}>{children}</th>

  function drag(event: PointerEvent<HTMLSpanElement>) {
    const handle = event.currentTarget
    const startX = event.clientX
    const startWidth = handle.parentElement?.offsetWidth ?? narrowest
    const widthAt = (x: number) => Math.max(narrowest, Math.round(startWidth + x - startX))
    handle.setPointerCapture(event.pointerId)
    const move = (next: globalThis.PointerEvent) => onWiden?.(column!, widthAt(next.clientX), false)
    const done = (last: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move)
      onWiden?.(column!, widthAt(last.clientX), true)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', done, { once: true })
  }

  return (
    <th {...props} aria-sort={order}>
      {onSort ? (
        <button type="button" tabIndex={-1} className="people-sort" onClick={() => onSort(column)}>
          <span>{children}</span>
          {order === 'ascending' && <i aria-hidden="true">▲</i>}
          {order === 'descending' && <i aria-hidden="true">▼</i>}
        </button>
      ) : (
        children
      )}
      <span className="people-widen" title="拖动改变列宽" onPointerDown={drag} />
    </th>
  )
}
