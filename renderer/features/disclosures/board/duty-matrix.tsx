import './duty-matrix.css'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from '../../../data/store.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { useElementSize } from '../../../ui/use-element-size.ts'
import { cellStore, filterStore, showList } from '../disclosure-place.ts'
import { cellMark } from './cell-mark.ts'
import type { Matrix } from './matrix-counts.tsx'

const text = disclosureText.board
const rowHeight = 36
const columnWidth = 96
const nameWidth = 144
const headHeight = 52
/** Cells drawn beyond the edge. */
const margin = 3

interface Sight {
  readonly row: number
  readonly column: number
}

/** Community × item. Only the cells in sight exist: a street of a hundred communities has eight thousand. */
export function DutyMatrix({ matrix: given }: { readonly matrix: Matrix }) {
  const matrix = useMemo(() => dueFirst(given), [given])
  const { communities, items } = matrix
  const box = useRef<HTMLDivElement>(null)
  const [measured, room] = useElementSize()
  const [first, setFirst] = useState<Sight>({ row: 0, column: 0 })
  const active = useStore(cellStore)
  const row = Math.min(active.row, communities.length - 1)
  const column = Math.min(active.column, items.length - 1)
  // Few items share the room.
  const width = Math.max(columnWidth, Math.floor((room.width - nameWidth) / items.length) || 0)
  const rows = rangeOf(first.row, Math.ceil(room.height / rowHeight), communities.length)
  const columns = rangeOf(first.column, Math.ceil(room.width / width), items.length)

  useEffect(() => {
    const element = box.current
    if (!element || document.activeElement !== element) return
    const [top, left] = [row * rowHeight, column * width]
    const [high, wide] = [element.clientHeight - headHeight, element.clientWidth - nameWidth]
    if (element.scrollTop > top) element.scrollTop = top
    else if (element.scrollTop < top + rowHeight - high) element.scrollTop = top + rowHeight - high
    if (element.scrollLeft > left) element.scrollLeft = left
    else if (element.scrollLeft < left + width - wide) element.scrollLeft = left + width - wide
  }, [row, column, width])

  function open(at: Sight): void {
    cellStore.set(at)
    const [community, item] = [communities[at.row], items[at.column]]
    if (!community || !item || !matrix.cells[at.row]?.[at.column]?.total) return
    showList({ ...filterStore.get(), communityId: community.id, itemKey: item.key }, null)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor((room.height - headHeight) / rowHeight) - 1)
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageUp: [-page, 0],
      PageDown: [page, 0],
      Home: [0, -items.length],
      End: [0, items.length],
    }
    const move = moves[event.key]
    if (move)
      cellStore.set({ row: clamp(row + move[0], communities.length), column: clamp(column + move[1], items.length) })
    else if (event.key === 'Enter') open({ row, column })
    else return
    event.preventDefault()
  }

  return (
    <div ref={measured} className="dis-matrix-room">
      <div
        ref={box}
        className="dis-matrix"
        role="grid"
        aria-label={text.matrix}
        aria-rowcount={communities.length + 1}
        aria-colcount={items.length + 1}
        aria-activedescendant={`dis-cell-${row}-${column}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget: { scrollTop, scrollLeft } }) => {
          const next = { row: Math.floor(scrollTop / rowHeight), column: Math.floor(scrollLeft / width) }
          if (Math.abs(next.row - first.row) >= margin - 1 || Math.abs(next.column - first.column) >= margin - 1)
            setFirst(next)
        }}
        onClick={({ target }) => {
          const cell = (target as HTMLElement).closest<HTMLElement>('[data-column]')
          if (cell) open({ row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) })
        }}
      >
        <div
          className="dis-matrix-sheet"
          style={{ width: nameWidth + items.length * width, height: headHeight + communities.length * rowHeight }}
        >
          <div className="dis-matrix-head" role="row" style={{ height: headHeight }}>
            <span className="dis-matrix-corner" role="columnheader" style={{ width: nameWidth }}>
              {text.community}
            </span>
            {columns.map((at) => (
              <span
                key={at}
                role="columnheader"
                className="dis-matrix-item"
                style={{ left: nameWidth + at * width, width }}
                title={items[at]?.title}
              >
                <b>{items[at]?.title}</b>
                <small>{items[at]?.category}</small>
              </span>
            ))}
          </div>
          {rows.map((at) => (
            <MatrixRow
              key={communities[at]?.id}
              at={at}
              name={communities[at]?.name ?? ''}
              matrix={matrix}
              from={columns[0] ?? 0}
              to={(columns.at(-1) ?? -1) + 1}
              width={width}
              active={at === row ? column : -1}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

interface RowProps {
  readonly at: number
  readonly name: string
  readonly matrix: Matrix
  readonly from: number
  readonly to: number
  readonly width: number
  readonly active: number
}

const MatrixRow = memo(function MatrixRow({ at, name, matrix, from, to, width, active }: RowProps) {
  return (
    <div className="dis-matrix-row" role="row" style={{ top: headHeight + at * rowHeight, height: rowHeight }}>
      <span className="dis-matrix-name" role="rowheader" style={{ width: nameWidth }} title={name}>
        {name}
      </span>
      {Array.from({ length: Math.max(0, to - from) }, (_, index) => {
        const column = from + index
        const cell = matrix.cells[at]?.[column] ?? null
        const mark = cellMark(cell)
        const words = mark?.words ?? (cell === null ? text.notAdopted : text.nothingDue)
        return (
          <span
            key={column}
            id={`dis-cell-${at}-${column}`}
            role="gridcell"
            data-row={at}
            data-column={column}
            className={`dis-matrix-cell${mark ? ` is-full ui-mark ${mark.mark}` : ''}${column === active ? ' is-active' : ''}`}
            style={{ left: nameWidth + column * width, width }}
            aria-label={text.cell(name, matrix.items[column]?.title ?? '', words)}
            title={text.cell(name, matrix.items[column]?.title ?? '', words)}
          >
            {mark ? `${mark.shape}${mark.count && ` ${mark.count}`}` : cell === null ? '' : '—'}
          </span>
        )
      })}
    </div>
  )
})

/** Items with nothing due in the span come last, each part in the order of the catalogue. */
function dueFirst(matrix: Matrix): Matrix {
  const isDue = (column: number) => matrix.cells.some((row) => (row[column]?.total ?? 0) > 0)
  const all = matrix.items.map((_, column) => column)
  const order = [...all.filter(isDue), ...all.filter((column) => !isDue(column))]
  return {
    communities: matrix.communities,
    items: order.map((column) => matrix.items[column]!),
    cells: matrix.cells.map((row) => order.map((column) => row[column] ?? null)),
  }
}

function rangeOf(first: number, inSight: number, total: number): readonly number[] {
  const from = Math.max(0, first - margin)
  const to = Math.min(total, first + inSight + margin)
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

const clamp = (index: number, total: number) => Math.min(total - 1, Math.max(0, index))
