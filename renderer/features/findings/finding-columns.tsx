import type { Finding } from '@shared/findings/contract.ts'
import { findingsText as text } from '../../text/findings-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { listColumns } from '../../ui/table/list-columns.ts'
import { findingState } from './finding-state.ts'
import type { Cell } from '../../ui/table/table-row.tsx'

type FindingColumn = keyof typeof text.columns

export const findingColumns = listColumns<FindingColumn>(text.columns, [], {
  name: 64,
  state: 102,
  community: 82,
  rule: 108,
  sentence: 300,
  dueOn: [96, 'center'],
  why: [58, 'center'],
})

export const oneRuleColumns = findingColumns.filter(({ id }) => id !== 'rule')

function plain(words: string): Cell {
  return { content: words, title: words }
}

/** What a finding is shown against. */
interface Shown {
  readonly today: string
  readonly soonDays: number
  /** Of its rule. */
  readonly label: string
}

export function findingCell(finding: Finding, id: string, { today, soonDays, label }: Shown): Cell {
  switch (id) {
    case 'state': {
      const { mark, words } = findingState(finding, today, soonDays)
      return { content: <StateMark state={mark}>{words}</StateMark>, title: words }
    }
    case 'name':
      return plain(finding.personName)
    case 'community':
      return plain(finding.communityName ?? text.noCommunity)
    case 'rule':
      return plain(label)
    case 'dueOn':
      return plain(finding.dueOn ?? '—')
    case 'why':
      return {
        content: (
          <span className="find-row-why" data-explains>
            {text.why}
          </span>
        ),
        title: text.whyOf(label),
      }
    default:
      return plain(finding.sentence)
  }
}

export function copiedFinding(finding: Finding, { today, soonDays, label }: Shown): readonly string[] {
  const { personName, communityName, sentence, dueOn } = finding
  const { words } = findingState(finding, today, soonDays)
  return [personName, words, communityName ?? '', label, sentence, dueOn ?? '']
}
