import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { notify } from '../../data/messages.ts'
import { workbenchText as text } from '../../text/workbench-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { decideRequests } from './decide-requests.ts'
import { RequestFacts } from './request-facts.tsx'

/** One request, or several for the same act by the same person. */
export interface Decision {
  readonly requests: readonly ApprovalRequest[]
  readonly isApproved: boolean
}

interface Props extends Decision {
  readonly onClose: () => void
}

/** What is over sooner needs no progress. */
const progressAfterMs = 1000

/** 批准 or 驳回, with a note: a refusal must say why. */
export function DecideDialog({ requests, isApproved, onClose }: Props) {
  const way = isApproved ? 'approve' : 'refuse'
  const count = requests.length
  const act = requests[0]?.act ?? ''
  const [form] = Form.useForm<{ note?: string }>()
  const [progress, setProgress] = useState<number | null>(null)
  const decide = useMutation({
    mutationFn: ({ note = '' }: { note?: string }) => {
      const startedAt = Date.now()
      return decideRequests(requests, { isApproved, note }, (decided) => {
        if (Date.now() - startedAt > progressAfterMs) setProgress(decided)
      })
    },
    onSuccess() {
      notify.success(isApproved ? text.approved(count) : text.refused(count))
      onClose()
    },
    onError(error) {
      notify.failure(error)
      // Of several, those before the one that failed are decided on, and stand in the list no more.
      if (count > 1) onClose()
    },
  })
  return (
    <Modal
      open
      title={count > 1 ? text.decideTitle[way](act, count) : text.decideTitle[way](act)}
      width={480}
      okText={count > 1 ? text.allOf[way](count) : text[way]}
      cancelText={text.cancel}
      okButtonProps={{ danger: !isApproved }}
      cancelButtonProps={{ disabled: decide.isPending }}
      confirmLoading={decide.isPending}
      onOk={form.submit}
      onCancel={() => decide.isPending || onClose()}
    >
      <div className="wb-asked">
        {requests.map((request) => (
          <RequestFacts key={request.id} request={request}>
            <span>{request.requestedBy}</span>
          </RequestFacts>
        ))}
      </div>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={decide.mutate} className="wb-note">
        <Form.Item
          name="note"
          label={text.noteLabel[way]}
          extra={text.decideHint[way]}
          rules={isApproved ? [] : [{ required: true, whitespace: true, message: text.noteMissing }]}
        >
          <Input autoFocus maxLength={200} placeholder={text.noteExample[way]} />
        </Form.Item>
      </Form>
      {progress !== null && <Progress stage={text.deciding} done={progress} total={count} />}
    </Modal>
  )
}
