import { useMutation } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { Duty } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { undo } from '../../../data/undo.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { useToday } from '../../../ui/use-today.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'

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
    <FormDialog
      title={text.eventTitle(title)}
      submit={text.register}
      cancel={disclosureText.cancel}
      isRunning={telling.isPending}
      hint={<p className="dis-hint">{text.eventHint}</p>}
      initialValues={{ occurredOn: today }}
      onSubmit={telling.mutate}
      onClose={onClose}
    >
      <Form.Item name="occurredOn" label={text.occurredOn} rules={[{ required: true, message: text.occurredMissing }]}>
        <DayField />
      </Form.Item>
      <Form.Item
        name="note"
        label={text.note}
        rules={[{ required: true, whitespace: true, message: text.noteMissing }]}
      >
        <Input autoFocus maxLength={200} placeholder={text.noteExample} />
      </Form.Item>
    </FormDialog>
  )
}
