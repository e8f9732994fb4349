import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { workbenchText as text } from '../../text/workbench-text.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import type { Decision } from './decide-dialog.tsx'
import { RequestFacts } from './request-facts.tsx'

interface Props {
  readonly request: ApprovalRequest
  readonly onDecide: (decision: Decision) => void
}

export function RequestToDecide({ request, onDecide }: Props) {
  const { requestedBy, requestedAt, expiresAt } = request
  return (
    <li className="wb-request">
      <RequestFacts request={request}>
        <span>{text.asked(requestedBy, localMinute(requestedAt))}</span>
        <span>{text.expires(localMinute(expiresAt))}</span>
      </RequestFacts>
      <div className="wb-acts">
        <PowerButton power="requests.decide" onClick={() => onDecide({ requests: [request], isApproved: false })}>
          {text.refuse}
        </PowerButton>
        <PowerButton
          power="requests.decide"
          type="primary"
          onClick={() => onDecide({ requests: [request], isApproved: true })}
        >
          {text.approve}
        </PowerButton>
      </div>
    </li>
  )
}
