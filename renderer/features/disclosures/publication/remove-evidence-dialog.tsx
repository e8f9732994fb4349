import { useMutation } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { DisclosureId, Evidence } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { undo } from '../../../data/undo.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { DangerDialog } from '../../../ui/danger-dialog.tsx'

const text = publicationText.evidence

interface Props {
  readonly id: DisclosureId
  readonly evidence: Evidence
  readonly onClose: () => void
}

/** Evidence that proves nothing is taken away by somebody who says why. */
export function RemoveEvidenceDialog({ id, evidence, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>()
  const removing = useMutation({
    mutationFn: (reason: string) => data.disclosures.removeEvidence({ id, evidenceId: evidence.id }, { reason }),
    onSuccess() {
      notify.success(text.removed, { label: disclosureText.undo, run: () => void undo() })
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <DangerDialog
      title={text.removeTitle(text.kinds[evidence.kind], evidence.takenOn)}
      keep={text.removeKeep}
      onKeep={onClose}
      lose={text.removeLose}
      onLose={form.submit}
      isBusy={removing.isPending}
    >
      <p>{text.removeText}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="dis-reason"
        onFinish={({ reason }) => removing.mutate(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={text.removeReason}
          rules={[{ required: true, whitespace: true, message: text.removeReasonMissing }]}
        >
          <Input maxLength={100} placeholder={text.removeExample} />
        </Form.Item>
      </Form>
    </DangerDialog>
  )
}
