import { memo, type ReactNode, useEffect, useState } from 'react'
import './row-list.css'
import { useElementSize } from './use-element-size.ts'

export interface ListColumn<T> {
  readonly key: string
  readonly title: string
  /** In pixels; absent for the one column that takes what is left. */
  readonly width?: number
  /** The whole text, for where the cell cuts it. */
  readonly textOf?: (row: T) => string
  readonly render: (row: T) => ReactNode
}

interface Props<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  /** The same array as long as it draws the same: rows that did not change are not drawn again. */
  readonly columns: readonly ListColumn<T>[]
  readonly selectedIndex: number
  readonly onSelect: (key: string) => void
  readonly onOpen?: (key: string) => void
  /** The end of what is loaded comes into sight. */
  readonly onNearEnd: () => void
}

const rowHeight = 36
const spare = 6
/** Rows before the end at which more are asked for. */
const nearEnd = 40

/** A long list of rows of one height, of which only those in sight are drawn. */
export function RowList<T>({ label, rows, keyOf, columns, selectedIndex, onSelect, onOpen, onNearEnd }: Props<T>) {
  const [box, size] = useElementSize<HTMLDivElement>()
  const [first, setFirst] = useState(0)
  const last = Math.min(rows.length, first + Math.ceil(size.height / rowHeight) + spare * 2)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const top = selectedIndex * rowHeight
    const bottom = top + rowHeight
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTo({ top: bottom - element.clientHeight })
  }, [selectedIndex, box])

  return (
    <div className="rl" role="grid" aria-label={label} aria-rowcount={rows.length}>
      <div className="rl-head" role="row">
        {columns.map((column) => (
          <span key={column.key} role="columnheader" style={widthOf(column)}>
            {column.title}
          </span>
        ))}
      </div>
      <div
        ref={box}
        className="rl-body"
        role="rowgroup"
        onScroll={({ currentTarget: { scrollTop } }) => {
          const next = Math.max(0, Math.floor(scrollTop / rowHeight) - spare)
          setFirst(next)
          if (next + size.height / rowHeight + nearEnd > rows.length) onNearEnd()
        }}
      >
        <div style={{ position: 'relative', height: rows.length * rowHeight }}>
          {rows.slice(first, last).map((row, at) => {
            const key = keyOf(row)
            return (
              <DrawnRow
                key={key}
                row={row}
                id={key}
                index={first + at}
                columns={columns as readonly ListColumn<unknown>[]}
                isSelected={first + at === selectedIndex}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: unknown
  readonly id: string
  readonly index: number
  readonly columns: readonly ListColumn<unknown>[]
  readonly isSelected: boolean
  readonly onSelect: (key: string) => void
  readonly onOpen: ((key: string) => void) | undefined
}

const DrawnRow = memo(function DrawnRow({ row, id, index, columns, isSelected, onSelect, onOpen }: RowProps) {
  return (
    <div
      className="rl-row"
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      style={{ top: index * rowHeight }}
      onClick={() => onSelect(id)}
      onDoubleClick={() => onOpen?.(id)}
    >
      {columns.map((column) => (
        <span key={column.key} role="gridcell" style={widthOf(column)} title={column.textOf?.(row)}>
          {column.render(row)}
        </span>
      ))}
    </div>
  )
})

function widthOf({ width }: ListColumn<never>) {
  return width === undefined ? { flex: '1 1 0' } : { flex: `0 0 ${width}px` }
}
