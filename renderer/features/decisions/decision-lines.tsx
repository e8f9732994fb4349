import { createContext, memo, useCallback, useContext, useSyncExternalStore } from 'react'
import type { DecisionRow } from '@shared/decisions/contract.ts'
import type { RowLookup } from '../../data/row-windows.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { type DrawnColumn, listRowHeight } from '../../ui/table/list-columns.ts'
import type { RowsInSight } from '../../ui/table/rows-body.tsx'
import { cellText, type DecisionColumn } from './decision-columns.ts'
import { placeStore } from './decision-place.ts'

/** Rows look themselves up here: a window that arrives redraws what is on the screen and no more. */
export const DecisionRows = createContext<RowLookup<DecisionRow>>(() => undefined)

export function DecisionLines({ from, to, slots, columns }: RowsInSight<DecisionColumn>) {
  return Array.from({ length: to - from }, (_, at) => (
    <DecisionLine key={(from + at) % slots} index={from + at} columns={columns} />
  ))
}

interface Props {
  readonly index: number
  readonly columns: readonly DrawnColumn<DecisionColumn>[]
}

const DecisionLine = memo(function DecisionLine({ index, columns }: Props) {
  const row = useContext(DecisionRows)(index)
  const place = usePlaceOf(index, row?.id)
  return (
    <div
      className={`ui-table-row ${place}`}
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
          className={`ui-table-cell${align === 'center' ? ' is-centred' : align === 'right' ? ' is-right' : ''}`}
          style={{ width }}
          title={row && cellText(row, id)}
        >
          {row ? cellContent(row, id) : <i className="ui-table-waiting" />}
        </div>
      ))}
    </div>
  )
})

function usePlaceOf(index: number, id: string | undefined): string {
  const read = useCallback(() => {
    const { active, selected } = placeStore.get()
    return `${id !== undefined && selected.has(id) ? 'is-selected' : ''}${index === active ? ' is-active' : ''}`
  }, [index, id])
  return useSyncExternalStore(placeStore.subscribe, read)
}

const absent = <span className="ui-muted">—</span>

/** A function and no component: a screen of cells is drawn at every step of a scroll. */
function cellContent(row: DecisionRow, id: DecisionColumn) {
  const said = cellText(row, id)
  if (said === '') return absent
  if (id === 'missing') return <StateMark state="late">{said}</StateMark>
  if (id === 'hints') return <StateMark state="soon">{said}</StateMark>
  return said
}
