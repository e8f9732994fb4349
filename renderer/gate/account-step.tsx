import { type FormEvent, useRef, useState } from 'react'
import { gateText } from '../text/gate-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isGoodPassword, type NewPassword, NewPasswordFields, noPassword } from './new-password-fields.tsx'

const text = gateText.firstRun

export interface AccountDraft {
  readonly loginName: string
  readonly displayName: string
  readonly secret: NewPassword
}
export const noAccount: AccountDraft = { loginName: '', displayName: '', secret: noPassword }

interface Props {
  readonly value: AccountDraft
  readonly onChange: (value: AccountDraft) => void
  readonly isRunning: boolean
  readonly error: string | null
  readonly onBack: () => void
  readonly onNext: () => void
}

export function AccountStep({ value, onChange, isRunning, error, onBack, onNext }: Props) {
  const [isJudged, setJudged] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const loginName = value.loginName.trim()
  const isNameMissing = value.displayName.trim() === ''

  function submit(event: FormEvent) {
    event.preventDefault()
    setJudged(true)
    const isPasswordGood = isGoodPassword(value.secret, loginName)
    const wrongPlace = loginName === '' ? 0 : isNameMissing ? 1 : isPasswordGood ? null : 2
    if (wrongPlace === null) onNext()
    else form.current?.querySelectorAll('input')[wrongPlace]?.focus()
  }

  return (
    <form ref={form} onSubmit={submit} noValidate onKeyDown={(event) => event.key === 'Escape' && onBack()}>
      <h1>{text.accountTitle}</h1>
      <p className="gate-hint">{text.accountHint}</p>
      <TextField
        label={text.loginName}
        value={value.loginName}
        onChange={(name) => onChange({ ...value, loginName: name })}
        hint={text.loginExample}
        error={isJudged && loginName === '' ? gateText.signIn.accountMissing : null}
        autoFocus
        maxLength={30}
      />
      <TextField
        label={text.displayName}
        value={value.displayName}
        onChange={(displayName) => onChange({ ...value, displayName })}
        hint={text.displayHint}
        error={isJudged && isNameMissing ? text.displayNameMissing : null}
        maxLength={30}
      />
      <NewPasswordFields
        label={gateText.newPassword.password}
        loginName={loginName}
        value={value.secret}
        onChange={(secret) => onChange({ ...value, secret })}
        isJudged={isJudged}
      />
      {error && (
        <div className="field-note error" role="alert">
          {error}
        </div>
      )}
      <div className="gate-acts">
        <PlainButton look="primary" type="submit" disabled={isRunning}>
          {isRunning ? text.creating : gateText.next}
        </PlainButton>
        <PlainButton onClick={onBack}>{gateText.back}</PlainButton>
      </div>
    </form>
  )
}
