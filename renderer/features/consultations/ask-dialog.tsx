import { useMutation, useQuery } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { DossierId } from '@shared/dossier/model.ts'
import { withSecondPerson } from '../../data/approval.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useYear } from '../../data/year.ts'
import { consultationsText } from '../../text/consultations-text.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { consultationsQueries } from './consultations-queries.ts'

const text = consultationsText.ask

interface Props {
  readonly dossier: { readonly id: DossierId; readonly year: number; readonly name: string } | null
  readonly onClose: () => void
}

interface Asked {
  readonly dossierId: DossierId
  readonly isPaper: boolean
  readonly reader?: string
  readonly readerUnit?: string
  readonly hours: number
  readonly reason: string
}

const spans = Object.entries(text.spans).map(([hours, label]) => ({ value: Number(hours), label }))

/** What for, how long, on the screen or on paper; somebody else agrees. */
export function AskDialog({ dossier, onClose }: Props) {
  const [form] = Form.useForm<Asked>()
  const isPaper = Form.useWatch('isPaper', form) ?? false
  const [words, setWords] = useState('')
  const [year] = useYear()
  const found = useQuery(consultationsQueries.find(words.trim(), year))
  const known = dossier && { value: dossier.id, label: consultationsText.dossier(dossier.name, dossier.year) }
  const options = known
    ? [known]
    : (found.data ?? []).map(({ dossierId, label }) => ({ value: dossierId as DossierId, label }))

  const open = useMutation({
    mutationFn: ({ dossierId, hours, reader, readerUnit, reason }: Asked) => {
      const input = { dossierId, hours, reader: reader?.trim() || null, readerUnit: readerUnit?.trim() || null }
      const run = () => data.consultations.open(input, { reason: reason.trim() })
      const concerns = options.find(({ value }) => value === dossierId)?.label ?? ''
      return withSecondPerson('consultations.open', input, run, { act: text.act, concerns, reason: reason.trim() })
    },
    onSuccess({ name }) {
      if (name === 'done') notify.success(text.done)
      if (name !== 'left') onClose()
    },
    onError: notify.failure,
  })
  const required = (message: string) => [{ required: true, whitespace: true, message }]

  return (
    <FormDialog
      title={text.title}
      submit={text.submit}
      cancel={text.cancel}
      isRunning={open.isPending}
      form={form}
      initialValues={{ dossierId: dossier?.id, isPaper: false, hours: 8 }}
      onSubmit={open.mutate}
      onClose={onClose}
    >
      <Form.Item name="dossierId" label={text.dossier} rules={[{ required: true, message: text.missing }]}>
        <Select
          disabled={known !== null}
          showSearch={{ filterOption: false, onSearch: setWords }}
          placeholder={text.find}
          notFoundContent={words.trim() === '' ? text.find : text.nothing}
          options={options}
        />
      </Form.Item>
      <Form.Item name="isPaper" label={text.how}>
        <Radio.Group
          options={[
            { value: false, label: text.onScreen },
            { value: true, label: text.onPaper },
          ]}
        />
      </Form.Item>
      {isPaper && (
        <div className="co-pair">
          <Form.Item name="reader" label={text.reader} rules={required(text.readerMissing)}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="readerUnit" label={text.readerUnit}>
            <Input maxLength={60} />
          </Form.Item>
        </div>
      )}
      <Form.Item name="hours" label={text.hours}>
        <Radio.Group options={spans} />
      </Form.Item>
      <Form.Item name="reason" label={text.reason} rules={required(text.reasonMissing)}>
        <Input maxLength={100} placeholder={text.reasonExample} />
      </Form.Item>
    </FormDialog>
  )
}
