import type { RuleExplained } from '@shared/findings/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { findingsText } from '../../text/findings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { findingsQueries } from './findings-queries.ts'
import { ParameterDialog } from './parameter-dialog.tsx'
import { ParameterLine } from './parameter-line.tsx'
import './rule-settings.css'

const text = findingsText.rules
export type ExplainedParameter = RuleExplained['parameters'][number]

/** 规则参数: every rule in words with its source, and the numbers it compares with. */
export function RuleSettings() {
  const { data: rules, error, refetch } = useQuery(findingsQueries.rules)
  const [edited, setEdited] = useState<ExplainedParameter | null>(null)
  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!rules) return <LoadingSkeleton />
  return (
    <>
      <p className="settings-hint">{text.hint}</p>
      <div className="rule-list">
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} onEdit={setEdited} />
        ))}
      </div>
      {edited && <ParameterDialog parameter={edited} onClose={() => setEdited(null)} />}
    </>
  )
}

interface ItemProps {
  readonly rule: RuleExplained
  readonly onEdit: (parameter: ExplainedParameter) => void
}

/** What is inside is drawn when it is opened: forty rules at once would hold the window up. */
function RuleItem({ rule: { label, words, source, validFrom, parameters }, onEdit }: ItemProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>{label}</span>
        <small>{text.parameters(parameters.length)}</small>
      </summary>
      {isOpen && (
        <div className="rule-body">
          <p>{words}</p>
          <p className="ui-muted">{text.source(source, validFrom)}</p>
          {parameters.map((parameter) => (
            <ParameterLine key={parameter.key} parameter={parameter} onEdit={() => onEdit(parameter)} />
          ))}
        </div>
      )}
    </details>
  )
}
