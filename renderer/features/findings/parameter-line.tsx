import { useState } from 'react'
import { findingsText } from '../../text/findings-text.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { useToday } from '../../ui/use-today.ts'
import { kindOf, shownParameter } from './parameter-value.ts'
import type { ExplainedParameter } from './rule-settings.tsx'

const text = findingsText.rules

interface Props {
  readonly parameter: ExplainedParameter
  readonly onEdit: () => void
}

/** One parameter as it stands, and all that was said of it before and is to come. */
export function ParameterLine({ parameter, onEdit }: Props) {
  const { label, value, source, validFrom, history = [] } = parameter
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const today = useToday()
  const stateOf = (from: string) => (from === validFrom ? text.now : from > today ? text.later : text.before)
  return (
    <div className="rule-parameter">
      <div className="rule-value">
        <span>{label}</span>
        <b>{shownParameter(value)}</b>
        {kindOf(value) !== 'other' && (
          <PowerButton size="small" power="settings.edit" aria-label={text.editTitle(label)} onClick={onEdit}>
            {text.edit}
          </PowerButton>
        )}
      </div>
      <small>
        {text.source(source, validFrom)}
        {history.length > 1 && (
          <button
            type="button"
            className="find-link rule-history"
            aria-expanded={isHistoryOpen}
            onClick={() => setHistoryOpen(!isHistoryOpen)}
          >
            {text.history}（{history.length}）
          </button>
        )}
      </small>
      {isHistoryOpen && (
        <ul>
          {history.map((one) => (
            <li key={one.validFrom}>
              <span>{one.validFrom} 起</span>
              <span>{stateOf(one.validFrom)}</span>
              <b>{shownParameter(one.value)}</b>
              <span>{one.source}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
