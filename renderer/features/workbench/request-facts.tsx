import type { ApprovalRequest } from '@shared/requests/contract.ts'
import type { ReactNode } from 'react'
import { workbenchText as text } from '../../text/workbench-text.ts'

interface Props {
  readonly request: ApprovalRequest
  /** Who, when, until when. */
  readonly children: ReactNode
}

/** What is asked, of what, and why. */
export function RequestFacts({ request: { act, concerns, reason, note }, children }: Props) {
  return (
    <div className="wb-facts">
      <div className="wb-what">
        <b>{act}</b>
        <span title={concerns}>{concerns}</span>
      </div>
      <div className="wb-why">
        {text.reason}：{reason}
      </div>
      {note && (
        <div className="wb-why">
          {text.note}：{note}
        </div>
      )}
      <div className="wb-when">{children}</div>
    </div>
  )
}
