import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field.tsx'

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly error?: string | null
}

export function TextField({ label, value, onChange, hint, error = null, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          className="text-input"
          autoComplete="off"
          spellCheck={false}
          {...input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
