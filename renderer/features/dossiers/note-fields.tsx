import { Form, Input } from 'antd'
import type { DossierAct } from '@shared/dossier/states.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { DayField } from '../../ui/day-field.tsx'

const text = dossierText.note

/** As it is sent. */
export interface WrittenNote {
  readonly opinion: string
  readonly signedBy: string
  readonly signedOn: string | null
}

export interface NoteValues {
  readonly opinion?: string
  readonly signedBy?: string
  readonly signedOn?: string | null
}

export function noteOf({ opinion = '', signedBy = '', signedOn = null }: NoteValues): WrittenNote {
  return { opinion: opinion.trim(), signedBy: signedBy.trim(), signedOn }
}

/** Who signed the paper, when, and what they wrote; inside a form. */
export function NoteFields({ act }: { readonly act: DossierAct }) {
  return (
    <>
      <Form.Item name="opinion" label={text.opinion}>
        <Input.TextArea
          rows={2}
          maxLength={500}
          autoFocus
          placeholder={`${text.optional}${text.opinionExample[act] && `，${text.opinionExample[act]}`}`}
        />
      </Form.Item>
      <div className="dossier-note-pair">
        <Form.Item name="signedBy" label={text.signedBy}>
          <Input maxLength={60} placeholder={text.signedByHint[act] || text.optional} />
        </Form.Item>
        <Form.Item name="signedOn" label={text.signedOn}>
          <DayField />
        </Form.Item>
      </div>
    </>
  )
}
