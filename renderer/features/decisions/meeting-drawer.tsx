import { Drawer, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { type Decision, meetingKinds, type MeetingValues } from '@shared/decisions/contract.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { decisionText } from '../../text/decision-text.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormFoot } from './form-foot.tsx'
import { meetingShapes } from './meeting-shape.ts'
import { MeetingTally } from './meeting-tally.tsx'
import { useKeptForm } from '../../ui/use-kept-form.ts'

const { meetings: text, required, undo: undoLabel } = decisionText
const { fields } = text

interface Props {
  readonly decision: Decision
  /** Null: a new one. */
  readonly meetingId: string | null
  readonly stored: MeetingValues
  readonly onClose: () => void
}

/** One meeting; its kind says whom it speaks of. */
export function MeetingDrawer({ decision: { id, title }, meetingId, stored, onClose }: Props) {
  const { kind } = stored
  const shape = meetingShapes[kind]
  const [isBusy, setBusy] = useState(false)
  const kept = useKeptForm({
    place: `decision:${id}/meeting:${meetingId ?? kind}`,
    stored,
    what: decisionText.unsavedOf(`${title} ${meetingKinds[kind]}`),
  })
  useShortcut('ctrl+s', kept.form.submit)

  async function save(): Promise<void> {
    setBusy(true)
    try {
      await data.decisions.saveMeeting({ id, meetingId, values: { ...kept.values(), kind } })
      kept.settle()
      notify.success(text.saved(meetingKinds[kind]), { label: undoLabel, run: () => void undo() })
      onClose()
    } catch (error) {
      notify.failure(error)
      setBusy(false)
    }
  }

  return (
    <Drawer open title={meetingKinds[kind]} size={560} onClose={onClose} destroyOnHidden>
      <Form
        form={kept.form}
        layout="vertical"
        requiredMark={false}
        className="dec-form"
        initialValues={kept.initialValues}
        onValuesChange={kept.onValuesChange}
        onFinish={() => void save()}
      >
        <Form.Item name="heldOn" label={fields.heldOn} rules={[{ required: true, message: required.day }]}>
          <DayField />
        </Form.Item>
        <Words name="place" label={fields.place} />
        <Words name="form" label={fields.form} example={shape.form} />
        <Words name="host" label={fields.host} />
        <Words name="recorder" label={fields.recorder} />
        {shape.hasStreet ? <Words name="streetAttendees" label={fields.streetAttendees} /> : <span />}
        <Count name="expected" label={shape.expected} />
        <Count name="present" label={shape.present} />
        <div className="dec-votes is-wide">
          <Count name="agree" label={fields.agree} />
          <Count name="against" label={fields.against} />
          <Count name="abstain" label={fields.abstain} />
        </div>
        <MeetingTally />
        <Form.Item name="content" label={shape.content} className="is-wide">
          <Input.TextArea maxLength={8000} rows={3} />
        </Form.Item>
        <Form.Item name="recused" label={fields.recused} className="is-wide" extra={text.recusedHint}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
        <FormFoot
          {...kept}
          isDirty={kept.isDirty || meetingId === null}
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

interface FieldProps {
  readonly name: keyof MeetingValues
  readonly label: string
  readonly example?: string
}

function Words({ name, label, example }: FieldProps) {
  return (
    <Form.Item name={name} label={label}>
      <Input maxLength={name === 'streetAttendees' ? 200 : 60} placeholder={example} />
    </Form.Item>
  )
}

function Count({ name, label }: FieldProps) {
  return (
    <Form.Item name={name} label={label}>
      <InputNumber min={0} max={100_000} precision={0} controls={false} />
    </Form.Item>
  )
}
