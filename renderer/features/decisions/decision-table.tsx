import type { DecisionRow, DecisionSort } from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { windowTable } from '../../ui/table/window-table.tsx'
import { cellText, type DecisionColumn } from './decision-columns.ts'
import { decisionList } from './decision-place.ts'

export const DecisionTable = windowTable<DecisionRow, DecisionColumn, string, DecisionSort['column']>({
  label: text.list,
  widthsKey: 'decisions.widths',
  place: decisionList.placeStore,
  scrolled: decisionList.scrolled,
  idOf: ({ id }) => id,
  textOf: cellText,
  contentOf: cellContent,
})

function cellContent(row: DecisionRow, id: DecisionColumn) {
  const said = cellText(row, id)
  if (id === 'missing') return <StateMark state="late">{said}</StateMark>
  if (id === 'hints') return <StateMark state="soon">{said}</StateMark>
  return said
}
