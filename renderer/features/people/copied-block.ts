import type { PersonRow } from '@shared/people/model.ts'
import { cellText, type ColumnId, columnOf } from './people-columns.ts'

/** Rows as a block a spreadsheet takes: tabs between cells, the labels in the first line. */
export function copiedBlock(rows: readonly PersonRow[], columns: readonly ColumnId[]): string {
  const head = columns.map((id) => columnOf(id).label)
  const lines = rows.map((row) => columns.map((id) => asCell(cellText(row, id))))
  return [head, ...lines].map((cells) => cells.join('\t')).join('\r\n')
}

/** One line, and never a formula when it is pasted. */
function asCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ')
  return /^[=+@-]/.test(line) ? `'${line}` : line
}
