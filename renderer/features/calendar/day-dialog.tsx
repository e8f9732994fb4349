import { Form, Input, Radio } from 'antd'
import type { CalendarDay } from '@shared/disclosure/calendar-contract.ts'
import { calendarText as text } from '../../text/calendar-text.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { isWeekend } from './month-weeks.ts'
import { useSaveDay } from './use-save-day.ts'

interface Props {
  readonly day: string
  readonly known: CalendarDay | undefined
  readonly onClose: () => void
}

interface Draft {
  readonly choice: 'off' | 'work' | 'restore'
  readonly name: string
}

/** One day of the street: off, worked, or again as everybody's. */
export function DayDialog({ day, known, onClose }: Props) {
  const [form] = Form.useForm<Draft>()
  const choice = Form.useWatch('choice', form)
  const save = useSaveDay()
  const own = known?.isOwn ? known : undefined
  const isWorkday = known?.isWorkday ?? !isWeekend(day)
  // Whoever opens a day that is worked wants it off, and the other way round; an own day is shown as it is.
  const first = (own ? isWorkday : !isWorkday) ? 'work' : 'off'

  function submit({ choice: chosen, name }: Draft) {
    const saved =
      chosen === 'restore' ? { day, isWorkday: null, name: '' } : { day, isWorkday: chosen === 'work', name }
    save.mutate(saved, { onSuccess: onClose })
  }

  return (
    <FormDialog
      title={text.editTitle(day)}
      width={420}
      submit={text.save}
      cancel={text.cancel}
      isRunning={save.isPending}
      hint={<p className="settings-hint">{text.noticeSays(known?.notice ?? null, isWeekend(day))}</p>}
      form={form}
      // The form of the settings behind it has a field "name" too.
      name="work-day"
      initialValues={{ choice: first, name: own?.name ?? '' }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="choice" label={text.choice} extra={choice === 'restore' ? text.restoreHint : undefined}>
        <Radio.Group optionType="button">
          <Radio.Button value="off">{text.off}</Radio.Button>
          <Radio.Button value="work">{text.work}</Radio.Button>
          {own && <Radio.Button value="restore">{text.restore}</Radio.Button>}
        </Radio.Group>
      </Form.Item>
      {choice !== 'restore' && (
        <Form.Item
          name="name"
          label={text.name}
          rules={[{ required: true, whitespace: true, message: text.nameMissing }]}
        >
          <Input maxLength={40} placeholder={text.nameExample} autoFocus />
        </Form.Item>
      )}
      <button type="submit" hidden />
    </FormDialog>
  )
}
