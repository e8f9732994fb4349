import type { Duty } from '@shared/disclosure/model.ts'
import { lightMarks } from '../../../text/disclosure-text.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { listRows } from '../../../ui/table/list-rows.tsx'
import { placeStore } from '../disclosure-place.ts'
import { type DutyColumn, dutyCell } from './duty-columns.ts'

export const { Rows: DutyRows, Lines: DutyLines } = listRows<Duty, DutyColumn, string>({
  place: placeStore,
  idOf: ({ key }) => key,
  titleOf: dutyCell,
  contentOf: cellContent,
})

function cellContent(duty: Duty, id: DutyColumn) {
  const said = dutyCell(duty, id)
  return id === 'light' ? <StateMark state={lightMarks[duty.light].mark}>{said}</StateMark> : said
}
