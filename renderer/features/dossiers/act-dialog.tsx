import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useContext } from 'react'
import type { Dossier } from '@shared/dossier/model.ts'
import { type DossierAct, dossierActs } from '@shared/dossier/states.ts'
import { withSecondPerson } from '../../data/approval.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { PartsOfDossier } from './dossier-parts.ts'
import { NoteFields, noteOf, type NoteValues } from './note-fields.tsx'

interface Props {
  readonly dossier: Dossier
  readonly act: DossierAct
  readonly onClose: () => void
}

interface Values extends NoteValues {
  readonly reason?: string
}

/** Those whose signed paper the clerk may scan in: nobody of a community has an account. */
const scanned: readonly DossierAct[] = ['submit', 'communityReview']

/** One step of the year's life: what it means, who signed, what they wrote, why. */
export function ActDialog({ dossier, act, onClose }: Props) {
  const [form] = Form.useForm<Values>()
  const { SectionAttachments } = useContext(PartsOfDossier)
  const { label } = dossierActs[act]
  const { name } = dossier.person
  const taking = useMutation({
    mutationFn: (values: Values) => take(dossier, act, values),
    onSuccess(isDone) {
      if (isDone) notify.success(text.act.done(label, name))
      onClose()
    },
    onError: notify.failure,
  })
  const needsReason = act === 'unlock' || act === 'sendBack'
  const effect = act === 'unlock' ? text.act.unlockHint : text.act.effects[act]
  return (
    <Modal
      open
      title={text.act.title(label, name, dossier.year)}
      width={scanned.includes(act) ? 640 : 520}
      okText={label}
      cancelText={text.act.cancel}
      confirmLoading={taking.isPending}
      onOk={form.submit}
      onCancel={() => taking.isPending || onClose()}
    >
      <p className="dossier-effect">{effect}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={taking.mutate}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 's') {
            event.preventDefault()
            form.submit()
          }
        }}
      >
        {needsReason && (
          <Form.Item
            name="reason"
            label={text.note.reason}
            rules={[{ required: true, whitespace: true, message: text.note.reasonMissing }]}
          >
            <Input maxLength={100} autoFocus placeholder={text.note.reasonExample[act]} />
          </Form.Item>
        )}
        {act !== 'unlock' && act !== 'sendBack' && <NoteFields act={act} />}
      </Form>
      {scanned.includes(act) && SectionAttachments && (
        <>
          <p className="ui-muted">{text.act.scanHint}</p>
          <SectionAttachments dossier={dossier} section="basics" recordId={null} />
        </>
      )}
    </Modal>
  )
}

/** False: somebody else is asked first, or it was left. */
async function take({ id, person, year }: Dossier, act: DossierAct, values: Values): Promise<boolean> {
  const note = noteOf(values)
  const reason = values.reason?.trim() ?? ''
  if (act === 'unlock') {
    const about = { act: dossierActs.unlock.label, concerns: `${person.name} ${year} 年廉洁档案`, reason }
    const outcome = await withSecondPerson(
      'dossiers.unlock',
      { id },
      () => data.dossiers.unlock({ id }, { reason }),
      about,
    )
    return outcome.name === 'done'
  }
  if (act === 'sendBack') await data.dossiers.sendBack({ id, note: { ...note, opinion: reason } }, { reason })
  else await data.dossiers[act]({ id, note })
  return true
}
