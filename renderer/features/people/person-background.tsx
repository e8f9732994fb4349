import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { FieldIssue, PersonId, Provenance } from '@shared/people/model.ts'
import { ruleName } from '@shared/people/rule-names.ts'
import { navigate } from '../../data/route.ts'
import { useIsStreetWide, useMay } from '../../data/session.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { peopleQueries } from './people-queries.ts'
import { auditLine, importSources } from './source-lines.ts'

interface Props {
  readonly personId: PersonId
  readonly issues: readonly FieldIssue[]
  readonly provenance: readonly Provenance[]
}

const shownActs = 5

/** 提醒 and 来源与变更. */
export function PersonBackground({ personId, issues, provenance }: Props) {
  const history = useQuery(peopleQueries.history(personId))
  const isStreetWide = useIsStreetWide()
  const mayImport = useMay('import.run') && isStreetWide
  const sources = importSources(provenance)
  return (
    <>
      <h4 className="people-section">提醒</h4>
      <ul className="people-reminders">
        {issues.length === 0 && <li className="people-hint">没有需要核对的内容。</li>}
        {issues.map((issue) => (
          <li key={issue.field + issue.message}>
            <StateMark state={issue.severity === 'error' ? 'late' : 'soon'}>{issue.message}</StateMark>
            {ruleName(issue.rule) && <small>依据：{ruleName(issue.rule)}</small>}
          </li>
        ))}
      </ul>
      <h4 className="people-section">来源与变更</h4>
      <ul className="people-history">
        {sources.map(({ batchId, text }) => (
          <li key={batchId}>
            {text}
            {mayImport && (
              <Button
                type="link"
                size="small"
                className="people-inline-button"
                onClick={() => navigate({ page: 'import', batchId })}
              >
                查看此次导入
              </Button>
            )}
          </li>
        ))}
        {history.data?.slice(0, shownActs).map((row) => (
          <li key={row.seq}>{auditLine(row)}</li>
        ))}
        {sources.length === 0 && history.data?.length === 0 && <li>没有记录。</li>}
      </ul>
    </>
  )
}
