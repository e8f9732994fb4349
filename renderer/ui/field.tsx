import { type ReactNode, useId } from 'react'
import './controls.css'

interface Props {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | null
  /** Gets the id and description of the control. */
  readonly children: (control: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode
}

/** A labelled control of the screens before sign-in: label above, hint or error below. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': noteId, 'aria-invalid': Boolean(error) })}
      <div id={noteId} className={error ? 'field-note error' : 'field-note'} role={error ? 'alert' : undefined}>
        {error || hint}
      </div>
    </div>
  )
}
