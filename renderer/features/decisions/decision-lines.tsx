import type { DecisionRow } from '@shared/decisions/contract.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { listRows } from '../../ui/table/list-rows.tsx'
import { cellText, type DecisionColumn } from './decision-columns.ts'
import { placeStore } from './decision-place.ts'

export const { Rows: DecisionRows, Lines: DecisionLines } = listRows<DecisionRow, DecisionColumn, string>({
  place: placeStore,
  idOf: ({ id }) => id,
  titleOf: cellText,
  contentOf: cellContent,
})

function cellContent(row: DecisionRow, id: DecisionColumn) {
  const said = cellText(row, id)
  if (id === 'missing') return <StateMark state="late">{said}</StateMark>
  if (id === 'hints') return <StateMark state="soon">{said}</StateMark>
  return said
}
