import './table.css'
import { Table, type TableProps } from 'antd'
import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import type { Store } from '../../data/store.ts'
import { useElementSize } from '../use-element-size.ts'
import { useStable } from '../use-stable.ts'
import { HeaderCell } from './header-cell.tsx'
import { type ListColumn, listRowHeight as rowHeight, type ListSort } from './list-columns.ts'
import { RowsBody, type RowsBodyHandle, type RowsInSight } from './rows-body.tsx'
import { useListColumns } from './use-list-columns.ts'

/** antd draws the header alone; the rows are not its business. */
const noRows: object[] = []

type DrawBody = Extract<
  NonNullable<NonNullable<TableProps<object>['components']>['body']>,
  (...given: never[]) => unknown
>

export interface ListTableHandle {
  readonly show: (index: number) => void
  /** Rows a page key moves by. */
  readonly pageRows: () => number
}

interface Props<Id extends string> {
  readonly label: string
  readonly total: number
  readonly columns: readonly ListColumn<Id>[]
  readonly sort: ListSort
  readonly onSort: (column: Id, descending: boolean) => void
  readonly widthsKey: string
  readonly scrolled: Store<number>
  /** Changes with what the list holds: it begins at the top then. */
  readonly shownFor: unknown
  readonly handle: Ref<ListTableHandle>
  readonly onFirstSeen: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPick: (index: number, event: MouseEvent) => void
  /** The selected rows as a block for a spreadsheet; null when there are none. Says itself what was copied. */
  readonly onCopy: () => string | null
  readonly children: (inSight: RowsInSight<Id>) => ReactNode
}

/** A long list: header with sorting and widths, rows that exist only while they are in sight. */
export function ListTable<Id extends string>(props: Props<Id>) {
  const onKeyDown = useStable(props.onKeyDown)
  const onPick = useStable(props.onPick)
  const onCopy = useStable(props.onCopy)
  return <Frame {...props} onKeyDown={onKeyDown} onPick={onPick} onCopy={onCopy} />
}

/** Rows that arrive redraw themselves; header and frame stand, which for antd's table is most of the work. */
const Frame = memo(TableFrame) as typeof TableFrame

function TableFrame<Id extends string>(props: Props<Id>) {
  const { label, total, shownFor, onFirstSeen, onKeyDown, onPick, children: lines, scrolled } = props
  const body = useRef<RowsBodyHandle>(null)
  const [box, room] = useElementSize()
  const { headers, drawn, width } = useListColumns({ ...props, room: room.width })
  const height = room.height - rowHeight
  useImperativeHandle(props.handle, () => ({
    show: (index) => body.current?.show(index),
    pageRows: () => Math.max(1, Math.floor(height / rowHeight) - 1),
  }))

  // Other rows begin at the top; the first run only finds the place again.
  const last = useRef(shownFor)
  useEffect(() => {
    if (last.current === shownFor) return
    last.current = shownFor
    body.current?.toTop()
    onFirstSeen(0)
  }, [shownFor, onFirstSeen])

  const copy = useEffectEvent((event: ClipboardEvent) => {
    const { activeElement } = document
    if (!activeElement?.classList.contains('ui-table') || activeElement.ariaLabel !== label) return
    const block = props.onCopy()
    if (block === null) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', block)
  })
  useEffect(() => {
    // The event goes to where text is selected, not to what has the focus; rows are no selected text.
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [])

  function pick(event: MouseEvent) {
    const row = (event.target as HTMLElement).closest('[data-index]')
    if (row) onPick(Number(row.getAttribute('data-index')), event)
  }

  const drawBody = useCallback<DrawBody>(
    (_rows, { scrollbarSize, ref, onScroll }) => (
      <RowsBody
        total={total}
        height={height}
        room={room.width}
        columns={drawn}
        scrollbarSize={scrollbarSize}
        handle={body}
        headerRef={ref}
        onSideways={onScroll}
        scrolled={scrolled}
        onFirstSeen={onFirstSeen}
      >
        {lines}
      </RowsBody>
    ),
    [total, height, room.width, drawn, scrolled, onFirstSeen, lines],
  )
  const components = useMemo(() => ({ header: { cell: HeaderCell }, body: drawBody }), [drawBody])

  return (
    <div
      ref={box}
      className="ui-table"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={pick}
    >
      {room.height > 0 && (
        <Table
          size="small"
          columns={headers}
          dataSource={noRows}
          components={components}
          pagination={false}
          showSorterTooltip={false}
          scroll={{ x: width, y: height }}
        />
      )}
    </div>
  )
}
