import type { DutySort } from '@shared/disclosure/board.ts'
import type { Duty } from '@shared/disclosure/model.ts'
import { disclosureText, lightMarks } from '../../../text/disclosure-text.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { windowTable } from '../../../ui/table/window-table.tsx'
import { dutyList } from '../disclosure-place.ts'
import { type DutyColumn, dutyCell } from './duty-columns.ts'

export const DutyTable = windowTable<Duty, DutyColumn, string, DutySort['column']>({
  label: disclosureText.board.list,
  widthsKey: 'disclosures.widths',
  place: dutyList.placeStore,
  scrolled: dutyList.scrolled,
  idOf: ({ key }) => key,
  textOf: dutyCell,
  contentOf: cellContent,
})

function cellContent(duty: Duty, id: DutyColumn) {
  const said = dutyCell(duty, id)
  return id === 'light' ? <StateMark state={lightMarks[duty.light].mark}>{said}</StateMark> : said
}
