import type { Finding } from '@shared/findings/contract.ts'
import type { PersonId } from '@shared/people/model.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { findingsText as text } from '../../text/findings-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { useToday } from '../../ui/use-today.ts'
import { findingState, usualSoonDays } from './finding-state.ts'
import { findingsQueries } from './findings-queries.ts'
import { RuleDialog } from './rule-dialog.tsx'
import './findings.css'

interface Props {
  readonly personId: PersonId
  readonly onOpen: (finding: Finding) => void
}

/** 廉洁档案提示 of one person, each with the way to where it is put right and the rule behind it. */
export function PersonFindings({ personId, onOpen }: Props) {
  const today = useToday()
  const { data: findings, error, refetch } = useQuery(findingsQueries.ofPerson(personId))
  const { data: rules } = useQuery(findingsQueries.rules)
  const [explained, setExplained] = useState<Finding | null>(null)
  const labelOf = (rule: string) => rules?.find(({ id }) => id === rule)?.label ?? rule
  return (
    <section className="find-person" aria-label={text.person}>
      <h4>{text.person}</h4>
      {error && (
        <p role="alert">
          {text.personFailed}
          <button type="button" className="find-link" onClick={() => void refetch()}>
            {text.retry}
          </button>
        </p>
      )}
      {findings?.length === 0 && <p>{text.personNone}</p>}
      <ul>
        {findings?.map((finding) => {
          const { mark, words } = findingState(finding, today, usualSoonDays)
          return (
            <li key={finding.id}>
              <StateMark state={mark}>{words}</StateMark>
              <button type="button" className="find-link" onClick={() => onOpen(finding)}>
                {finding.sentence}
              </button>
              <button
                type="button"
                className="find-why"
                aria-label={text.whyOf(labelOf(finding.rule))}
                onClick={() => setExplained(finding)}
              >
                ?
              </button>
            </li>
          )
        })}
      </ul>
      {explained && (
        <RuleDialog
          rule={explained.rule}
          label={labelOf(explained.rule)}
          finding={explained}
          onOpen={onOpen}
          onClose={() => setExplained(null)}
        />
      )}
    </section>
  )
}
