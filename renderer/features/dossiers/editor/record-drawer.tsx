import { Button, Drawer } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { dossierText } from '../../../text/dossier-text.ts'
import { RecordForm } from './record-form.tsx'
import { newRow, type SheetRow } from './sheet-rows.ts'
import type { SheetState } from './sheet-state.ts'

const text = dossierText.section

interface Props {
  readonly section: ActiveSection
  readonly state: SheetState
  readonly index: number
  readonly isReadOnly: boolean
  readonly onChange: (state: SheetState, isTyping: boolean) => void
  readonly onMove: (index: number) => void
  readonly onClose: () => void
  readonly maskedCell: (row: SheetRow, field: string) => ReactNode
  /** Below the fields. */
  readonly children?: ReactNode
}

/** One record of a wide section as a form at the right; PgUp and PgDn go to its neighbours. */
export function RecordDrawer({
  section,
  state,
  index,
  isReadOnly,
  onChange,
  onMove,
  onClose,
  maskedCell,
  children,
}: Props) {
  const { rows } = state
  const body = useRef<HTMLDivElement>(null)
  const row = rows[index] ?? placeholder
  const put = (next: SheetRow, isTyping: boolean) => {
    const fresh = rows[index] ? next : newRow(next.typed)
    if (next !== row) onChange({ ...state, rows: rows[index] ? rows.with(index, fresh) : [...rows, fresh] }, isTyping)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0
    if (by === 0 || index + by < 0 || index + by >= rows.length) return
    event.preventDefault()
    onMove(index + by)
  }
  return (
    <Drawer
      open
      size={440}
      rootClassName="dossier-drawer"
      afterOpenChange={(isOpen) => isOpen && body.current?.querySelector<HTMLElement>('input, textarea')?.focus()}
      title={text.formTitle(section.label, index + 1)}
      mask={false}
      onClose={onClose}
      extra={
        <>
          <Button disabled={index === 0} title="PgUp" onClick={() => onMove(index - 1)}>
            ↑
          </Button>{' '}
          <Button disabled={index >= rows.length - 1} title="PgDn" onClick={() => onMove(index + 1)}>
            ↓
          </Button>
        </>
      }
    >
      <div ref={body} onKeyDown={onKeyDown}>
        <RecordForm
          key={rows[index]?.record?.id ?? `new:${index}`}
          section={section}
          row={row}
          isReadOnly={isReadOnly}
          onChange={put}
          maskedCell={maskedCell}
        />
        {children}
      </div>
    </Drawer>
  )
}

/** What is shown where no row is yet; typing makes one. */
const placeholder: SheetRow = { key: 'placeholder', record: null, typed: {} }
