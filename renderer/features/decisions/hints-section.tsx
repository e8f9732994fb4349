import type { Decision, DecisionHint } from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { type MarkState, StateMark } from '../../ui/state-mark.tsx'

interface Props {
  readonly decision: Decision
}

const marks: Readonly<Record<DecisionHint['level'], MarkState>> = { error: 'late', alert: 'soon', warning: 'open' }

/** What the rules point out, each with the rule it rests on. */
export function HintsSection({ decision: { hints } }: Props) {
  if (hints.length === 0) return <Empty title={text.hintsNone}>{text.hintsNoneHint}</Empty>
  return (
    <ul className="dec-hints">
      {hints.map(({ rule, level, sentence }) => (
        <li key={`${rule} ${sentence}`}>
          <StateMark state={marks[level]}>{text.levels[level]}</StateMark>
          <div>
            <p>{sentence}</p>
            <p className="ui-muted">{text.rule(rule)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
