import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import type { Duty } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { undo } from '../../../data/undo.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { useToday } from '../../../ui/use-today.ts'
import { DayField } from '../../../ui/day-field.tsx'

const text = disclosureText.duty

interface Props {
  readonly duty: Duty
  readonly onClose: () => void
}

interface Values {
  readonly occurredOn: string
  readonly note: string
}

/** Something happened that starts a clock. */
export function EventDialog({ duty: { communityId, itemId, title }, onClose }: Props) {
  const [form] = Form.useForm<Values>()
  const today = useToday()
  const telling = useMutation({
    mutationFn: (values: Values) => data.disclosures.addEvent({ communityId, itemId, ...values }),
    onSuccess() {
      notify.success(text.eventDone, { label: disclosureText.undo, run: () => void undo() })
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={text.eventTitle(title)}
      width={480}
      okText={text.register}
      cancelText={disclosureText.cancel}
      confirmLoading={telling.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dis-hint">{text.eventHint}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ occurredOn: today }}
        onFinish={telling.mutate}
      >
        <Form.Item
          name="occurredOn"
          label={text.occurredOn}
          rules={[{ required: true, message: text.occurredMissing }]}
        >
          <DayField />
        </Form.Item>
        <Form.Item
          name="note"
          label={text.note}
          rules={[{ required: true, whitespace: true, message: text.noteMissing }]}
        >
          <Input autoFocus maxLength={200} placeholder={text.noteExample} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
