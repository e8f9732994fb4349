import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { data } from '../data/data.ts'
import { enterSession } from '../data/session.ts'
import { gateText } from '../text/gate-text.ts'
import { PasswordField } from '../ui/password-field.tsx'
import { PlainButton } from '../ui/plain-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { GatePanel } from './gate-panel.tsx'
import { loadApp } from './load-app.ts'
import { useAttempt } from './use-attempt.ts'

const Recovery = lazy(async () => ({ default: (await import('./recovery.tsx')).Recovery }))
const text = gateText.signIn

interface Props {
  readonly folder: string
}

export function SignIn({ folder }: Props) {
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<'account' | 'password' | null>(null)
  const [isRecovering, setRecovering] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const attempt = useAttempt(async () => {
    const [status] = await Promise.all([data.security.signIn({ loginName: loginName.trim(), password }), loadApp()])
    enterSession(status)
  })

  useEffect(() => {
    // Typing again replaces what was wrong.
    if (attempt.refusals > 0) form.current?.querySelectorAll('input')[1]?.select()
  }, [attempt.refusals])

  function submit(event: FormEvent) {
    event.preventDefault()
    const lacking = !loginName.trim() ? 'account' : !password ? 'password' : null
    setMissing(lacking)
    if (lacking) form.current?.querySelectorAll('input')[lacking === 'account' ? 0 : 1]?.focus()
    else attempt.run()
  }

  if (isRecovering) {
    return (
      <Suspense fallback={null}>
        <Recovery folder={folder} loginName={loginName} onBack={() => setRecovering(false)} />
      </Suspense>
    )
  }
  return (
    <GatePanel folder={folder}>
      <form ref={form} onSubmit={submit} noValidate>
        <h1>{text.title}</h1>
        <TextField
          label={text.account}
          value={loginName}
          onChange={setLoginName}
          error={missing === 'account' ? text.accountMissing : null}
          autoFocus
          maxLength={30}
        />
        <PasswordField
          label={text.password}
          value={password}
          onChange={(value) => {
            setPassword(value)
            attempt.clear()
          }}
          error={missing === 'password' ? text.passwordMissing : attempt.error}
          maxLength={200}
        />
        <div className="gate-acts">
          <PlainButton look="primary" type="submit" disabled={attempt.isRunning || attempt.isBarred}>
            {attempt.isRunning ? gateText.checking : text.submit}
          </PlainButton>
          <PlainButton look="link" onClick={() => setRecovering(true)}>
            {text.forgot}
          </PlainButton>
        </div>
      </form>
    </GatePanel>
  )
}
