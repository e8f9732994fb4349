import type { DossierRow } from '@shared/dossier/model.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { listRows } from '../../ui/table/list-rows.tsx'
import { cellText, type DossierColumn } from './dossier-columns.ts'
import { placeStore } from './dossier-place.ts'

export const { Rows: DossierRows, Lines: DossierLines } = listRows<DossierRow, DossierColumn, DossierRow['personId']>({
  place: placeStore,
  idOf: ({ personId }) => personId,
  titleOf: cellText,
  contentOf: cellContent,
})

function cellContent(row: DossierRow, id: DossierColumn) {
  const said = cellText(row, id)
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
