import { memo, useCallback, useContext, useSyncExternalStore } from 'react'
import type { PersonId } from '@shared/people/model.ts'
import { type DrawnColumn, listRowHeight } from '../../ui/table/list-columns.ts'
import type { ColumnId } from './people-columns.ts'
import { placeStore } from './people-place.ts'
import { PeopleRows } from './people-rows.ts'
import { cellContent, cellTitle } from './person-cell.tsx'

interface Props {
  readonly index: number
  readonly columns: readonly DrawnColumn<ColumnId>[]
  readonly isOpen: boolean
}

/** One row. It watches its own selection: moving that touches the rows it concerns and nothing else. */
export const PersonLine = memo(function PersonLine({ index, columns, isOpen }: Props) {
  const row = useContext(PeopleRows)(index)
  const place = usePlaceOf(index, row?.id)
  const names = ['ui-table-row', place, isOpen && 'is-open']
  return (
    <div
      id={rowElementId(index)}
      className={names.filter(Boolean).join(' ')}
      style={{ top: index * listRowHeight }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={place.includes('is-selected')}
      data-index={index}
    >
      {columns.map(({ id, width, align }) => (
        <div
          key={id}
          role="gridcell"
          className={align === 'center' ? 'ui-table-cell is-centred' : 'ui-table-cell'}
          style={{ width }}
          title={row && cellTitle(row, id)}
        >
          {row ? cellContent(row, id) : <i className="ui-table-waiting" />}
        </div>
      ))}
    </div>
  )
})

function usePlaceOf(index: number, id: PersonId | undefined): string {
  const read = useCallback(() => {
    const { active, selected } = placeStore.get()
    return `${id !== undefined && selected.has(id) ? 'is-selected' : ''}${index === active ? ' is-active' : ''}`
  }, [index, id])
  return useSyncExternalStore(placeStore.subscribe, read)
}

export function rowElementId(index: number): string {
  return `people-row-${index}`
}
