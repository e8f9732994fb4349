import { Button } from 'antd'
import { useState } from 'react'
import type { Disclosure, Objection } from '@shared/disclosure/model.ts'
import { useMay } from '../../../data/session.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useToday } from '../../../ui/use-today.ts'
import { AnswerObjectionDialog } from './answer-objection-dialog.tsx'
import { ObjectionDialog } from './objection-dialog.tsx'

const text = publicationText.objections

/** What residents said to a publication, and the answers with their last day. */
export function ObjectionsPanel({
  disclosure: { id, objections, state, publishedOn },
}: {
  readonly disclosure: Disclosure
}) {
  const mayEdit = useMay('disclosure.edit') && state !== 'archived'
  const [isAdding, setAdding] = useState(false)
  const [answering, setAnswering] = useState<Objection | null>(null)
  const add = mayEdit && publishedOn !== null && (
    <Button size="small" onClick={() => setAdding(true)}>
      {text.add}
    </Button>
  )
  return (
    <div className="dis-panel">
      {objections.length === 0 ? (
        <Empty title={text.none} action={add}>
          {text.noneHint}
        </Empty>
      ) : (
        <>
          <div className="dis-panel-bar">{add}</div>
          <ul className="dis-lines">
            {objections.map((one) => (
              <li key={one.id}>
                <div>
                  <ReplyLight objection={one} />
                  <span className="ui-space" />
                  {mayEdit && one.repliedOn === null && (
                    <Button size="small" type="primary" onClick={() => setAnswering(one)}>
                      {text.answer}
                    </Button>
                  )}
                </div>
                <p>{one.content}</p>
                <p className="ui-muted">
                  {one.raisedBy} {one.raisedOn}
                </p>
                {one.reply !== null && <p className="dis-reply">{one.reply}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {isAdding && <ObjectionDialog id={id} onClose={() => setAdding(false)} />}
      {answering && <AnswerObjectionDialog id={id} objection={answering} onClose={() => setAnswering(null)} />}
    </div>
  )
}

function ReplyLight({ objection: { repliedOn, dueOn, leadsToCorrection } }: { readonly objection: Objection }) {
  const today = useToday()
  if (repliedOn !== null)
    return (
      <StateMark state="done">
        {text.answered(repliedOn)}
        {leadsToCorrection && text.corrected}
      </StateMark>
    )
  return dueOn < today ? (
    <StateMark state="late">{text.late(dueOn)}</StateMark>
  ) : (
    <StateMark state="soon">{text.soon(dueOn)}</StateMark>
  )
}
