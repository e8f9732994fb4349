import { createContext, memo, useCallback, useContext, useSyncExternalStore } from 'react'
import type { DossierRow } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import type { RowLookup } from '../../data/row-windows.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { type DrawnColumn, listRowHeight } from '../../ui/table/list-columns.ts'
import type { RowsInSight } from '../../ui/table/rows-body.tsx'
import { cellText, type DossierColumn } from './dossier-columns.ts'
import { placeStore } from './dossier-place.ts'

/** Rows look themselves up here: a window that arrives redraws what is on the screen and no more. */
export const DossierRows = createContext<RowLookup<DossierRow>>(() => undefined)

export function DossierLines({ from, to, slots, columns }: RowsInSight<DossierColumn>) {
  return Array.from({ length: to - from }, (_, at) => (
    <DossierLine key={(from + at) % slots} index={from + at} columns={columns} />
  ))
}

interface Props {
  readonly index: number
  readonly columns: readonly DrawnColumn<DossierColumn>[]
}

const DossierLine = memo(function DossierLine({ index, columns }: Props) {
  const row = useContext(DossierRows)(index)
  const place = usePlaceOf(index, row?.personId)
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

function usePlaceOf(index: number, id: PersonId | undefined): string {
  const read = useCallback(() => {
    const { active, selected } = placeStore.get()
    return `${id !== undefined && selected.has(id) ? 'is-selected' : ''}${index === active ? ' is-active' : ''}`
  }, [index, id])
  return useSyncExternalStore(placeStore.subscribe, read)
}

const absent = <span className="dossier-absent">—</span>

/** A function and no component: a screen of cells is drawn at every step of a scroll. */
function cellContent(row: DossierRow, id: DossierColumn) {
  const said = cellText(row, id)
  if (said === '') return absent
  switch (id) {
    case 'state':
      return <StateMark state={text.marks[row.state ?? 'missing']}>{said}</StateMark>
    case 'done': {
      const share = row.needed === 0 ? 1 : row.done / row.needed
      return (
        <span className={share >= 1 ? 'dossier-done is-whole' : 'dossier-done'}>
          <span>{said}</span>
          <i aria-hidden="true">
            <b style={{ width: `${Math.min(1, share) * 100}%` }} />
          </i>
        </span>
      )
    }
    case 'toConfirm':
    case 'findings':
      return <StateMark state="soon">{said}</StateMark>
    default:
      return said
  }
}
