import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { Decision } from '@shared/decisions/contract.ts'
import { useMay } from '../../data/session.ts'
import { data } from '../../data/data.ts'
import { decision as decisionLedger } from '@shared/ledgers/decision.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { SourceButton } from '../../ui/source-button.tsx'
import { leaveDecision } from './decision-place.ts'
import { saveRegistration } from './decision-saves.ts'
import { inWan } from './money-words.ts'
import { RemoveDecisionDialog } from './remove-decision-dialog.tsx'

interface Props {
  readonly decision: Decision
}

/** Which matter of whom, and what comes out of it. */
export function DecisionHeader({ decision }: Props) {
  const [isRemoving, setRemoving] = useState(false)
  const mayExport = useMay('export.masked')
  const { title, number, communityName, category, amount } = decision
  const facts = [communityName, category, amount === null ? '' : text.page.wan(inWan(amount)), number].filter(Boolean)
  return (
    <header className="ui-bar ui-head">
      <Tooltip title={text.page.backTitle}>
        <Button type="text" aria-label={text.page.back} icon={<ArrowLeftOutlined />} onClick={leaveDecision} />
      </Tooltip>
      <h2 title={title}>{title}</h2>
      <span className="ui-head-facts" title={facts.join('　')}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <span className="ui-space" />
      <SourceButton
        load={() => data.import.decisionSources({ id: decision.id })}
        labelOf={(field) => decisionLedger.fields.find((one) => one.id === field)?.label ?? field}
      />
      <PowerButton power="decisions.edit" danger type="text" onClick={() => setRemoving(true)}>
        {text.page.remove}
      </PowerButton>
      {mayExport && (
        <Button title={text.page.registrationHint} onClick={() => void saveRegistration(decision)}>
          {text.page.registration}
        </Button>
      )}
      {isRemoving && <RemoveDecisionDialog decision={decision} onClose={() => setRemoving(false)} />}
    </header>
  )
}
