import type { DueGroup, Finding } from '@shared/findings/contract.ts'
import { Segmented } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { fetchRows, useRowWindow } from '../../data/row-windows.ts'
import { notify } from '../../data/messages.ts'
import { findingsText as text } from '../../text/findings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import type { Explained } from './due-card.tsx'
import { copiedFinding, findingCell, findingColumns, oneRuleColumns } from './finding-columns.tsx'
import { type DueKind, dueKinds } from './finding-state.ts'
import { findingWindows } from './findings-queries.ts'
import { LinesTable } from './lines-table.tsx'

interface Props {
  readonly today: string
  readonly soonDays: number
  readonly group: DueGroup
  /** Null: of every rule. */
  readonly rule: string | null
  readonly labelOf: (rule: string) => string
  readonly onOpen: (finding: Finding) => void
  readonly onExplain: (explained: Explained) => void
  readonly onExplainRule: () => void
  readonly onLeave: () => void
}

type Shown = DueKind | 'all'

/** The people one rule speaks of: overdue first. */
export function FindingList(props: Props) {
  const { today, soonDays, group, rule, labelOf, onOpen, onExplain, onExplainRule, onLeave } = props
  const [wanted, setWanted] = useState<Shown>('all')
  const kinds = dueKinds.filter((kind) => group[kind] > 0)
  const shown: Shown = wanted !== 'all' && kinds.includes(wanted) ? wanted : 'all'
  const due = shown === 'all' ? null : shown
  const query = useMemo(() => findingWindows(today, rule, due), [today, rule, due])
  const { rowAt, total, error, retry, setFirstSeen } = useRowWindow(query)

  const cellAt = useCallback(
    (index: number, column: string) => {
      const finding = rowAt(index)
      return finding && findingCell(finding, column, { today, soonDays, label: labelOf(finding.rule) })
    },
    [rowAt, today, soonDays, labelOf],
  )
  const withFinding = (index: number, act: (finding: Finding) => void) => {
    const at = rowAt(index)
    if (at) act(at)
    else void fetchRows(query, index, index).then(([found]) => found && act(found), notify.failure)
  }

  return (
    <>
      <div className="find-bar">
        <h4 title={group.label}>{group.label}</h4>
        {rule !== null && (
          <button type="button" className="find-why" aria-label={text.whyOf(group.label)} onClick={onExplainRule}>
            ?
          </button>
        )}
        <Segmented<Shown>
          size="small"
          value={shown}
          onChange={setWanted}
          options={[
            { value: 'all', label: text.counted(text.all, group.overdue + group.soon + group.other) },
            ...kinds.map((kind) => ({ value: kind, label: text.counted(text.dueWords[kind](soonDays), group[kind]) })),
          ]}
        />
      </div>
      {error !== null ? (
        <Failed title={text.listFailed} error={error} onRetry={retry} />
      ) : total === undefined ? (
        <LoadingSkeleton lines={4} />
      ) : (
        <LinesTable
          label={text.list(group.label)}
          widthsKey={rule === null ? 'findings.widths' : 'findings.widths-of-rule'}
          columns={rule === null ? findingColumns : oneRuleColumns}
          total={total}
          cellAt={cellAt}
          shownFor={query}
          onFirstSeen={setFirstSeen}
          onOpen={(index) => withFinding(index, onOpen)}
          onExplain={(index) =>
            withFinding(index, (finding) => onExplain({ rule: finding.rule, label: labelOf(finding.rule), finding }))
          }
          onLeave={onLeave}
          copied={(index) => {
            const finding = rowAt(index)
            return finding ? copiedFinding(finding, { today, soonDays, label: labelOf(finding.rule) }) : null
          }}
        />
      )}
      <footer className="find-foot">
        <span>{total === undefined ? '' : text.total(total)}</span>
        <span>{text.keys}</span>
      </footer>
    </>
  )
}
