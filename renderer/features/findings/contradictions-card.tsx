import type { Contradiction } from '@shared/findings/contract.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { Button } from 'antd'
import { findingsText } from '../../text/findings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { Progress } from '../../ui/progress.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { type ContradictionActs, ContradictionResults } from './contradiction-results.tsx'
import { useContradictions } from './use-contradictions.ts'
import './findings.css'

const text = findingsText.contradictions

/** 矛盾核对: looks across all records and ledgers when it is asked to. */
export function ContradictionsCard(acts: ContradictionActs) {
  const { run, start, cancel } = useContradictions()
  return (
    <section className="find-card" aria-label={text.title}>
      <h3>
        {text.title}
        {run.name === 'done' && run.found.length > 0 && (
          <span>{text.found(run.found.length, localMinute(run.at))}</span>
        )}
        {run.name === 'done' && (
          <Button size="small" className="find-again" onClick={start}>
            {text.again}
          </Button>
        )}
      </h3>
      {run.name === 'idle' && (
        <div className="find-start">
          <p>{text.hint}</p>
          <Button onClick={start}>{text.start}</Button>
        </div>
      )}
      {run.name === 'running' && (
        <div className="find-running">
          <Progress
            stage={run.progress?.stage ?? text.running}
            done={run.progress?.done ?? 0}
            total={run.progress?.total ?? 0}
            onCancel={cancel}
          />
        </div>
      )}
      {run.name === 'failed' && <Failed title={text.failed} error={run.error} onRetry={start} />}
      {run.name === 'done' && <Done found={run.found} at={run.at} acts={acts} />}
    </section>
  )
}

interface DoneProps {
  readonly found: readonly Contradiction[]
  readonly at: string
  readonly acts: ContradictionActs
}

function Done({ found, at, acts }: DoneProps) {
  if (found.length > 0) return <ContradictionResults found={found} {...acts} />
  return (
    <p className="find-none">
      <StateMark state="done">{text.none(localMinute(at))}</StateMark>
      <span>{text.noneHint}</span>
    </p>
  )
}
