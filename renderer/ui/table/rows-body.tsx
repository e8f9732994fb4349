import {
  type ReactNode,
  type Ref,
  type UIEvent,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Store } from '../../data/store.ts'
import { type DrawnColumn, listRowHeight as rowHeight } from './list-columns.ts'

export interface RowsBodyHandle {
  /** Moves as little as it takes to bring the row into sight. */
  readonly show: (index: number) => void
  readonly toTop: () => void
}

export interface RowsInSight<Id extends string> {
  readonly from: number
  readonly to: number
  /** At most so many rows exist; a row's key is its index modulo this, so that a jump writes into rows that stand. */
  readonly slots: number
  readonly columns: readonly DrawnColumn<Id>[]
}

interface Props<Id extends string> {
  readonly total: number
  readonly height: number
  /** Across, with the scrollbar. */
  readonly room: number
  readonly columns: readonly DrawnColumn<Id>[]
  readonly scrollbarSize: number
  readonly handle: Ref<RowsBodyHandle>
  /** antd moves the header along with the body through these two. */
  readonly headerRef: Ref<{ scrollLeft: number }>
  readonly onSideways: (info: { currentTarget?: HTMLElement; scrollLeft?: number }) => void
  /** Where the list was left; outlives the page. */
  readonly scrolled: Store<number>
  readonly onFirstSeen: (index: number) => void
  readonly children: (inSight: RowsInSight<Id>) => ReactNode
}

/** Rows drawn beyond the edge on either side, so that small steps draw nothing new. */
const margin = 4

/**
 * The body of a long list: only rows in sight exist. antd's own virtual body draws every cell anew at each step of a
 * scroll, which on an office machine takes longer than a frame may.
 */
export function RowsBody<Id extends string>(props: Props<Id>) {
  const { total, height, room, columns, scrollbarSize, handle, headerRef, onSideways, scrolled, onFirstSeen } = props
  const box = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(() => Math.floor(scrolled.get() / rowHeight))
  const from = Math.max(0, first - margin)
  const slots = Math.ceil(height / rowHeight) + 2 * margin
  const to = Math.max(from, Math.min(total, first + slots - margin))

  useImperativeHandle(headerRef, () => ({
    get scrollLeft() {
      return box.current?.scrollLeft ?? 0
    },
    set scrollLeft(left) {
      if (box.current) box.current.scrollLeft = left
    },
  }))
  useImperativeHandle(handle, () => ({
    show(index) {
      const element = box.current
      if (!element) return
      const top = index * rowHeight
      const bottom = top + rowHeight - element.clientHeight
      if (element.scrollTop > top) element.scrollTop = top
      else if (element.scrollTop < bottom) element.scrollTop = bottom
    },
    toTop() {
      if (box.current) box.current.scrollTop = 0
    },
  }))
  const findPlace = useEffectEvent(() => {
    if (box.current) box.current.scrollTop = scrolled.get()
  })
  useEffect(() => findPlace(), [])

  // antd measures the table each time it is told.
  const left = useRef(0)
  function scroll({ currentTarget }: UIEvent<HTMLDivElement>) {
    const { scrollLeft } = currentTarget
    if (scrollLeft !== left.current) onSideways({ currentTarget, scrollLeft })
    left.current = scrollLeft
    const top = currentTarget.scrollTop
    if (top === scrolled.get()) return
    scrolled.set(top)
    const seen = Math.floor(top / rowHeight)
    if (Math.abs(seen - first) >= margin / 2) setFirst(seen)
    onFirstSeen(seen)
  }

  // The scrollbar stands below the last column of the header.
  const cells = useMemo(
    () => columns.map((one, at) => (at === columns.length - 1 ? { ...one, width: one.width - scrollbarSize } : one)),
    [columns, scrollbarSize],
  )
  const width = cells.reduce((sum, cell) => sum + cell.width, 0)
  return (
    <div
      ref={box}
      className={width > room - scrollbarSize ? 'ui-table-body is-wide' : 'ui-table-body'}
      style={{ height }}
      onScroll={scroll}
    >
      <div style={{ width, height: total * rowHeight }}>{props.children({ from, to, slots, columns: cells })}</div>
    </div>
  )
}
