import { isErrorCode } from '@shared/rpc/error-text.ts'
import type { Account } from '@shared/security/model.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { type FormEvent, useRef, useState } from 'react'
import { data } from '../data/data.ts'
import { refreshSession, signOut } from '../data/session.ts'
import { gateText } from '../text/gate-text.ts'
import { PasswordField } from '../ui/password-field.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import { GatePanel } from './gate-panel.tsx'
import { loadApp } from './load-app.ts'
import { isGoodPassword, NewPasswordFields, noPassword } from './new-password-fields.tsx'
import { useAttempt } from './use-attempt.ts'

const text = gateText.passwordChange

interface Props {
  readonly account: Account
  /** Of the new password. */
  readonly fewest: number
}

/** Somebody else set the password and knows it: nothing can be done before it is replaced. */
export function PasswordChange({ account, fewest }: Props) {
  const [oldPassword, setOldPassword] = useState('')
  const [secret, setSecret] = useState(noPassword)
  const [isJudged, setJudged] = useState(false)
  const [isOldWrong, setOldWrong] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const change = useAttempt(async () => {
    try {
      await data.security.changePassword({ oldPassword, newPassword: secret.password })
    } catch (error) {
      setOldWrong(isPlainWrong(error))
      throw error
    }
    await Promise.all([refreshSession(), loadApp()])
  })
  const leave = useAttempt(signOut)
  const isSame = secret.password !== '' && secret.password === oldPassword

  function submit(event: FormEvent) {
    event.preventDefault()
    setJudged(true)
    const isGood = isGoodPassword(secret, account.loginName, fewest) && !isSame
    const wrongPlace = oldPassword === '' ? 0 : isGood ? null : 1
    if (wrongPlace === null) change.run()
    else form.current?.querySelectorAll('input')[wrongPlace]?.focus()
  }

  return (
    <GatePanel>
      <form ref={form} onSubmit={submit} noValidate>
        <h1>{text.title}</h1>
        <p className="gate-hint">{text.hint}</p>
        <p className="gate-who">
          <b>{account.displayName}</b>
          <span>{account.loginName}</span>
        </p>
        <PasswordField
          label={text.oldPassword}
          value={oldPassword}
          onChange={(value) => {
            setOldPassword(value)
            setOldWrong(false)
            change.clear()
          }}
          error={isJudged && oldPassword === '' ? text.oldMissing : isOldWrong ? text.oldWrong : change.error}
          autoFocus
          maxLength={200}
        />
        <NewPasswordFields
          label={gateText.newPassword.newPassword}
          loginName={account.loginName}
          value={secret}
          onChange={setSecret}
          isJudged={isJudged}
          fewest={fewest}
        />
        {isJudged && isSame && (
          <div className="field-note error" role="alert">
            {text.sameAsOld}
          </div>
        )}
        {leave.error && (
          <div className="field-note error" role="alert">
            {leave.error}
          </div>
        )}
        <div className="gate-acts">
          <PlainButton look="primary" type="submit" disabled={change.isRunning || change.isBarred}>
            {change.isRunning ? gateText.checking : text.submit}
          </PlainButton>
          <PlainButton look="link" onClick={leave.run}>
            {text.leave}
          </PlainButton>
        </div>
      </form>
    </GatePanel>
  )
}

/** Without the count of attempts, which has a sentence of its own. */
function isPlainWrong(error: unknown): boolean {
  return isErrorCode(error, 'wrong-password') && !('attemptsLeft' in toFailure(error).details)
}
