import type { PersonRow } from '@shared/people/model.ts'
import { type MarkState, StateMark } from '../../ui/state-mark.tsx'
import { cellText, type ColumnId } from './people-columns.ts'

/** What stands in one cell. */
export function cellContent(row: PersonRow, column: ColumnId) {
  const text = cellText(row, column)
  if (column === 'status') return <StateMark state={stateOf(row.status)}>{text}</StateMark>
  if (column === 'warnings') return <StateMark state="soon">{text}</StateMark>
  if (column !== 'name' || row.warnings === 0) return text
  return (
    <>
      {text} <span className="people-doubt">▲</span>
    </>
  )
}

/** What the pointer is told of a cell: all of a text that may be cut. */
export function cellTitle(row: PersonRow, column: ColumnId): string {
  const text = cellText(row, column)
  return column === 'name' && row.warnings > 0 ? `${text}，有 ${row.warnings} 项提醒` : text
}

function stateOf(status: string): MarkState {
  if (status === '在任') return 'done'
  return status === '停职' ? 'soon' : 'open'
}
