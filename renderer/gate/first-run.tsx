import { lazy, Suspense, useState } from 'react'
import { data } from '../data/data.ts'
import { enterSession } from '../data/session.ts'
import { gateText } from '../text/gate-text.ts'
import { restoreText } from '../text/restore-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { type AccountDraft, AccountStep, noAccount } from './account-step.tsx'
import { GatePanel } from './gate-panel.tsx'
import { loadApp } from './load-app.ts'
import './restore.css'
import { RecoveryCodeCheck } from './recovery-code-check.tsx'
import { RecoveryCodeShown } from './recovery-code-shown.tsx'
import { StepList } from './step-list.tsx'
import { noStreet, type StreetDraft, StreetStep } from './street-step.tsx'
import { useAttempt } from './use-attempt.ts'

const RestoreHere = lazy(async () => ({ default: (await import('./restore-here.tsx')).RestoreHere }))
const text = gateText.firstRun

type Step =
  | { readonly name: 'restore' }
  | { readonly name: 'street' }
  | { readonly name: 'account' }
  | { readonly name: 'code'; readonly code: string }
  | { readonly name: 'check'; readonly code: string }
const order: readonly Step['name'][] = ['street', 'account', 'code', 'check']

interface Props {
  readonly folder: string
}

/** An empty data folder: the street, its first account, and the code that opens it when the password is lost. */
export function FirstRun({ folder }: Props) {
  const [step, setStep] = useState<Step>({ name: 'street' })
  const [street, setStreet] = useState<StreetDraft>(noStreet)
  const [account, setAccount] = useState<AccountDraft>(noAccount)
  const begin = useAttempt(async () => {
    const { recoveryCode } = await data.security.beginFirstRun({
      street: { name: street.name.trim(), regionCode: street.regionCode },
      loginName: account.loginName.trim(),
      displayName: account.displayName.trim(),
      password: account.secret.password,
    })
    setStep({ name: 'code', code: recoveryCode })
  })
  const finish = useAttempt(async (recoveryCode: string) => {
    const [status] = await Promise.all([data.security.finishFirstRun({ recoveryCode }), loadApp()])
    enterSession(status)
  })

  if (step.name === 'restore') {
    return (
      <Suspense fallback={null}>
        <RestoreHere folder={folder} onBack={() => setStep({ name: 'street' })} />
      </Suspense>
    )
  }
  return (
    <GatePanel
      folder={folder}
      isWide={step.name === 'code' || step.name === 'check'}
      aside={<StepList steps={text.steps} current={order.indexOf(step.name)} />}
    >
      {step.name === 'street' && (
        <>
          <StreetStep value={street} onChange={setStreet} onNext={() => setStep({ name: 'account' })} />
          <p className="gate-restore-link">
            {restoreText.link}
            <PlainButton look="link" onClick={() => setStep({ name: 'restore' })}>
              {restoreText.linkButton}
            </PlainButton>
          </p>
        </>
      )}
      {step.name === 'account' && (
        <AccountStep
          value={account}
          onChange={setAccount}
          isRunning={begin.isRunning}
          error={begin.error}
          onBack={() => setStep({ name: 'street' })}
          onNext={begin.run}
        />
      )}
      {step.name === 'code' && (
        <RecoveryCodeShown
          title={gateText.code.title}
          hint={gateText.code.hint}
          code={step.code}
          streetName={street.name.trim()}
          accountName={account.loginName.trim()}
          onNext={() => setStep({ name: 'check', code: step.code })}
        />
      )}
      {step.name === 'check' && (
        <RecoveryCodeCheck
          code={step.code}
          isRunning={finish.isRunning}
          error={finish.error}
          onLookAgain={() => setStep({ name: 'code', code: step.code })}
          onRight={finish.run}
        />
      )}
    </GatePanel>
  )
}
