import type { PlanCandidate, PlanRow } from '@shared/import/plan.ts'
import type { RowDecision } from '@shared/import/row-decision.ts'
import { Button } from 'antd'
import { withCandidate } from './plan-decisions.ts'
import { shownValue } from './shown-value.ts'

interface Props {
  readonly row: PlanRow
  readonly decision: RowDecision | undefined
  readonly onDecide: (decision: RowDecision | undefined) => void
}

/** Who this may be: the people at hand with what speaks for and against each, or somebody new, or nobody. */
export function ConflictChoice({ row, decision, onDecide }: Props) {
  const action = decision?.action
  return (
    <div className="im-candidates">
      {row.candidates.map((one) => {
        const isChosen = action === 'merge' && decision?.targetId === one.targetId
        return (
          <section key={one.targetId} className={isChosen ? 'chosen' : ''}>
            <h4>
              {one.name}{' '}
              <span className="im-muted">
                {[one.community, one.birth && shownValue(one.birth)].filter(Boolean).join(' · ')}
              </span>
            </h4>
            <Reasons candidate={one} />
            <Button
              size="small"
              type={isChosen ? 'primary' : 'default'}
              onClick={() => onDecide(isChosen ? undefined : withCandidate(one.targetId))}
            >
              {(isChosen ? '● ' : '') + mergeWord(row, one)}
            </Button>
          </section>
        )
      })}
      <div className="im-answers">
        {row.mayCreate && (
          <Button
            size="small"
            type={action === 'create' ? 'primary' : 'default'}
            onClick={() => onDecide(action === 'create' ? undefined : { action: 'create' })}
          >
            {action === 'create' ? '● 新建' : '新建'}
          </Button>
        )}
        <Button
          size="small"
          type={action === 'skip' ? 'primary' : 'default'}
          onClick={() => onDecide({ action: 'skip' })}
        >
          {action === 'skip' ? '● 跳过' : '跳过'}
        </Button>
        {!action && <span className="im-muted">不选则跳过</span>}
      </div>
    </div>
  )
}

function mergeWord({ ledger }: PlanRow, { of }: PlanCandidate): string {
  if (of === 'record') return '合并到这一条'
  return ledger === 'roster' ? '合并到此人' : '记入此人档案'
}

function Reasons({ candidate }: { readonly candidate: PlanCandidate }) {
  return (
    <dl className="im-pairs">
      <dt className="im-green">相同</dt>
      <dd>{candidate.agree.join('、') || '—'}</dd>
      <dt className="im-red">不同</dt>
      <dd>{candidate.disagree.join('、') || '—'}</dd>
      <dt>相似</dt>
      <dd>{candidate.score} 分</dd>
    </dl>
  )
}
