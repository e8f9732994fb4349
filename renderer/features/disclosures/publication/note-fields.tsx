import { Form, Input } from 'antd'
import { publicationText } from '../../../text/publication-text.ts'
import { DayField } from '../../../ui/day-field.tsx'

const text = publicationText.act

export interface NoteValues {
  readonly opinion?: string
  readonly signedBy?: string
  readonly signedOn?: string | null
}

export function noteOf({ opinion = '', signedBy = '', signedOn = null }: NoteValues) {
  return { opinion: opinion.trim(), signedBy: signedBy.trim(), signedOn }
}

interface Needs {
  readonly needsOpinion?: boolean
  readonly needsSigner?: boolean
}

/** Who signed the paper, when, and what they wrote; inside a form. */
export function NoteFields({ needsOpinion = false, needsSigner = false }: Needs) {
  return (
    <>
      <Form.Item
        name="opinion"
        label={text.opinion}
        rules={[{ required: needsOpinion, whitespace: true, message: text.opinionMissing }]}
      >
        <Input.TextArea rows={2} maxLength={500} placeholder={needsOpinion ? '' : text.optional} />
      </Form.Item>
      <div className="dis-pair">
        <Form.Item
          name="signedBy"
          label={text.signedBy}
          rules={[{ required: needsSigner, whitespace: true, message: text.signedByMissing }]}
        >
          <Input maxLength={60} placeholder={needsSigner ? '' : text.optional} />
        </Form.Item>
        <Form.Item name="signedOn" label={text.signedOn}>
          <DayField />
        </Form.Item>
      </div>
    </>
  )
}
