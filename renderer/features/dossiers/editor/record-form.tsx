import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { RecordField } from './record-field.tsx'
import { worst } from './sheet-line.tsx'
import { cellText, checkRow, isMasked, type SheetRow, withText } from './sheet-rows.ts'

interface Props {
  readonly section: ActiveSection
  readonly row: SheetRow
  readonly isReadOnly: boolean
  readonly onChange: (row: SheetRow, isTyping: boolean) => void
  readonly maskedCell: (row: SheetRow, field: string) => ReactNode
}

/** The fields of one record below one another: the same rows, the same checks as in the table. */
export function RecordForm({ section, row, isReadOnly, onChange, maskedCell }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const { issues } = checkRow(section, row)
  // Blank fields of a new record are not complained of before somebody has begun it.
  const shown = Object.keys(row.typed).length > 0 || row.record !== null ? issues : []
  const type = (field: FieldDefinition, text: string) =>
    onChange({ ...row, typed: { ...row.typed, [field.id]: text } }, true)
  const settle = (field: FieldDefinition) => {
    const typed = row.typed[field.id]
    if (typed !== undefined) onChange(withText(row, field, typed), true)
  }

  /** Enter goes to the next field, as in a sheet; it leaves open lists and long texts alone. */
  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (!(target instanceof HTMLInputElement) || target.closest('.ant-select-open')) return
    const inputs = [...(area.current?.querySelectorAll<HTMLElement>('input, textarea') ?? [])]
    const next = inputs[inputs.indexOf(target) + 1]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  function onBlur(event: FocusEvent): void {
    const id = (event.target as HTMLElement).closest('[data-field]')?.getAttribute('data-field')
    const field = section.fields.find((one) => one.id === id)
    if (field && !isReadOnly) settle(field)
  }

  return (
    <div ref={area} className="dossier-form" onKeyDown={onKeyDown} onBlur={onBlur}>
      {section.fields.map((field) => {
        const issue = worst(shown, field.id)
        const hidden = row.record !== null && isMasked(row, field.id)
        return (
          <div
            key={field.id}
            data-field={field.id}
            className={isWide(field) ? 'dossier-field is-wide' : 'dossier-field'}
          >
            <label htmlFor={`dossier-${section.id}-${field.id}`}>
              {field.label}
              {field.required && <i aria-hidden="true">*</i>}
            </label>
            {hidden && maskedCell(row, field.id)}
            <RecordField
              id={`dossier-${section.id}-${field.id}`}
              field={field}
              text={hidden ? '' : cellText(row, field)}
              isReadOnly={isReadOnly}
              isHidden={hidden}
              isWrong={issue?.severity === 'error'}
              onType={(text) => type(field, text)}
            />
            {issue && (
              <p className={issue.severity === 'error' ? 'dossier-issue is-error' : 'dossier-issue'} role="alert">
                {issue.message}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

function isWide({ type, width, label }: FieldDefinition): boolean {
  return type === 'longText' || width > 20 || label.length > 16
}
