import type { TableColumnType } from 'antd'
import { useMemo, useState } from 'react'
import { usePreference } from '../../data/preferences.ts'
import { fitWidths } from './fitted-widths.ts'
import type { HeaderCellProps } from './header-cell.tsx'
import type { DrawnColumn, ListColumn, ListSort } from './list-columns.ts'

type Widths = Readonly<Partial<Record<string, number>>>

interface Listed<Id extends string> {
  readonly columns: readonly ListColumn<Id>[]
  readonly sort: ListSort
  readonly onSort: (column: Id, descending: boolean) => void
  /** Where the widths are remembered. */
  readonly widthsKey: string
  readonly room: number
}

/** The columns as antd wants them for the header and as the rows draw them, and their width together. */
export function useListColumns<Id extends string>({ columns, sort, onSort, widthsKey, room }: Listed<Id>) {
  const [chosenWidths, keepWidths] = usePreference<Widths>(widthsKey, {})
  const [dragged, setDragged] = useState<Widths>({})
  return useMemo(() => {
    const starting = Object.fromEntries(columns.map(({ id, width }) => [id, width]))
    const ids = columns.map(({ id }) => id)
    const widths = fitWidths(ids, starting, { ...chosenWidths, ...dragged }, room)
    const onWiden = (id: string, width: number, isDone: boolean) => {
      setDragged(isDone ? {} : { [id]: width })
      if (isDone) keepWidths({ ...chosenWidths, [id]: width })
    }
    const turn = (column: string) => onSort(column as Id, sort.column === column && !sort.descending)
    const headers = columns.map(({ id, label, align, isSortable }, at): TableColumnType<object> => {
      const header: HeaderCellProps = {
        column: id,
        order: sort.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending',
        onSort: isSortable ? turn : undefined,
        onWiden,
      }
      return {
        key: id,
        title: label,
        align,
        width: widths[at]!,
        ...(id === 'name' && at === 0 ? { fixed: 'left' as const } : {}),
        // The header takes more than a th does: see HeaderCell.
        onHeaderCell: () => header as object,
      }
    })
    const drawn = columns.map(({ id, align }, at): DrawnColumn<Id> => ({ id, width: widths[at]!, align }))
    return { headers, drawn, width: widths.reduce((sum, width) => sum + width, 0) }
  }, [columns, sort, onSort, room, chosenWidths, dragged, keepWidths])
}
