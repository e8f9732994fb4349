import { useCallback, useMemo, useRef } from 'react'
import type { PeopleFilter, PeopleSort } from '@shared/people/model.ts'
import { notify } from '../../data/messages.ts'
import { ListTable, type ListTableHandle } from '../../ui/table/list-table.tsx'
import type { RowsInSight } from '../../ui/table/rows-body.tsx'
import { copiedBlock } from './copied-block.ts'
import { type ColumnId, columnOf, isSortable } from './people-columns.ts'
import { PeopleLines, PeopleRows } from './people-lines.tsx'
import { placeStore, scrolled, setSort } from './people-place.ts'
import { rowsAtHand } from '../../data/row-windows.ts'
import { windowsOf } from './people-queries.ts'
import type { RowLookup } from './use-people-window.ts'
import { useTableKeys } from './use-table-keys.ts'

interface Props {
  readonly filter: PeopleFilter
  readonly sort: PeopleSort
  readonly total: number
  readonly rowAt: RowLookup
  readonly columns: readonly ColumnId[]
  readonly onFirstSeen: (index: number) => void
  readonly onRemove: () => void
}

const lines = (inSight: RowsInSight<ColumnId>) => <PeopleLines {...inSight} />

export function PeopleTable({ filter, sort, total, rowAt, columns: ids, onFirstSeen, onRemove }: Props) {
  const handle = useRef<ListTableHandle>(null)
  const columns = useMemo(() => ids.map(columnOf), [ids])
  const show = (index: number) => handle.current?.show(index)
  const pageRows = () => handle.current?.pageRows() ?? 1
  const keys = useTableKeys({ filter, sort, total, rowAt, pageRows, show, onRemove })
  const sortBy = useCallback((column: ColumnId, descending: boolean) => {
    if (isSortable(column)) setSort({ column, descending })
  }, [])

  function copied(): string | null {
    const { selected } = placeStore.get()
    const picked = rowsAtHand(windowsOf(filter, sort), total, (row) => selected.has(row.id))
    if (picked.length === 0) return null
    notify.success(`已复制 ${picked.length} 行，可以粘贴到表格里`)
    return copiedBlock(picked, ids)
  }

  return (
    <PeopleRows.Provider value={rowAt}>
      <ListTable
        label="人员列表"
        total={total}
        columns={columns}
        sort={sort}
        onSort={sortBy}
        widthsKey="people.widths"
        scrolled={scrolled}
        shownFor={useMemo(() => ({ filter, sort }), [filter, sort])}
        handle={handle}
        onFirstSeen={onFirstSeen}
        onKeyDown={keys.onKeyDown}
        onPick={keys.pick}
        onCopy={copied}
      >
        {lines}
      </ListTable>
    </PeopleRows.Provider>
  )
}
