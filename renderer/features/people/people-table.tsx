import { Table, type TableProps } from 'antd'
import { type MouseEvent, useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { PeopleFilter, PeopleSort } from '@shared/people/model.ts'
import { notify } from '../../data/messages.ts'
import { copiedBlock } from './copied-block.ts'
import { HeaderCell } from './header-cell.tsx'
import { PeopleBody, type PeopleBodyHandle } from './people-body.tsx'
import type { ColumnId } from './people-columns.ts'
import { placeStore } from './people-place.ts'
import { rowsAtHand } from './people-queries.ts'
import { PeopleRows, rowHeight } from './people-rows.ts'
import { useElementSize } from './use-element-size.ts'
import type { RowLookup } from './use-people-window.ts'
import { useTableColumns } from './use-table-columns.ts'
import { useTableKeys } from './use-table-keys.ts'

/** antd draws the header alone; the rows are not its business. */
const noRows: object[] = []

type DrawBody = Extract<
  NonNullable<NonNullable<TableProps<object>['components']>['body']>,
  (...given: never[]) => unknown
>

interface Props {
  readonly filter: PeopleFilter
  readonly sort: PeopleSort
  readonly total: number
  readonly rowAt: RowLookup
  readonly columns: readonly ColumnId[]
  readonly onFirstSeen: (index: number) => void
  readonly onRemove: () => void
}

export function PeopleTable({ filter, sort, total, rowAt, columns: ids, onFirstSeen, onRemove }: Props) {
  const body = useRef<PeopleBodyHandle>(null)
  const [box, room] = useElementSize()
  const { columns, drawn, width } = useTableColumns(ids, sort, room.width)
  const height = room.height - rowHeight
  const pageRows = Math.max(1, Math.floor(height / rowHeight) - 1)
  const show = (index: number) => body.current?.show(index)
  const keys = useTableKeys({ filter, sort, total, rowAt, pageRows, show, onRemove })

  // Other rows begin at the top; the first run only finds the place again.
  const shownFor = useRef({ filter, sort })
  useEffect(() => {
    if (shownFor.current.filter === filter && shownFor.current.sort === sort) return
    shownFor.current = { filter, sort }
    body.current?.toTop()
    onFirstSeen(0)
  }, [filter, sort, onFirstSeen])

  const copy = useEffectEvent((event: ClipboardEvent) => {
    if (!document.activeElement?.classList.contains('people-table')) return
    const { selected } = placeStore.get()
    const picked = rowsAtHand(filter, sort, total, (row) => selected.has(row.id))
    if (picked.length === 0) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', copiedBlock(picked, ids))
    notify.success(`已复制 ${picked.length} 行，可以粘贴到表格里`)
  })
  useEffect(() => {
    // The event goes to where text is selected, not to what has the focus; rows are no selected text.
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [])

  function pick(event: MouseEvent) {
    const row = (event.target as HTMLElement).closest('[data-index]')
    if (row) keys.pick(Number(row.getAttribute('data-index')), event)
  }

  const drawBody = useCallback<DrawBody>(
    (_rows, { scrollbarSize, ref, onScroll }) => (
      <PeopleBody
        total={total}
        height={height}
        columns={drawn}
        scrollbarSize={scrollbarSize}
        handle={body}
        headerRef={ref}
        onSideways={onScroll}
        onFirstSeen={onFirstSeen}
      />
    ),
    [total, height, drawn, onFirstSeen],
  )
  const components = useMemo(() => ({ header: { cell: HeaderCell }, body: drawBody }), [drawBody])

  return (
    <div
      ref={box}
      className="people-table"
      role="grid"
      aria-label="人员列表"
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      onClick={pick}
    >
      <PeopleRows.Provider value={rowAt}>
        {room.height > 0 && (
          <Table
            size="small"
            columns={columns}
            dataSource={noRows}
            components={components}
            pagination={false}
            showSorterTooltip={false}
            scroll={{ x: width, y: height }}
          />
        )}
      </PeopleRows.Provider>
    </div>
  )
}
