import { useState } from 'react'
import { data } from '../data/data.ts'
import { refreshSession } from '../data/session.ts'
import { gateText } from '../text/gate-text.ts'
import { GatePanel } from './gate-panel.tsx'
import { loadApp } from './load-app.ts'
import { RecoveryCodeCheck } from './recovery-code-check.tsx'
import { RecoveryCodeShown } from './recovery-code-shown.tsx'
import { RecoveryForm } from './recovery-form.tsx'
import { useAttempt } from './use-attempt.ts'

const text = gateText.code

type Step =
  | { readonly name: 'form' }
  | { readonly name: 'code'; readonly code: string }
  | { readonly name: 'check'; readonly code: string }

interface Props {
  readonly folder: string
  readonly loginName: string
  readonly onBack: () => void
}

/** A forgotten password: the old code in, a new password, the new code out and typed back. */
export function Recovery({ folder, loginName: typedName, onBack }: Props) {
  const [step, setStep] = useState<Step>({ name: 'form' })
  const [loginName, setLoginName] = useState(typedName)
  const recover = useAttempt(async (recoveryCode: string, password: string) => {
    const answer = await data.security.recover({ loginName: loginName.trim(), recoveryCode, password })
    setStep({ name: 'code', code: answer.recoveryCode })
  })
  const confirm = useAttempt(async (recoveryCode: string) => {
    await Promise.all([data.security.confirmRecoveryCode({ recoveryCode }), loadApp()])
    await refreshSession()
  })

  return (
    <GatePanel folder={folder} isWide={step.name !== 'form'}>
      {step.name === 'form' && (
        <RecoveryForm
          loginName={loginName}
          onLoginName={setLoginName}
          isRunning={recover.isRunning || recover.isBarred}
          error={recover.error}
          onSubmit={recover.run}
          onBack={onBack}
        />
      )}
      {step.name === 'code' && (
        <RecoveryCodeShown
          title={text.newTitle}
          hint={text.newHint}
          code={step.code}
          streetName={null}
          accountName={loginName.trim()}
          onNext={() => setStep({ name: 'check', code: step.code })}
        />
      )}
      {step.name === 'check' && (
        <RecoveryCodeCheck
          code={step.code}
          isRunning={confirm.isRunning}
          error={confirm.error}
          onLookAgain={() => setStep({ name: 'code', code: step.code })}
          onRight={confirm.run}
        />
      )}
    </GatePanel>
  )
}
