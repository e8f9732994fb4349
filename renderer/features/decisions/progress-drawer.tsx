import { Drawer, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type Decision, progressValues, type ProgressValues } from '@shared/decisions/contract.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { decisionText } from '../../text/decision-text.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormFoot } from './form-foot.tsx'
import { useKeptForm } from '../../ui/use-kept-form.ts'

const { progress: text, required, undo: undoLabel } = decisionText

export const progressKinds = progressValues.shape.kind.options

interface Props {
  readonly decision: Decision
  /** Null: a new one. */
  readonly progressId: string | null
  readonly stored: ProgressValues
  readonly onClose: () => void
}

/** One line of what was carried out. */
export function ProgressDrawer({ decision: { id, title }, progressId, stored, onClose }: Props) {
  const [isBusy, setBusy] = useState(false)
  const kept = useKeptForm({
    place: `decision:${id}/progress:${progressId ?? stored.kind}`,
    stored,
    what: decisionText.unsavedOf(`${title} ${stored.kind}`),
  })
  useShortcut('ctrl+s', kept.form.submit)

  async function save(): Promise<void> {
    setBusy(true)
    try {
      const values = kept.values()
      await data.decisions.saveProgress({ id, progressId, values: { ...values, words: values.words ?? '' } })
      kept.settle()
      notify.success(text.saved(values.kind), { label: undoLabel, run: () => void undo() })
      onClose()
    } catch (error) {
      notify.failure(error)
      setBusy(false)
    }
  }

  return (
    <Drawer open title={decisionText.sections.progress} size={480} onClose={onClose} destroyOnHidden>
      <Form
        form={kept.form}
        layout="vertical"
        requiredMark={false}
        className="dec-form"
        initialValues={kept.initialValues}
        onValuesChange={kept.onValuesChange}
        onFinish={() => void save()}
      >
        <Form.Item name="kind" label={text.fields.kind}>
          <Select options={progressKinds.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="on" label={text.fields.on} rules={[{ required: true, message: required.day }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="party" label={text.fields.party}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="amount" label={text.fields.amount}>
          <InputNumber min={0} max={1e12} controls={false} />
        </Form.Item>
        <Form.Item name="words" label={text.fields.words} className="is-wide">
          <Input.TextArea maxLength={2000} rows={3} placeholder={text.examples.words} />
        </Form.Item>
        <FormFoot
          {...kept}
          isDirty={kept.isDirty || progressId === null}
          isBusy={isBusy}
          onSave={kept.form.submit}
          onDrop={() => {
            kept.drop()
            onClose()
          }}
        />
      </Form>
    </Drawer>
  )
}
