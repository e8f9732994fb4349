import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import type { DisclosureId } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText } from '../../../text/publication-text.ts'

const text = publicationText.evidence

interface Props {
  readonly id: DisclosureId
  readonly channel: string
  readonly takenOn: string
  readonly onClose: () => void
}

interface Values {
  readonly link: string
  readonly note?: string
}

export function LinkDialog({ id, channel, takenOn, onClose }: Props) {
  const [form] = Form.useForm<Values>()
  const adding = useMutation({
    mutationFn: ({ link, note }: Values) =>
      data.disclosures.addEvidence({
        id,
        kind: 'link',
        channel,
        takenOn,
        tickets: [],
        link: link.trim(),
        note: note?.trim() || null,
      }),
    onSuccess() {
      notify.success(text.added)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={`${text.link.replace('…', '')}（${channel}）`}
      width={480}
      okText={text.add}
      cancelText={disclosureText.cancel}
      confirmLoading={adding.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={adding.mutate}>
        <Form.Item
          name="link"
          label={text.url}
          rules={[{ required: true, whitespace: true, message: text.urlMissing }]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
        <Form.Item name="note" label={text.note}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
