import type { FolderStatus } from '@shared/security/model.ts'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { onData } from '../data/data.ts'
import { refreshSession, session } from '../data/session.ts'
import { useFilled } from '../data/use-filled.ts'
import { useStore } from '../data/store.ts'
import './gate.css'
import { GoneScreen } from './gone-screen.tsx'
import { loadApp, loadAppWhenIdle, loadedApp } from './load-app.ts'
import { LockScreen } from './lock-screen.tsx'
import { PasswordChange } from './password-change.tsx'
import { ProblemScreen } from './problem-screen.tsx'
import { SignIn } from './sign-in.tsx'
import { UnreachableScreen } from './unreachable-screen.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useLockedPage } from './use-locked-page.ts'

const FirstRun = lazy(async () => ({ default: (await import('./first-run.tsx')).FirstRun }))

interface Props {
  /** Resolved when the session is known. */
  readonly firstStatus: Promise<void>
}

/** Decides between the screens before sign-in, the app, and the lock over the app. */
export function Gate({ firstStatus }: Props) {
  const status = useStore(session)
  const [failure, setFailure] = useState<unknown>(null)
  const [isGone, setGone] = useState(false)
  const app = useApp(status?.state)

  useEffect(() => onData('gone', () => setGone(true)), [])
  useEffect(() => void firstStatus.catch(setFailure), [firstStatus])
  useFilled(failure === null ? screenOf(status) : 'unreachable')
  useIdleLock(status?.state === 'signed-in' && !status.street.isDemo ? status.idleMinutes : null)

  const cover = isGone ? <GoneScreen /> : coverFor(status, failure, setFailure)
  const hidesApp = isGone || status?.state === 'locked'
  useLockedPage(hidesApp)

  const gate = document.getElementById('gate')
  return (
    <>
      {app}
      {gate && cover && createPortal(<div className="gate">{cover}</div>, gate)}
    </>
  )
}

/** The first page of the app says by itself when it is filled. */
function screenOf(status: FolderStatus | null): string | null {
  return status === null || status.state === 'signed-in' ? null : status.state
}

function coverFor(status: FolderStatus | null, failure: unknown, setFailure: (failure: unknown) => void) {
  if (status === null) {
    if (failure === null) return null
    const retry = () => {
      setFailure(null)
      void refreshSession().catch(setFailure)
    }
    return <UnreachableScreen failure={failure} onRetry={retry} />
  }
  switch (status.state) {
    case 'problem':
      return (
        <ProblemScreen
          problem={status.problem}
          folder={status.folder}
          detail={status.detail}
          hasBackups={status.hasBackups}
        />
      )
    case 'first-run':
      return (
        <Suspense fallback={null}>
          <FirstRun folder={status.folder} />
        </Suspense>
      )
    case 'signed-out':
      return <SignIn folder={status.folder} />
    case 'locked':
      return <LockScreen account={status.account} street={status.street} />
    case 'password-change':
      return <PasswordChange account={status.account} fewest={status.passwordMinLength} />
    case 'signed-in':
      return null
  }
}

/** The app, once somebody is in; it stays mounted under the lock, so that what was typed is still there after. */
function useApp(state: FolderStatus['state'] | undefined): ReactNode {
  const renderApp = useStore(loadedApp)
  useEffect(() => {
    if (state === 'signed-in') void loadApp()
    else if (state !== undefined && state !== 'problem') loadAppWhenIdle()
  }, [state])
  return state === 'signed-in' || state === 'locked' ? renderApp?.() : null
}
