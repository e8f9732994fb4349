import { useMutation } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { DisclosureId } from '@shared/disclosure/model.ts'
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
  readonly onClose: () => void
}

interface Values {
  readonly raisedOn: string
  readonly raisedBy?: string
  readonly content: string
}

export function ObjectionDialog({ id, onClose }: Props) {
  const today = useToday()
  const adding = useMutation({
    mutationFn: ({ raisedBy = '', ...values }: Values) => data.disclosures.addObjection({ id, raisedBy, ...values }),
    onSuccess() {
      notify.success(text.registered)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <FormDialog
      title={text.addTitle}
      width={520}
      submit={text.register}
      cancel={disclosureText.cancel}
      isRunning={adding.isPending}
      initialValues={{ raisedOn: today }}
      onSubmit={adding.mutate}
      onClose={onClose}
    >
      <div className="dis-pair">
        <Form.Item
          name="raisedOn"
          label={text.raisedOn}
          rules={[{ required: true, message: publicationText.act.onMissing }]}
        >
          <DayField />
        </Form.Item>
        <Form.Item name="raisedBy" label={text.raisedBy}>
          <Input maxLength={60} placeholder={text.raisedByHint} />
        </Form.Item>
      </div>
      <Form.Item
        name="content"
        label={text.content}
        rules={[{ required: true, whitespace: true, message: text.contentMissing }]}
      >
        <Input.TextArea autoFocus rows={4} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  )
}
