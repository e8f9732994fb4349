import { useQuery } from '@tanstack/react-query'
import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { Dossier } from '@shared/dossier/model.ts'
import type { Finding, RuleExplained } from '@shared/findings/contract.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { type MarkState, StateMark } from '../../ui/state-mark.tsx'
import { dossierQueries } from './dossier-queries.ts'

const text = dossierText.section

interface Props {
  readonly dossier: Dossier
  /** Null: what is put right in the person's own record. */
  readonly section: string | null
  readonly onLook: (recordIds: readonly string[]) => void
}

const marks: Readonly<Record<Finding['level'], MarkState>> = {
  error: 'late',
  alert: 'late',
  warning: 'soon',
  task: 'soon',
}

/** What the rules say of this section, each with its reason. */
export function SectionFindings({ dossier, section, onLook }: Props) {
  const all = useQuery(dossierQueries.findings(dossier.personId)).data ?? []
  const rules = useQuery(dossierQueries.rules).data ?? []
  const own = all.filter((finding) =>
    section === null ? finding.section === null : finding.section === section && isOf(finding, dossier),
  )
  if (own.length === 0) return null
  return (
    <ul className="dossier-findings">
      {own.map((finding) => (
        <li key={finding.id}>
          <StateMark state={marks[finding.level]}>{finding.sentence}</StateMark>
          <RuleHint rule={rules.find(({ id }) => id === finding.rule)} />
          {finding.recordIds.length > 0 && section !== null && (
            <Button type="link" size="small" onClick={() => onLook(finding.recordIds)}>
              {text.looked}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function isOf({ dossierId, year }: Finding, dossier: Dossier): boolean {
  return dossierId === null ? year === null || year === dossier.year : dossierId === dossier.id
}

function RuleHint({ rule }: { readonly rule: RuleExplained | undefined }) {
  if (!rule) return null
  return (
    <Popover
      trigger={['hover', 'click']}
      title={rule.label}
      content={
        <div className="dossier-rule">
          <p>{rule.words}</p>
          {rule.parameters.map(({ key, label, value }) => (
            <p key={key}>
              {label}：{String(value)}
            </p>
          ))}
          <p className="ui-muted">
            {text.ruleSource}：{rule.source}，{text.ruleFrom(rule.validFrom)}
          </p>
        </div>
      }
    >
      <Button type="text" size="small" aria-label={text.rule} icon={<QuestionCircleOutlined />} />
    </Popover>
  )
}
