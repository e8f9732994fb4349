import type { KeyboardEvent, ReactNode } from 'react'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { RecordForm } from './record-form.tsx'
import { type SheetRow } from './sheet-rows.ts'
import type { SheetState } from './sheet-state.ts'

interface Props {
  readonly section: ActiveSection
  readonly state: SheetState
  readonly isReadOnly: boolean
  readonly onChange: (state: SheetState, isTyping: boolean) => void
  readonly onLeave: () => void
  readonly maskedCell: (row: SheetRow, field: string) => ReactNode
}

const nothingYet: SheetRow = { key: 'single', record: null, typed: {} }

/** A section with at most one record a year, as a form. */
export function SingleRecord({ section, state, isReadOnly, onChange, onLeave, maskedCell }: Props) {
  const row = state.rows[0] ?? nothingYet
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if ((event.target as HTMLElement).closest('.ant-select-open')) return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <div className="dossier-single" onKeyDown={onKeyDown}>
      <RecordForm
        section={section}
        row={row}
        isReadOnly={isReadOnly}
        onChange={(next, isTyping) => {
          if (next !== row) onChange({ ...state, rows: [next, ...state.rows.slice(1)] }, isTyping)
        }}
        maskedCell={maskedCell}
      />
    </div>
  )
}
