import { useMutation } from '@tanstack/react-query'
import { Checkbox, Form, Input } from 'antd'
import type { DisclosureId, Objection } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { useToday } from '../../../ui/use-today.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'

const text = publicationText.objections

interface Props {
  readonly id: DisclosureId
  readonly objection: Objection
  readonly onClose: () => void
}

interface Values {
  readonly repliedOn: string
  readonly reply: string
  readonly leadsToCorrection: boolean
}

export function AnswerObjectionDialog({ id, objection, onClose }: Props) {
  const today = useToday()
  const answering = useMutation({
    mutationFn: (values: Values) => data.disclosures.answerObjection({ id, objectionId: objection.id, ...values }),
    onSuccess() {
      notify.success(text.done)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <FormDialog
      title={text.answerTitle}
      width={520}
      submit={text.answer}
      cancel={disclosureText.cancel}
      isRunning={answering.isPending}
      hint={<p className="dis-hint">{objection.content}</p>}
      initialValues={{ repliedOn: today, leadsToCorrection: false }}
      onSubmit={answering.mutate}
      onClose={onClose}
    >
      <Form.Item
        name="repliedOn"
        label={text.repliedOn}
        rules={[{ required: true, message: publicationText.act.onMissing }]}
      >
        <DayField />
      </Form.Item>
      <Form.Item
        name="reply"
        label={text.reply}
        rules={[{ required: true, whitespace: true, message: text.replyMissing }]}
      >
        <Input.TextArea autoFocus rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="leadsToCorrection" valuePropName="checked">
        <Checkbox>{text.leads}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
