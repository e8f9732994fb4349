import { lazy, Suspense } from 'react'
import { errorText } from '@shared/rpc/error-text.ts'
import type { FolderProblem } from '@shared/security/model.ts'
import { refreshSession } from '../data/session.ts'
import { gateText } from '../text/gate-text.ts'
import { NoticeScreen } from './notice-screen.tsx'
import './restore.css'
import { useAttempt } from './use-attempt.ts'

const RestoreDamaged = lazy(async () => ({ default: (await import('./restore-damaged.tsx')).RestoreDamaged }))

interface Props {
  readonly problem: FolderProblem
  readonly folder: string
  readonly detail: string
  readonly hasBackups: boolean
}

/** The data folder cannot be opened: what happened, what to do, and nothing that could make it worse. */
export function ProblemScreen({ problem, folder, detail, hasBackups }: Props) {
  const retry = useAttempt(refreshSession)
  const text = errorText({ code: problem, details: { detail } })
  const isDetailSaid = detail === folder || text.includes(detail)
  return (
    <NoticeScreen
      title={gateText.problemTitle[problem]}
      text={text}
      steps={gateText.problemSteps[problem]}
      folder={folder}
      detail={isDetailSaid ? '' : detail}
      isRetrying={retry.isRunning}
      onRetry={retry.run}
    >
      {hasBackups && (
        <Suspense fallback={null}>
          <RestoreDamaged />
        </Suspense>
      )}
    </NoticeScreen>
  )
}
