import { useCallback, useRef } from 'react'
import { notify } from '../../data/messages.ts'
import { fetchRows, type RowLookup, rowsAtHand, type WindowQuery } from '../../data/row-windows.ts'
import type { Store } from '../../data/store.ts'
import { copiedRows } from './copied-rows.ts'
import type { ListColumn, ListSort } from './list-columns.ts'
import { listRows, type RowKind } from './list-rows.tsx'
import { ListTable, type ListTableHandle } from './list-table.tsx'
import type { RowsInSight } from './rows-body.tsx'
import { useListKeys } from './use-list-keys.ts'

interface Kind<Row, Column extends string, Id extends string> extends Omit<RowKind<Row, Column, Id>, 'titleOf'> {
  readonly label: string
  /** Where the widths are remembered. */
  readonly widthsKey: string
  readonly scrolled: Store<number>
  /** What a cell says; also what is copied. */
  readonly textOf: (row: Row, column: Column) => string
  /** What the pointer is told of a cell, where that is more than its text. */
  readonly titleOf?: (row: Row, column: Column) => string
}

interface Props<Row, Column extends string, Id extends string, Sorted extends Column> {
  readonly columns: readonly ListColumn<Column>[]
  readonly windows: WindowQuery<Row>
  readonly total: number
  readonly rowAt: RowLookup<Row>
  readonly sort: ListSort<Sorted>
  readonly onSort: (sort: ListSort<Sorted>) => void
  readonly onFirstSeen: (index: number) => void
  readonly onOpen: (row: Row, isToEdit: boolean) => void
  /** The keys have moved to this row alone. */
  readonly onMoved?: (index: number) => void
  readonly onEscape: () => void
  readonly onDelete?: () => void
  /** Where the letters typed so far lead, -1 for nowhere. */
  readonly onLetters?: (letters: string) => Promise<number>
  /** The row whose facts are open beside the list. */
  readonly openId?: Id | undefined
}

/** A long list of one kind, fetched in windows: sorted, widened, walked by keys, selected and copied. */
export function windowTable<Row, Column extends string, Id extends string, Sorted extends Column>(
  kind: Kind<Row, Column, Id>,
) {
  const { label, widthsKey, place, scrolled, idOf, textOf, titleOf = textOf } = kind
  const { Rows, Open, Lines } = listRows({ ...kind, titleOf })
  const lines = (inSight: RowsInSight<Column>) => <Lines {...inSight} />

  return function WindowTable(props: Props<Row, Column, Id, Sorted>) {
    const { columns, windows, total, rowAt, sort, onSort, onFirstSeen, onOpen, openId } = props
    const handle = useRef<ListTableHandle>(null)
    const keys = useListKeys<Id>({
      ...props,
      place,
      idAt(index) {
        const row = rowAt(index)
        return row && idOf(row)
      },
      fetchIds: async (from, to) => (await fetchRows(windows, from, to)).map(idOf),
      pageRows: () => handle.current?.pageRows() ?? 1,
      show: (index) => handle.current?.show(index),
      onOpen(index, isToEdit) {
        const known = rowAt(index)
        if (known) onOpen(known, isToEdit)
        else fetchRows(windows, index, index).then(([row]) => row && onOpen(row, isToEdit), notify.failure)
      },
    })
    const sortBy = useCallback(
      // Only a column that can be sorted by has a heading to press.
      (column: Column, descending: boolean) => onSort({ column: column as Sorted, descending }),
      [onSort],
    )

    function copied(): string | null {
      const { selected } = place.get()
      const picked = rowsAtHand(windows, total, (row) => selected.has(idOf(row)))
      if (picked.length === 0) return null
      notify.success(`已复制 ${picked.length} 行，可以粘贴到表格里`)
      return copiedRows(picked, columns, textOf)
    }

    return (
      <Rows value={rowAt}>
        <Open value={openId}>
          <ListTable
            label={label}
            total={total}
            columns={columns}
            sort={sort}
            onSort={sortBy}
            widthsKey={widthsKey}
            scrolled={scrolled}
            shownFor={windows}
            handle={handle}
            onFirstSeen={onFirstSeen}
            onKeyDown={keys.onKeyDown}
            onPick={keys.pick}
            onCopy={copied}
          >
            {lines}
          </ListTable>
        </Open>
      </Rows>
    )
  }
}
