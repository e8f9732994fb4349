import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { requestsQuery } from '../../data/requests.ts'
import { useSignedIn } from '../../data/session.ts'
import { workbenchText as text } from '../../text/workbench-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { DecideDialog, type Decision } from './decide-dialog.tsx'
import { GroupToDecide } from './group-to-decide.tsx'
import { OwnRequest } from './own-request.tsx'
import { requestGroups } from './request-groups.ts'

/** What waits for me, and what became of what I asked for. */
export function RequestsCard() {
  const { data: requests, error, refetch } = useQuery(requestsQuery)
  const mayDecide = useSignedIn().account.powers.includes('requests.decide')
  const [deciding, setDeciding] = useState<Decision | null>(null)

  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!requests) return <LoadingSkeleton lines={3} />
  const { mine, toDecide } = requests
  return (
    <>
      {mayDecide && (
        <Group title={text.toDecide} count={toDecide.length} none={text.toDecideNone}>
          {requestGroups(toDecide).map((group) => (
            <GroupToDecide key={group.requests[0]?.id} group={group} onDecide={setDeciding} />
          ))}
        </Group>
      )}
      <Group title={text.mine} hint={text.mineHint} count={mine.length} none={text.mineNone}>
        {inOrder(mine).map((request) => (
          <OwnRequest key={request.id} request={request} />
        ))}
      </Group>
      {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(null)} />}
    </>
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
