import { dutyColumns as sortable } from '@shared/disclosure/board.ts'
import type { Duty } from '@shared/disclosure/model.ts'
import { disclosureText, lightMarks } from '../../../text/disclosure-text.ts'
import { listColumns } from '../../../ui/table/list-columns.ts'

export type DutyColumn =
  | 'light'
  | 'communityName'
  | 'category'
  | 'title'
  | 'periodWords'
  | 'dueOn'
  | 'publishedOn'
  | 'why'

export const dutyColumns = listColumns<DutyColumn>(disclosureText.board.columns, sortable, {
  light: 108,
  communityName: 120,
  category: [64, 'center'],
  title: 200,
  periodWords: [108, 'center'],
  dueOn: [100, 'center'],
  publishedOn: [100, 'center'],
  why: 260,
})

export function dutyCell(duty: Duty, id: DutyColumn): string {
  return id === 'light' ? lightMarks[duty.light].word : (duty[id] ?? '')
}
