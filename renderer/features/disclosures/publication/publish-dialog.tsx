import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Disclosure, PersonalFind } from '@shared/disclosure/model.ts'
import { withSecondPerson } from '../../../data/approval.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { channelWords, publicationText } from '../../../text/publication-text.ts'
import { useToday } from '../../../ui/use-today.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { itemChannelsQuery } from './item-channels.ts'
import { NoteFields, noteOf, type NoteValues } from './note-fields.tsx'

const text = publicationText.act

interface Props {
  readonly disclosure: Disclosure
  readonly finds: readonly PersonalFind[]
  readonly onClose: () => void
  /** Back to what has still to be masked. */
  readonly onMask: () => void
}

interface Values extends NoteValues {
  readonly on: string
  readonly channels: string[]
  readonly reason?: string
}

/** The day, the channels, who signed; what is left unmasked takes a reason and a second person. */
export function PublishDialog({ disclosure, finds, onClose, onMask }: Props) {
  const [form] = Form.useForm<Values>()
  const today = useToday()
  const [isUnmasked, setUnmasked] = useState(false)
  const { title } = disclosure
  const channels = useQuery(itemChannelsQuery(disclosure.itemId)).data
  const publishing = useMutation({
    mutationFn: (values: Values) => publish(disclosure, values, isUnmasked),
    onSuccess(isDone) {
      if (isDone) notify.success(text.published)
      onClose()
    },
    onError: notify.failure,
  })
  const left = finds.length
  if (left > 0 && !isUnmasked)
    return (
      <Modal
        open
        title={text.leftTitle(left)}
        width={480}
        onCancel={onClose}
        footer={
          <div className="ui-dialog-foot">
            <Button danger onClick={() => setUnmasked(true)}>
              {text.unmasked}
            </Button>
            <Button type="primary" autoFocus onClick={onMask}>
              {text.toMask}
            </Button>
          </div>
        }
      >
        {text.leftHint}
      </Modal>
    )
  if (channels === undefined) return null
  const label = isUnmasked ? text.publishUnmasked : disclosureText.chain.published.replace('已', '')
  return (
    <Modal
      open
      title={text.title(label, title)}
      width={520}
      okText={label}
      cancelText={disclosureText.cancel}
      confirmLoading={publishing.isPending}
      onOk={form.submit}
      onCancel={() => publishing.isPending || onClose()}
    >
      <p className="dis-hint">{disclosureText.effects.publish}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: today, channels: [...channels] }}
        onFinish={publishing.mutate}
      >
        {isUnmasked && (
          <Form.Item
            name="reason"
            label={text.reason}
            rules={[{ required: true, whitespace: true, message: text.reasonMissing }]}
          >
            <Input autoFocus maxLength={100} placeholder={text.reasonExample} />
          </Form.Item>
        )}
        <Form.Item name="on" label={text.on} rules={[{ required: true, message: text.onMissing }]}>
          <DayField />
        </Form.Item>
        <Form.Item
          name="channels"
          label={text.channels}
          rules={[{ required: true, type: 'array', min: 1, message: text.channelsMissing }]}
        >
          <Select mode="tags" options={channelWords.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <NoteFields />
      </Form>
    </Modal>
  )
}

/** False: somebody else is asked first, or it was left. */
async function publish(
  { id, title, communityName }: Disclosure,
  values: Values,
  isUnmasked: boolean,
): Promise<boolean> {
  const input = { id, on: values.on, channels: values.channels, note: noteOf(values) }
  if (!isUnmasked) {
    await data.disclosures.publish(input)
    return true
  }
  const reason = values.reason?.trim() ?? ''
  const outcome = await withSecondPerson(
    'disclosures.publishUnmasked',
    input,
    () => data.disclosures.publishUnmasked(input, { reason }),
    { act: text.publishUnmasked, concerns: `${title}（${communityName}）`, reason },
  )
  return outcome.name === 'done'
}
