import { useMutation } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { Dossier } from '@shared/dossier/model.ts'
import { withSecondPerson } from '../../data/approval.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { DangerDialog } from '../../ui/danger-dialog.tsx'
import { leaveDossier } from './leave-dossier.ts'

const text = dossierText.act

interface Props {
  readonly dossier: Dossier
  readonly onClose: () => void
}

export function RemoveDossierDialog({ dossier: { id, person, year, statuses }, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  const records = statuses.reduce((sum, status) => sum + (status.section === 'basics' ? 0 : status.records), 0)
  const removing = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      withSecondPerson('dossiers.remove', { id }, () => data.dossiers.remove({ id }, { reason }), {
        act: '删除年度档案',
        concerns: `${person.name} ${year} 年廉洁档案`,
        reason,
      }),
    onSuccess({ name }) {
      onClose()
      if (name !== 'done') return
      notify.success(text.removed(person.name), { label: text.undo, run: () => void undo() })
      leaveDossier()
    },
    onError: notify.failure,
  })
  return (
    <DangerDialog
      title={text.removeTitle(person.name, year)}
      keep={text.removeKeep}
      onKeep={onClose}
      lose={text.removeLose}
      onLose={form.submit}
      isBusy={removing.isPending}
    >
      <p>{text.removeText(records)}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="dossier-note"
        onFinish={({ reason }) => removing.mutate({ reason: reason.trim() })}
      >
        <Form.Item
          name="reason"
          label={dossierText.note.reason}
          rules={[{ required: true, whitespace: true, message: dossierText.note.reasonMissing }]}
        >
          <Input maxLength={100} placeholder={dossierText.note.reasonExample.remove} />
        </Form.Item>
      </Form>
    </DangerDialog>
  )
}
