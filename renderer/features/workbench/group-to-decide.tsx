import { workbenchText as text } from '../../text/workbench-text.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import type { Decision } from './decide-dialog.tsx'
import type { RequestGroup } from './request-groups.ts'
import { RequestToDecide } from './request-to-decide.tsx'

interface Props {
  readonly group: RequestGroup
  readonly onDecide: (decision: Decision) => void
}

/** What one person asks for several times stands together, and may be decided on together. */
export function GroupToDecide({ group: { act, requestedBy, requests }, onDecide }: Props) {
  const count = requests.length
  return (
    <>
      {count > 1 && (
        <li className="wb-request wb-together">
          <div className="wb-facts">{text.together(requestedBy, act, count)}</div>
          <div className="wb-acts">
            <PowerButton power="requests.decide" onClick={() => onDecide({ requests, isApproved: false })}>
              {text.allOf.refuse(count)}
            </PowerButton>
            <PowerButton
              power="requests.decide"
              type="primary"
              onClick={() => onDecide({ requests, isApproved: true })}
            >
              {text.allOf.approve(count)}
            </PowerButton>
          </div>
        </li>
      )}
      {requests.map((request) => (
        <RequestToDecide key={request.id} request={request} onDecide={onDecide} />
      ))}
    </>
  )
}
