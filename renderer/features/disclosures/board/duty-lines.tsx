import { createContext, memo, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Duty } from '@shared/disclosure/model.ts'
import type { RowLookup } from '../../../data/row-windows.ts'
import { lightMarks } from '../../../text/disclosure-text.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { type DrawnColumn, listRowHeight } from '../../../ui/table/list-columns.ts'
import type { RowsInSight } from '../../../ui/table/rows-body.tsx'
import { placeStore } from '../disclosure-place.ts'
import { type DutyColumn, dutyCell } from './duty-columns.ts'

/** Rows look themselves up here: a window that arrives redraws what is on the screen and no more. */
export const DutyRows = createContext<RowLookup<Duty>>(() => undefined)

export function DutyLines({ from, to, slots, columns }: RowsInSight<DutyColumn>) {
  return Array.from({ length: to - from }, (_, at) => (
    <DutyLine key={(from + at) % slots} index={from + at} columns={columns} />
  ))
}

interface Props {
  readonly index: number
  readonly columns: readonly DrawnColumn<DutyColumn>[]
}

const DutyLine = memo(function DutyLine({ index, columns }: Props) {
  const duty = useContext(DutyRows)(index)
  const place = usePlaceOf(index, duty?.key)
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
          className={`ui-table-cell${align === 'center' ? ' is-centred' : ''}`}
          style={{ width }}
          title={duty && dutyCell(duty, id)}
        >
          {duty ? cellContent(duty, id) : <i className="ui-table-waiting" />}
        </div>
      ))}
    </div>
  )
})

function usePlaceOf(index: number, key: string | undefined): string {
  const read = useCallback(() => {
    const { active, selected } = placeStore.get()
    return `${key !== undefined && selected.has(key) ? 'is-selected' : ''}${index === active ? ' is-active' : ''}`
  }, [index, key])
  return useSyncExternalStore(placeStore.subscribe, read)
}

const absent = <span className="dis-absent">—</span>

/** A function and no component: a screen of cells is drawn at every step of a scroll. */
function cellContent(duty: Duty, id: DutyColumn) {
  const said = dutyCell(duty, id)
  if (said === '') return absent
  return id === 'light' ? <StateMark state={lightMarks[duty.light].mark}>{said}</StateMark> : said
}
