import { decisionColumns as sortable, type DecisionRow } from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { listColumns } from '../../ui/table/list-columns.ts'
import { inWan } from './money-words.ts'

export type DecisionColumn = keyof typeof text.columns

export const decisionColumns = listColumns<DecisionColumn>(text.columns, sortable, {
  number: [148, 'center'],
  communityName: 116,
  category: 112,
  title: 236,
  amount: [96, 'right'],
  stage: 120,
  missing: 88,
  hints: 72,
  decidedOn: [100, 'center'],
})

export function cellText(row: DecisionRow, id: DecisionColumn): string {
  switch (id) {
    case 'amount':
      return row.amount === null ? '' : inWan(row.amount)
    case 'missing':
      return row.missing > 0 ? text.missing(row.missing) : ''
    case 'hints':
      return row.hints > 0 ? text.hints(row.hints) : ''
    default:
      return row[id] ?? ''
  }
}
