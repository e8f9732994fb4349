import { memo, useCallback, useContext, useSyncExternalStore } from 'react'
import { type DrawnColumn, listRowHeight } from '../../ui/table/list-columns.ts'
import { type Lines, LinesContext } from './lines-context.ts'

interface Props {
  readonly index: number
  readonly columns: readonly DrawnColumn[]
}

/** One row; it watches its own place, so that moving touches the rows it concerns and nothing else. */
export const TableLine = memo(function TableLine({ index, columns }: Props) {
  const { place, cellAt } = useContext(LinesContext)
  const where = usePlace(place, index)
  return (
    <div
      className={`ui-table-row ${where}`}
      style={{ top: index * listRowHeight }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={where.includes('is-selected')}
      data-index={index}
    >
      {columns.map(({ id, width, align }) => {
        const cell = cellAt(index, id)
        return (
          <div
            key={id}
            role="gridcell"
            className={align === 'center' ? 'ui-table-cell is-centred' : 'ui-table-cell'}
            style={{ width }}
            title={cell?.title}
          >
            {cell ? cell.content : <i className="ui-table-waiting" />}
          </div>
        )
      })}
    </div>
  )
})

function usePlace(place: Lines['place'], index: number): string {
  const read = useCallback(() => {
    const { active, selected } = place.get()
    return `${selected.has(String(index)) ? 'is-selected' : ''}${index === active ? ' is-active' : ''}`
  }, [place, index])
  return useSyncExternalStore(place.subscribe, read)
}
