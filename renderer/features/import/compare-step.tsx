import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import { Empty } from '../../ui/empty.tsx'
import { Progress } from '../../ui/progress.tsx'
import { importSession, useImportSession } from './import-session.ts'
import { comparePlan } from './plan-acts.ts'
import { PlanTable } from './plan-table.tsx'

interface Props {
  readonly drafts: readonly ImportDraftSummary[]
}

/** The files against the database, person by person. */
export function CompareStep({ drafts }: Props) {
  const { plan, running, problem } = useImportSession()
  const ids = drafts.map((draft) => draft.id)
  const compare = () => void comparePlan(ids)
  const isUnasked = !plan && !running && problem === null && ids.length > 0

  // Entering the step is what asks for the comparison, once; 取消 leads back.
  useEffect(() => {
    if (isUnasked) void comparePlan(ids).then(leaveWhenCancelled)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new array of the same files is no new question
  }, [isUnasked])

  if (running) {
    const { progress, title, cancel } = running
    return (
      <div className="im-running">
        <h3>{title}</h3>
        <Progress
          stage={progress?.stage ?? title}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
          onCancel={cancel}
        />
        <p className="im-muted">可以先去别的页面，做完后回到这里。</p>
      </div>
    )
  }
  if (!plan) {
    if (problem === null) return null
    return (
      <Empty
        title="没有比对成"
        action={
          <Button type="primary" onClick={compare}>
            重新比对
          </Button>
        }
      >
        {problem}
      </Empty>
    )
  }
  return (
    <div className="im-compare">
      {problem && <Alert type="warning" showIcon title={problem} />}
      <PlanTable plan={plan} />
    </div>
  )
}

function leaveWhenCancelled(): void {
  const { plan, problem, step } = importSession.get()
  if (!plan && problem === null && step === 'compare') importSession.goTo('review')
}
