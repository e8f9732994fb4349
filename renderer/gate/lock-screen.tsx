import type { Account, Street } from '@shared/security/model.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { data } from '../data/data.ts'
import { enterSession, refreshSession } from '../data/session.ts'
import { gateText } from '../text/gate-text.ts'
import { PasswordField } from '../ui/password-field.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import { GatePanel } from './gate-panel.tsx'
import { loadApp } from './load-app.ts'
import { useAttempt } from './use-attempt.ts'

const text = gateText.lock

interface Props {
  readonly account: Account
  readonly street: Street
}

export function LockScreen({ account, street }: Props) {
  const [password, setPassword] = useState('')
  const [isMissing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [isLeaving, setLeaving] = useState(false)
  const unlock = useAttempt(async () => {
    const [status] = await Promise.all([data.security.unlock({ password }), loadApp()])
    enterSession(status)
  })
  const leave = useAttempt(async () => {
    await data.security.signOut({})
    await refreshSession()
  })

  useEffect(() => {
    // Typing again replaces what was wrong.
    if (unlock.refusals > 0) form.current?.querySelector('input')?.select()
  }, [unlock.refusals])

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(!password)
    if (password) unlock.run()
  }

  return (
    <GatePanel>
      <form ref={form} onSubmit={submit} noValidate onKeyDown={(event) => event.key === 'Escape' && setPassword('')}>
        <h1>{text.title}</h1>
        <p className="gate-hint">{text.hint}</p>
        <p className="gate-who">
          <b>{account.displayName}</b>
          <span>{street.name}</span>
        </p>
        <PasswordField
          label={gateText.signIn.password}
          value={password}
          onChange={(value) => {
            setPassword(value)
            unlock.clear()
          }}
          error={isMissing && !password ? gateText.signIn.passwordMissing : (unlock.error ?? leave.error)}
          autoFocus
          maxLength={200}
        />
        <div className="gate-acts">
          <PlainButton look="primary" type="submit" disabled={unlock.isRunning || unlock.isBarred}>
            {unlock.isRunning ? gateText.checking : text.submit}
          </PlainButton>
          <PlainButton look="link" onClick={() => setLeaving(true)}>
            {text.signOut}
          </PlainButton>
        </div>
        {isLeaving && (
          <div className="gate-question" role="alertdialog" aria-label={text.signOut}>
            <p>{text.signOutWarning}</p>
            <PlainButton autoFocus onClick={() => setLeaving(false)}>
              {text.stay}
            </PlainButton>
            <PlainButton look="link" onClick={leave.run}>
              {text.signOutConfirm}
            </PlainButton>
          </div>
        )}
      </form>
    </GatePanel>
  )
}
