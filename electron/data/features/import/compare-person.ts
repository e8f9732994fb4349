import { type PersonField, personFields } from '@shared/people/model.ts'
import { comparePosts } from './compare-posts.ts'
import type { KnownPerson, ResolvedCommunity } from './current-data.ts'
import { lockedCell, type PlannedCell } from './planned-cell.ts'
import type { PersonValue, RosterRecord } from './roster-record.ts'
import { compareValues } from './same-value.ts'

export interface PersonComparison {
  readonly record: RosterRecord
  /** Null: a new person. */
  readonly known: KnownPerson | null
  readonly community: ResolvedCommunity | null
  readonly communityName: (id: string) => string
  readonly today: string
}

/** What the file would change. Blank cells and 无 never clear; equal values do not appear. */
export function comparePerson(comparison: PersonComparison): PlannedCell[] {
  const { record, known, community, communityName, today } = comparison
  const cells: PlannedCell[] = []
  for (const field of personFields) {
    const value = record.values.get(field)
    const cell = value === undefined ? null : compareField(field, known?.person[field] ?? null, value)
    if (cell) cells.push(cell)
  }
  if (community && (known === null || community.id === null || known.person.communityId !== community.id))
    cells.splice(cells[0]?.field === 'name' ? 1 : 0, 0, communityCell(known?.communityName ?? null, community))
  const appointments = known?.appointments ?? []
  const home = community ?? homeOf(known)
  cells.push(...comparePosts({ record, community: home, appointments, communityName, today }))
  for (const [field, { text, message }] of record.undecided) cells.push(lockedCell(field, null, text || null, message))
  return cells
}

function compareField(field: PersonField, before: PersonValue | null, after: PersonValue): PlannedCell | null {
  const open = { field, before, after, locked: false }
  if (before === null || before === '') return { ...open, before: null, proposed: true, note: null }
  const compared = compareValues(field, before, after)
  if (compared === 'equal' || compared === 'first-says-more') return null
  if (field === 'idNo') return { ...open, proposed: false, note: '身份证号与已有的不同，默认不改，请对照身份证。' }
  if (field === 'name') return { ...open, proposed: false, note: '姓名不同，默认不改。' }
  return { ...open, proposed: true, note: compared === 'second-says-more' ? '台账写得更细' : null }
}

function communityCell(before: string | null, { id, name }: ResolvedCommunity): PlannedCell {
  return {
    field: 'community',
    before,
    after: name,
    proposed: true,
    locked: false,
    note: id === null ? '新社区，随导入建立' : null,
  }
}

export function homeOf(known: KnownPerson | null): ResolvedCommunity | null {
  if (!known?.person.communityId || known.communityName === null) return null
  return { id: known.person.communityId, key: known.identity.community ?? '', name: known.communityName }
}
