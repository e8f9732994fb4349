import { Form } from 'antd'
import type { MeetingValues } from '@shared/decisions/contract.ts'
import { voteDoubts } from '@shared/decisions/rules/attendance.ts'
import { decisionText } from '../../text/decision-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { share } from './money-words.ts'

const text = decisionText.meetings

/** A field that is not drawn yet says nothing at all. */
const noNumbers = { expected: null, present: null, agree: null, against: null, abstain: null }

/** Who came and how they voted, said while it is typed; what the rules demand is judged by the chain. */
export function MeetingTally() {
  const form = Form.useFormInstance<MeetingValues>()
  const watched = Form.useWatch<Partial<MeetingValues> | undefined>([], form)
  if (!watched) return null
  const typed: MeetingValues = { ...noNumbers, ...(watched as MeetingValues) }
  const { expected, present, agree, against, abstain } = typed
  const doubts = [
    ...(expected !== null && present !== null && present > expected ? [text.tooMany(present, expected)] : []),
    ...voteDoubts(typed, null, false),
  ]
  return (
    <div className="dec-tally" role="status" aria-label={text.attendance}>
      {expected !== null && expected > 0 && present !== null && (
        <span>{text.shown(present, expected, share(present, expected))}</span>
      )}
      {agree !== null && <span>{text.votes(agree, against ?? 0, abstain ?? 0)}</span>}
      {doubts.map((doubt) => (
        <StateMark key={doubt} state="soon">
          {doubt}
        </StateMark>
      ))}
    </div>
  )
}
