import type { ListColumn } from '../../ui/table/list-columns.ts'
import { fitWidths } from '../../ui/table/fitted-widths.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { type PersonRow, sortableColumns, type SortableColumn } from '@shared/people/model.ts'

export type ColumnId = Exclude<keyof PersonRow, 'id'>

/** Most usual first; the number is the width it starts with. */
const widths: Readonly<Record<ColumnId, number>> = {
  name: 88,
  communityName: 108,
  partyPost: 92,
  committeePost: 92,
  supervisionPost: 92,
  birth: 92,
  politicalStatus: 92,
  phone: 112,
  status: 100,
  gender: 56,
  ethnicity: 72,
  education: 92,
  nativePlace: 100,
  idNo: 156,
  partyJoined: 96,
  workStarted: 120,
  termStart: 108,
  otherPost: 100,
  socialWorkCertificate: 120,
  fullTime: 80,
  warnings: 64,
}

const centred = new Set<ColumnId>([
  'birth',
  'status',
  'gender',
  'partyJoined',
  'workStarted',
  'termStart',
  'fullTime',
  'warnings',
])

/** Columns that are no field of the roster. */
const ownLabels: Partial<Record<ColumnId, string>> = { otherPost: '其他职务', status: '状态', warnings: '提醒' }

export const columnIds = Object.keys(widths) as ColumnId[]

export const defaultColumns: readonly ColumnId[] = columnIds.slice(0, columnIds.indexOf('gender'))

export function columnOf(id: ColumnId): ListColumn<ColumnId> {
  return {
    id,
    label: labelOf(id),
    width: widths[id],
    align: centred.has(id) ? 'center' : 'left',
    isSortable: isSortable(id),
  }
}

function labelOf(id: ColumnId): string {
  const fieldId = id === 'communityName' ? 'community' : id
  const field = roster.fields.find((one) => one.id === fieldId)
  return ownLabels[id] ?? field?.shortLabel ?? field?.label ?? id
}

export function isSortable(id: ColumnId): id is ColumnId & SortableColumn {
  return (sortableColumns as readonly string[]).includes(id)
}

/** What was chosen once, without columns this version no longer has. The name always stands. */
export function knownColumns(chosen: readonly string[]): readonly ColumnId[] {
  const known = columnIds.filter((id) => chosen.includes(id))
  const ordered = known.toSorted((one, other) => chosen.indexOf(one) - chosen.indexOf(other))
  return ordered.includes('name') ? ordered : ['name', ...ordered]
}

/** The widths to draw: see ui/table/fitted-widths.ts. */
export function fittedWidths(
  ids: readonly ColumnId[],
  chosen: Readonly<Partial<Record<ColumnId, number>>>,
  room: number,
): readonly number[] {
  return fitWidths(ids, widths, chosen, room)
}

/** What a cell says; also what is copied. */
export function cellText(row: PersonRow, id: ColumnId): string {
  const value = row[id]
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (id === 'warnings') return value === 0 ? '' : String(value)
  return isMonth(id) ? String(value).replaceAll('-', '.') : String(value)
}

function isMonth(id: ColumnId): boolean {
  return id === 'birth' || id === 'partyJoined' || id === 'workStarted' || id === 'termStart'
}
