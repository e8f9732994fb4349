import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import type { Disclosure } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText } from '../../../text/publication-text.ts'

const text = publicationText.act

interface Props {
  readonly disclosure: Disclosure
  readonly onClose: () => void
}

export function CorrectDialog({ disclosure: { id, version }, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  const correcting = useMutation({
    mutationFn: ({ reason }: { reason: string }) => data.disclosures.correct({ id }, { reason: reason.trim() }),
    onSuccess() {
      notify.success(text.corrected)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={text.correctTitle}
      width={480}
      okText={text.correct}
      cancelText={disclosureText.cancel}
      confirmLoading={correcting.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dis-hint">{text.correctHint(version)}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={correcting.mutate}>
        <Form.Item
          name="reason"
          label={text.correctReason}
          rules={[{ required: true, whitespace: true, message: text.correctReason }]}
        >
          <Input autoFocus maxLength={100} placeholder={text.correctExample} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
