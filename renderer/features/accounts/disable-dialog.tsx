import type { AccountRow } from '@shared/accounts/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { accountsText as text } from '../../text/accounts-text.ts'

interface Props {
  readonly account: AccountRow
  readonly onClose: () => void
}

/** Says what becomes of the account and of the keys; Esc and × keep it. */
export function DisableDialog({ account: { id, displayName }, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  const disable = useMutation({
    mutationFn: ({ reason }: { reason: string }) => data.accounts.disable({ id }, { reason: reason.trim() }),
    onSuccess() {
      notify.success(text.disabled(displayName))
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={text.disableTitle(displayName)}
      width={480}
      onCancel={onClose}
      footer={
        <div className="ui-dialog-foot">
          <Button danger loading={disable.isPending} onClick={form.submit}>
            {text.disable}
          </Button>
          <Button type="primary" onClick={onClose}>
            {text.disableKeep}
          </Button>
        </div>
      }
    >
      <ul className="ac-consequences">
        {text.disableText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={disable.mutate}>
        <Form.Item
          name="reason"
          label={text.reason}
          rules={[{ required: true, whitespace: true, message: text.reasonMissing.disable }]}
        >
          <Input autoFocus maxLength={100} placeholder={text.reasonExample.disable} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
