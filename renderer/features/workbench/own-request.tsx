import type { ApprovalRequest, RequestState } from '@shared/requests/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { workbenchText as text } from '../../text/workbench-text.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { WriteButton } from '../../ui/power-button.tsx'
import { type MarkState, StateMark } from '../../ui/state-mark.tsx'
import { RequestFacts } from './request-facts.tsx'
import { runRequest } from './run-request.ts'

const marks: Readonly<Record<RequestState, MarkState>> = {
  open: 'soon',
  approved: 'done',
  refused: 'late',
  withdrawn: 'open',
  expired: 'open',
  used: 'done',
}

interface Props {
  readonly request: ApprovalRequest
}

export function OwnRequest({ request }: Props) {
  const { id, act, concerns, state, requestedAt, decidedBy, decidedAt, expiresAt } = request
  const run = useMutation({
    mutationFn: () => runRequest(request),
    onSuccess(outcome) {
      if (outcome === 'cancelled') return
      const isUndoable = outcome === 'undoable'
      const sentence = text.runDone(act, concerns)
      notify.success(sentence, isUndoable ? { label: text.undo, run: () => void undo() } : undefined)
    },
    onError: notify.failure,
  })
  const withdraw = useMutation({
    mutationFn: () => data.requests.withdraw({ id }),
    onSuccess: () => notify.success(text.withdrawn),
    onError: notify.failure,
  })
  return (
    <li className="wb-request">
      <div className="wb-state">
        <StateMark state={marks[state]}>{text.states[state]}</StateMark>
      </div>
      <RequestFacts request={request}>
        <span>{text.askedAt(localMinute(requestedAt))}</span>
        {decidedBy && <span>{text.decided(decidedBy, localMinute(decidedAt ?? ''), state === 'refused')}</span>}
        {(state === 'open' || state === 'approved') && <span>{text.expires(localMinute(expiresAt))}</span>}
      </RequestFacts>
      <div className="wb-acts">
        {state === 'approved' && (
          <WriteButton type="primary" loading={run.isPending} onClick={() => run.mutate()}>
            {text.run}
          </WriteButton>
        )}
        {state === 'open' && (
          <WriteButton loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {text.withdraw}
          </WriteButton>
        )}
      </div>
    </li>
  )
}
