import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { workbenchText as text } from '../../text/workbench-text.ts'
import { RequestFacts } from './request-facts.tsx'

export interface Decision {
  readonly request: ApprovalRequest
  readonly isApproved: boolean
}

interface Props extends Decision {
  readonly onClose: () => void
}

/** 批准 or 驳回, with a note: a refusal must say why. */
export function DecideDialog({ request, isApproved, onClose }: Props) {
  const way = isApproved ? 'approve' : 'refuse'
  const [form] = Form.useForm<{ note?: string }>()
  const decide = useMutation({
    mutationFn: ({ note = '' }: { note?: string }) => data.requests.decide({ id: request.id, isApproved, note }),
    onSuccess() {
      notify.success(isApproved ? text.approved : text.refused)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={text.decideTitle[way](request.act)}
      width={480}
      okText={text[way]}
      cancelText={text.cancel}
      okButtonProps={{ danger: !isApproved }}
      confirmLoading={decide.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <RequestFacts request={request}>
        <span>{request.requestedBy}</span>
      </RequestFacts>
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
    </Modal>
  )
}
