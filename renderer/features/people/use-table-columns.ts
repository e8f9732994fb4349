import type { TableColumnType } from 'antd'
import { useMemo, useState } from 'react'
import type { PeopleSort } from '@shared/people/model.ts'
import { usePreference } from '../../data/preferences.ts'
import type { HeaderCellProps } from './header-cell.tsx'
import { type ColumnId, columnOf, defaultColumns, fittedWidths, isSortable, knownColumns } from './people-columns.ts'
import { setSort } from './people-place.ts'
import type { DrawnColumn } from './person-line.tsx'

type Widths = Readonly<Partial<Record<ColumnId, number>>>

export function useChosenColumns() {
  const [chosen, setChosen] = usePreference<readonly ColumnId[]>('people.columns', defaultColumns)
  const ids = useMemo(() => knownColumns(chosen), [chosen])
  return [ids, setChosen] as const
}

/** The columns as antd wants them for the header and as the rows draw them, and their width together. */
export function useTableColumns(ids: readonly ColumnId[], sort: PeopleSort, room: number) {
  const [chosenWidths, keepWidths] = usePreference<Widths>('people.widths', {})
  const [dragged, setDragged] = useState<Widths>({})
  return useMemo(() => {
    const widths = fittedWidths(ids, { ...chosenWidths, ...dragged }, room)
    const onWiden = (id: ColumnId, width: number, isDone: boolean) => {
      setDragged(isDone ? {} : { [id]: width })
      if (isDone) keepWidths({ ...chosenWidths, [id]: width })
    }
    const onSort = (column: ColumnId) => {
      if (isSortable(column)) setSort({ column, descending: sort.column === column && !sort.descending })
    }
    const columns = ids.map((id, at): TableColumnType<object> => {
      const { label, align } = columnOf(id)
      const header: HeaderCellProps = {
        column: id,
        order: sort.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending',
        onSort: isSortable(id) ? onSort : undefined,
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
    const drawn = ids.map((id, at): DrawnColumn => ({ id, width: widths[at]!, align: columnOf(id).align }))
    return { columns, drawn, width: widths.reduce((sum, width) => sum + width, 0) }
  }, [ids, sort, room, chosenWidths, dragged, keepWidths])
}
