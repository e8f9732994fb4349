import { Form, Input } from 'antd'
import { useState } from 'react'
import type { Decision } from '@shared/decisions/contract.ts'
import { withSecondPerson } from '../../data/approval.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { DangerDialog } from '../../ui/danger-dialog.tsx'
import { leaveDecision } from './decision-place.ts'

interface Props {
  readonly decision: Decision
  readonly onClose: () => void
}

export function RemoveDecisionDialog({ decision, onClose }: Props) {
  const { id, title, number, meetings, progress, files } = decision
  const [form] = Form.useForm<{ reason: string }>()
  const [isBusy, setBusy] = useState(false)

  async function remove(reason: string): Promise<void> {
    setBusy(true)
    try {
      const about = { act: '删除三重一大事项', concerns: `${number} ${title}`, reason }
      const run = () => data.decisions.remove({ id }, { reason })
      const { name } = await withSecondPerson('decisions.remove', { id }, run, about)
      onClose()
      if (name !== 'done') return
      notify.success(text.removed(title), { label: text.undo, run: () => void undo() })
      leaveDecision()
    } catch (error) {
      notify.failure(error)
      setBusy(false)
    }
  }

  return (
    <DangerDialog
      title={text.removeTitle(title)}
      keep={text.removeKeep}
      onKeep={onClose}
      lose={text.removeLose}
      onLose={form.submit}
      isBusy={isBusy}
    >
      <p>{text.removeText(meetings.length, progress.length, files.length)}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="dec-reason"
        onFinish={({ reason }) => void remove(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={text.removeReason}
          rules={[{ required: true, whitespace: true, message: text.removeReasonMissing }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </DangerDialog>
  )
}
