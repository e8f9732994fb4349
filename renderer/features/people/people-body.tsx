import {
  type Ref,
  type UIEvent,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useRoute } from '../../data/route.ts'
import { scrolled } from './people-place.ts'
import { rowHeight } from './people-rows.ts'
import { type DrawnColumn, PersonLine } from './person-line.tsx'
import { useOpenIndex } from './use-open-index.ts'

export interface PeopleBodyHandle {
  /** Moves as little as it takes to bring the row into sight. */
  readonly show: (index: number) => void
  readonly toTop: () => void
}

interface Props {
  readonly total: number
  readonly height: number
  readonly columns: readonly DrawnColumn[]
  readonly scrollbarSize: number
  readonly handle: Ref<PeopleBodyHandle>
  /** antd moves the header along with the body through these two. */
  readonly headerRef: Ref<{ scrollLeft: number }>
  readonly onSideways: (info: { currentTarget?: HTMLElement; scrollLeft?: number }) => void
  readonly onFirstSeen: (index: number) => void
}

/** Rows drawn beyond the edge on either side, so that small steps draw nothing new. */
const margin = 8

/**
 * The body of the table: only rows in sight exist. antd's own virtual body draws every cell anew at each step of a
 * scroll, which on an office machine takes longer than a frame may.
 */
export function PeopleBody(props: Props) {
  const { total, height, columns, scrollbarSize, handle, headerRef, onSideways, onFirstSeen } = props
  const box = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(() => Math.floor(scrolled.top / rowHeight))
  const route = useRoute()
  const personId = route.page === 'people' ? route.personId : undefined
  const from = Math.max(0, first - margin)
  const to = Math.min(total, first + Math.ceil(height / rowHeight) + margin)
  const openIndex = useOpenIndex(personId, from, to)

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
    if (box.current) box.current.scrollTop = scrolled.top
  })
  useEffect(() => findPlace(), [])

  function scroll({ currentTarget }: UIEvent<HTMLDivElement>) {
    onSideways({ currentTarget, scrollLeft: currentTarget.scrollLeft })
    if (currentTarget.scrollTop === scrolled.top) return
    scrolled.top = currentTarget.scrollTop
    const seen = Math.floor(scrolled.top / rowHeight)
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
    <div ref={box} className="people-body" style={{ height }} onScroll={scroll}>
      <div style={{ width, height: total * rowHeight }}>
        {Array.from({ length: Math.max(0, to - from) }, (_, at) => (
          <PersonLine key={from + at} index={from + at} columns={cells} isOpen={from + at === openIndex} />
        ))}
      </div>
    </div>
  )
}
