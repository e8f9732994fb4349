import type { DossierRow, DossierSort } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { windowTable } from '../../ui/table/window-table.tsx'
import { cellText, type DossierColumn } from './dossier-columns.ts'
import { dossierList } from './dossier-place.ts'

export const DossierTable = windowTable<DossierRow, DossierColumn, PersonId, DossierSort['column']>({
  label: text.list,
  widthsKey: 'dossiers.widths',
  place: dossierList.placeStore,
  scrolled: dossierList.scrolled,
  idOf: ({ personId }) => personId,
  textOf: cellText,
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
