import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { dossierText } from '../../../text/dossier-text.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { blockOf, type Selection } from './selection.ts'
import { worst } from './sheet-line.tsx'
import { checkRow } from './sheet-rows.ts'
import type { SheetState } from './sheet-state.ts'

const text = dossierText.section

interface Props {
  readonly section: ActiveSection
  readonly state: SheetState
  readonly selection: Selection
  readonly isReadOnly: boolean
}

/** Below the table: what is wrong with the active cell, else how many rows and which keys. */
export function SheetStatus({ section, state, selection, isReadOnly }: Props) {
  const row = state.rows[selection.row]
  const field = section.fields[selection.column]
  const issue = row && field ? worst(checkRow(section, row).issues, field.id) : undefined
  const { top, left, bottom, right } = blockOf(selection)
  const cells = (bottom - top + 1) * (right - left + 1)
  return (
    <div className="ui-foot" aria-live="polite">
      <span>{text.rowsNow(state.rows.length, cells > 1 ? text.selectedCells(cells) : '')}</span>
      {issue ? (
        <span className="dossier-foot-issue" title={issue.message}>
          <StateMark state={issue.severity === 'error' ? 'late' : 'soon'}>{issue.message}</StateMark>
        </span>
      ) : (
        <>
          <span className="ui-space" />
          {!isReadOnly && <span className="ui-foot-keys">{text.keys}</span>}
        </>
      )}
    </div>
  )
}
