import type { ClipboardEvent, CSSProperties, KeyboardEvent, Ref } from 'react'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { dossierText } from '../../../text/dossier-text.ts'
import { isRightAligned } from './sheet-layout.ts'

export interface CellEditing {
  readonly text: string
  /** `replace`: begun by typing, and left by the arrows. `amend`: begun by F2, where the arrows move in the text. */
  readonly mode: 'replace' | 'amend'
  /** Which of the choices is on. */
  readonly choice: number
  /** All of them, whatever stands in the cell. */
  readonly showsAll: boolean
}

interface Props {
  readonly field: FieldDefinition
  readonly label: string
  readonly editing: CellEditing | null
  readonly choices: readonly string[]
  readonly isReadOnly: boolean
  readonly opensUp: boolean
  readonly style: CSSProperties
  readonly inputRef: Ref<HTMLTextAreaElement>
  readonly onText: (text: string) => void
  readonly onChoose: (label: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onCopy: (event: ClipboardEvent, isCut: boolean) => void
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onBlur: () => void
}

/**
 * The one place that has the keyboard: it lies unseen over the active cell, so that an input method can begin in it,
 * and shows itself while something is typed.
 */
export function CellInput(props: Props) {
  const { field, label, editing, choices, isReadOnly, opensUp, style, inputRef } = props
  return (
    <div className={editing ? 'dossier-cell-input is-open' : 'dossier-cell-input'} style={style}>
      <textarea
        ref={inputRef}
        data-first-focus
        aria-label={label}
        aria-autocomplete={choices.length > 0 ? 'list' : 'none'}
        className={isRightAligned(field) ? 'is-right' : undefined}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        readOnly={isReadOnly}
        value={editing?.text ?? ''}
        onChange={({ target }) => props.onText(target.value)}
        onKeyDown={props.onKeyDown}
        onCopy={(event) => props.onCopy(event, false)}
        onCut={(event) => props.onCopy(event, true)}
        onPaste={props.onPaste}
        onBlur={props.onBlur}
      />
      {editing && choices.length > 0 && (
        <ul role="listbox" aria-label={dossierText.section.choose} className={opensUp ? 'is-up' : undefined}>
          {choices.map((choice, at) => (
            <li
              key={choice}
              role="option"
              aria-selected={at === editing.choice}
              onMouseDown={(event) => {
                event.preventDefault()
                props.onChoose(choice)
              }}
            >
              {choice}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
