import { type FormEvent, useRef, useState } from 'react'
import { gateText } from '../text/gate-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isGoodPassword, NewPasswordFields, noPassword } from './new-password-fields.tsx'

const text = gateText.recover

interface Props {
  readonly loginName: string
  readonly onLoginName: (loginName: string) => void
  readonly isRunning: boolean
  readonly error: string | null
  readonly onSubmit: (recoveryCode: string, password: string) => void
  readonly onBack: () => void
}

export function RecoveryForm({ loginName, onLoginName, isRunning, error, onSubmit, onBack }: Props) {
  const [code, setCode] = useState('')
  const [secret, setSecret] = useState(noPassword)
  const [isJudged, setJudged] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isNameMissing = loginName.trim() === ''
  const isCodeMissing = code.trim() === ''

  function submit(event: FormEvent) {
    event.preventDefault()
    setJudged(true)
    const isPasswordGood = isGoodPassword(secret, loginName.trim())
    const wrongPlace = isNameMissing ? 0 : isCodeMissing ? 1 : isPasswordGood ? null : 2
    if (wrongPlace === null) onSubmit(code.trim(), secret.password)
    else form.current?.querySelectorAll('input')[wrongPlace]?.focus()
  }

  return (
    <form ref={form} onSubmit={submit} noValidate onKeyDown={(event) => event.key === 'Escape' && onBack()}>
      <h1>{text.title}</h1>
      <p className="gate-hint">{text.hint}</p>
      <TextField
        label={gateText.signIn.account}
        value={loginName}
        onChange={onLoginName}
        error={isJudged && isNameMissing ? gateText.signIn.accountMissing : null}
        autoFocus={isNameMissing}
        maxLength={30}
      />
      <TextField
        label={text.code}
        value={code}
        onChange={setCode}
        hint={text.codeExample}
        error={isJudged && isCodeMissing ? text.codeMissing : error}
        autoFocus={!isNameMissing}
        maxLength={100}
        className="text-input code"
      />
      <NewPasswordFields
        label={gateText.newPassword.newPassword}
        loginName={loginName.trim()}
        value={secret}
        onChange={setSecret}
        isJudged={isJudged}
      />
      <div className="gate-acts">
        <PlainButton look="primary" type="submit" disabled={isRunning}>
          {isRunning ? gateText.checking : text.submit}
        </PlainButton>
        <PlainButton look="link" onClick={onBack}>
          {text.back}
        </PlainButton>
      </div>
    </form>
  )
}
