import type { DossierRow, DossierSort } from '@shared/dossier/model.ts'
import { dossierStates } from '@shared/dossier/states.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { listColumns } from '../../ui/table/list-columns.ts'

export type DossierColumn = keyof typeof text.columns

const sortable: readonly DossierSort['column'][] = ['name', 'communityName', 'state', 'done', 'findings', 'updatedAt']

export const dossierColumns = listColumns<DossierColumn>(text.columns, sortable, {
  name: 96,
  communityName: 116,
  posts: 148,
  number: [168, 'center'],
  state: 112,
  done: 124,
  toConfirm: [76, 'right'],
  findings: [76, 'right'],
  updatedAt: [104, 'center'],
})

export function cellText(row: DossierRow, id: DossierColumn): string {
  const hasDossier = row.dossierId !== null
  switch (id) {
    case 'state':
      return row.state === null ? text.missing : dossierStates[row.state]
    case 'done':
      return hasDossier ? `${row.done}/${row.needed}` : ''
    case 'toConfirm':
      return row.toConfirm > 0 ? String(row.toConfirm) : ''
    case 'findings':
      return row.findings > 0 ? String(row.findings) : ''
    case 'updatedAt':
      return row.updatedAt === null ? '' : localMinute(row.updatedAt).slice(0, 10)
    default:
      return row[id] ?? ''
  }
}
