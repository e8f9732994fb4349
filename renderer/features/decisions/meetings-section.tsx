import { useState } from 'react'
import {
  type Decision,
  meetingKinds,
  type MeetingKind,
  type MeetingValues,
  procedures,
} from '@shared/decisions/contract.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { decisionText } from '../../text/decision-text.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { MeetingDrawer } from './meeting-drawer.tsx'
import { blankMeeting, kindsToShow, meetingShapes } from './meeting-shape.ts'
import { share } from './money-words.ts'

const text = decisionText.meetings

interface Props {
  readonly decision: Decision
}

interface Opened {
  readonly meetingId: string | null
  readonly stored: MeetingValues
}

/** The meetings of the procedure, one under the other as they have to follow. */
export function MeetingsSection({ decision }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const { meetings, procedure } = decision
  const own: readonly MeetingKind[] = procedures[procedure].meetings
  const shown = kindsToShow(
    procedure,
    meetings.map(({ kind }) => kind),
  )
  return (
    <div className="dec-steps">
      {shown.map((kind, at) => {
        const held = meetings.filter((one) => one.kind === kind)
        return (
          <section key={kind} aria-label={meetingKinds[kind]}>
            <header>
              <h4>{own.includes(kind) ? `${at + 1}. ${meetingKinds[kind]}` : meetingKinds[kind]}</h4>
              {held.length === 0 && <span className="ui-muted">{text.none}</span>}
              {!own.includes(kind) && <span className="ui-muted">{text.notInProcedure}</span>}
              <span className="ui-space" />
              <PowerButton
                power="decisions.edit"
                size="small"
                onClick={() => setOpened({ meetingId: null, stored: blankMeeting(kind, localDay(new Date())) })}
              >
                {text.add}
              </PowerButton>
            </header>
            {held.map(({ id, ...values }) => (
              <HeldMeeting
                key={id}
                values={values}
                onEdit={() => setOpened({ meetingId: id, stored: values })}
                onRemove={() => void remove(decision.id, id)}
              />
            ))}
          </section>
        )
      })}
      {opened && (
        <MeetingDrawer
          key={opened.meetingId ?? opened.stored.kind}
          decision={decision}
          {...opened}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}

async function remove(id: string, meetingId: string): Promise<void> {
  try {
    await data.decisions.removeMeeting({ id, meetingId })
    notify.success(text.removed, { label: decisionText.undo, run: () => void undo() })
  } catch (error) {
    notify.failure(error)
  }
}

interface HeldProps {
  readonly values: MeetingValues
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function HeldMeeting({ values, onEdit, onRemove }: HeldProps) {
  const { kind, heldOn, place, host, expected, present, agree, against, abstain, content, recused } = values
  const facts = [heldOn, place, values.form, host && `${text.fields.host} ${host}`]
  return (
    <div className="dec-held">
      <div>
        <p>{facts.filter(Boolean).join(' · ')}</p>
        <p className="dec-figures">
          {expected !== null && present !== null && (
            <span>{text.shown(present, expected, expected > 0 ? share(present, expected) : '—')}</span>
          )}
          {agree !== null && <span>{text.votes(agree, against ?? 0, abstain ?? 0)}</span>}
          {recused !== null && <span>{text.recused(recused.split('\n').join('、'))}</span>}
        </p>
        {content !== null && (
          <p className="dec-content">
            <span className="ui-muted">{meetingShapes[kind].content}：</span>
            {content}
          </p>
        )}
      </div>
      <PowerButton power="decisions.edit" size="small" type="text" onClick={onEdit}>
        {text.edit}
      </PowerButton>
      <PowerButton power="decisions.edit" size="small" type="text" onClick={onRemove}>
        {text.remove}
      </PowerButton>
    </div>
  )
}
