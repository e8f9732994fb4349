import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { requestsQuery } from '../../data/requests.ts'
import { useMay } from '../../data/session.ts'
import { useFilled } from '../../data/use-filled.ts'
import { workbenchText as text } from '../../text/workbench-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { DecideDialog, type Decision } from './decide-dialog.tsx'
import { OwnRequest } from './own-request.tsx'
import { RequestToDecide } from './request-to-decide.tsx'
import './workbench.css'

/** 工作台: what waits for me, and what became of what I asked for. */
export function WorkbenchPage() {
  const { data: requests, error, refetch } = useQuery(requestsQuery)
  const mayDecide = useMay('requests.decide')
  const [deciding, setDeciding] = useState<Decision | null>(null)
  useFilled(requests || error ? 'workbench' : null)

  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!requests) return <LoadingSkeleton />
  const { mine, toDecide } = requests
  const isEmpty = mine.length === 0 && toDecide.length === 0
  return (
    <section className="wb">
      <header className="wb-bar">
        <h2>{text.title}</h2>
      </header>
      {isEmpty ? (
        <Empty title={text.emptyTitle}>{text.empty}</Empty>
      ) : (
        <div className="wb-body">
          {mayDecide && (
            <Group title={text.toDecide} count={toDecide.length} none={text.toDecideNone}>
              {toDecide.map((request) => (
                <RequestToDecide key={request.id} request={request} onDecide={setDeciding} />
              ))}
            </Group>
          )}
          <Group title={text.mine} hint={text.mineHint} count={mine.length} none={text.mineNone}>
            {inOrder(mine).map((request) => (
              <OwnRequest key={request.id} request={request} />
            ))}
          </Group>
        </div>
      )}
      {deciding && <DecideDialog key={deciding.request.id} {...deciding} onClose={() => setDeciding(null)} />}
    </section>
  )
}

/** What can be carried out stands first; the rest as it came, newest first. */
function inOrder(mine: readonly ApprovalRequest[]): readonly ApprovalRequest[] {
  const isDue = ({ state }: ApprovalRequest) => state === 'approved'
  return [...mine.filter(isDue), ...mine.filter((request) => !isDue(request))]
}

interface GroupProps {
  readonly title: string
  readonly hint?: string
  readonly count: number
  readonly none: string
  readonly children: ReactNode
}

function Group({ title, hint, count, none, children }: GroupProps) {
  return (
    <section className="wb-group" aria-label={title}>
      <h3>
        {title}
        <span>{count}</span>
        {hint && <small>{hint}</small>}
      </h3>
      {count === 0 ? <p className="wb-none">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}
