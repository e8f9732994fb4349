import type { DossierRow, DossierSort } from '@shared/dossier/model.ts'
import { dossierStates } from '@shared/dossier/states.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import type { ListColumn } from '../../ui/table/list-columns.ts'

export type DossierColumn = keyof typeof text.columns

const sortable: ReadonlySet<string> = new Set<DossierSort['column']>([
  'name',
  'communityName',
  'state',
  'done',
  'findings',
  'updatedAt',
])

function column(id: DossierColumn, width: number, align: ListColumn['align'] = 'left'): ListColumn<DossierColumn> {
  return { id, label: text.columns[id], width, align, isSortable: sortable.has(id) }
}

export const dossierColumns: readonly ListColumn<DossierColumn>[] = [
  column('name', 96),
  column('communityName', 116),
  column('posts', 148),
  column('number', 168, 'center'),
  column('state', 112),
  column('done', 124),
  column('toConfirm', 76, 'right'),
  column('findings', 76, 'right'),
  column('updatedAt', 104, 'center'),
]

export function isSortable(id: DossierColumn): id is DossierColumn & DossierSort['column'] {
  return sortable.has(id)
}

/** What a cell says; also what is copied. */
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

/** Rows as a block a spreadsheet takes: the labels in the first line. */
export function copiedRows(rows: readonly DossierRow[]): readonly (readonly string[])[] {
  const head = dossierColumns.map(({ label }) => label)
  return [head, ...rows.map((row) => dossierColumns.map(({ id }) => cellText(row, id).replaceAll(/\s+/g, ' ')))]
}
