import { useMutation } from '@tanstack/react-query'
import { Form } from 'antd'
import { type Disclosure, type DisclosureAct, disclosureActs } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { useToday } from '../../../ui/use-today.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { NoteFields, noteOf, type NoteValues } from './note-fields.tsx'

const text = publicationText.act

interface Props {
  readonly disclosure: Disclosure
  readonly act: Exclude<DisclosureAct, 'publish'>
  readonly onClose: () => void
}

interface Values extends NoteValues {
  readonly on: string
}

/** One step of a publication: what it means, on which day, who signed, what they wrote. */
export function ActDialog({ disclosure: { id, title }, act, onClose }: Props) {
  const today = useToday()
  const { label } = disclosureActs[act]
  const taking = useMutation({
    mutationFn: ({ on, ...note }: Values) => data.disclosures.step({ id, act, on, note: noteOf(note) }),
    onSuccess() {
      notify.success(text.done(label))
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <FormDialog
      title={text.title(label, title)}
      width={520}
      submit={label}
      cancel={disclosureText.cancel}
      isRunning={taking.isPending}
      hint={<p className="dis-hint">{disclosureText.effects[act]}</p>}
      initialValues={{ on: today }}
      onSubmit={taking.mutate}
      onClose={onClose}
    >
      <Form.Item name="on" label={text.on} rules={[{ required: true, message: text.onMissing }]}>
        <DayField />
      </Form.Item>
      <NoteFields needsOpinion={act === 'sendBack'} needsSigner={act === 'passSupervision' || act === 'passDecision'} />
    </FormDialog>
  )
}
