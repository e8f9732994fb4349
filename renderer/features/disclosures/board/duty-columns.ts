import type { Duty } from '@shared/disclosure/model.ts'
import { disclosureText, lightMarks } from '../../../text/disclosure-text.ts'
import type { ListColumn } from '../../../ui/table/list-columns.ts'

export type DutyColumn =
  | 'light'
  | 'communityName'
  | 'category'
  | 'title'
  | 'periodWords'
  | 'dueOn'
  | 'publishedOn'
  | 'why'

const { columns } = disclosureText.board
const column = (id: DutyColumn, width: number, align: 'left' | 'center' = 'left'): ListColumn<DutyColumn> => ({
  id,
  label: columns[id],
  width,
  align,
  isSortable: id !== 'why',
})

export const dutyColumns: readonly ListColumn<DutyColumn>[] = [
  column('light', 108),
  column('communityName', 120),
  column('category', 64, 'center'),
  column('title', 200),
  column('periodWords', 108, 'center'),
  column('dueOn', 100, 'center'),
  column('publishedOn', 100, 'center'),
  column('why', 260),
]

export function dutyCell(duty: Duty, id: DutyColumn): string {
  return id === 'light' ? lightMarks[duty.light].word : (duty[id] ?? '')
}

export function copiedDuties(duties: readonly Duty[]): readonly (readonly string[])[] {
  return [
    dutyColumns.map(({ label }) => label),
    ...duties.map((duty) => dutyColumns.map(({ id }) => dutyCell(duty, id))),
  ]
}
