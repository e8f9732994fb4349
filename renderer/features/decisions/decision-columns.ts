import type { DecisionRow } from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import type { ListColumn } from '../../ui/table/list-columns.ts'
import { inWan } from './money-words.ts'

export type DecisionColumn = keyof typeof text.columns

function column(id: DecisionColumn, width: number, align: ListColumn['align'] = 'left'): ListColumn<DecisionColumn> {
  return { id, label: text.columns[id], width, align, isSortable: true }
}

export const decisionColumns: readonly ListColumn<DecisionColumn>[] = [
  column('number', 148, 'center'),
  column('communityName', 116),
  column('category', 112),
  column('title', 236),
  column('amount', 96, 'right'),
  column('stage', 120),
  column('missing', 88),
  column('hints', 72),
  column('decidedOn', 100, 'center'),
]

/** What a cell says; also what is copied. */
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

/** Rows as a block a spreadsheet takes: the labels in the first line. */
export function copiedRows(rows: readonly DecisionRow[]): string {
  const head = decisionColumns.map(({ label }) => label)
  const lines = rows.map((row) => decisionColumns.map(({ id }) => cellText(row, id).replaceAll(/\s+/g, ' ')))
  return [head, ...lines].map((line) => line.join('\t')).join('\r\n')
}
