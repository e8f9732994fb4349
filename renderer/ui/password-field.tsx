import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from 'react'
import { Field } from './field.tsx'

const text = { show: '显示密码', hide: '隐藏密码', capsLock: '大写锁定已打开' } as const

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly error?: string | null
}

/** A password with an eye, and a word when Caps Lock is on. */
export function PasswordField({ label, value, onChange, hint, error = null, ...input }: Props) {
  const [isShown, setShown] = useState(false)
  const [hasCapsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const eyeLabel = isShown ? text.hide : text.show
  return (
    <Field
      label={label}
      hint={hasCapsLock ? <span className="field-caps">▲ {text.capsLock}</span> : hint}
      error={error}
    >
      {(control) => (
        <span className="password-input">
          <input
            {...control}
            className="text-input"
            autoComplete="off"
            spellCheck={false}
            {...input}
            type={isShown ? 'text' : 'password'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={watchCapsLock}
            onKeyUp={watchCapsLock}
            onBlur={() => setCapsLock(false)}
          />
          {/* Not a stop for the tab key: account, password, sign in. */}
          <button type="button" tabIndex={-1} aria-label={eyeLabel} title={eyeLabel} onClick={() => setShown(!isShown)}>
            <Eye isOpen={isShown} />
          </button>
        </span>
      )}
    </Field>
  )
}

function Eye({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5Z" />
      <circle cx="10" cy="10" r="2.5" />
      {!isOpen && <path d="M4 16.5 16 3.5" />}
    </svg>
  )
}
