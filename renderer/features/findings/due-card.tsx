import type { DueGroup, Finding } from '@shared/findings/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { type CSSProperties, useRef, useState } from 'react'
import { useFilled } from '../../data/use-filled.ts'
import { findingsText as text } from '../../text/findings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { useToday } from '../../ui/use-today.ts'
import { FindingList } from './finding-list.tsx'
import { dueKinds, totalsOf } from './finding-state.ts'
import { findingsQueries } from './findings-queries.ts'
import { GroupChoice } from './group-choice.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import './findings.css'

interface Props {
  /** To the place where it is put right. */
  readonly onOpen: (finding: Finding) => void
}

/** What the rule dialog is about; with a finding it shows its records too. */
export interface Explained {
  readonly rule: string
  readonly label: string
  readonly finding?: Finding
}

/** 今天到期与逾期: rules at the left, the people of one of them at the right. */
export function DueCard({ onOpen }: Props) {
  const today = useToday()
  const { data: due, error, refetch } = useQuery(findingsQueries.due(today))
  useFilled(due || error ? 'workbench' : null)
  const totals = due && totalsOf(due.groups)
  return (
    <section className="find-card" aria-label={text.due}>
      <h3>
        {text.due}
        {totals && (totals.overdue > 0 || totals.soon > 0) && (
          <span>
            {text.counted(text.dueWords.overdue(), totals.overdue)}，
            {text.counted(text.dueWords.soon(due.soonDays), totals.soon)}
          </span>
        )}
        {due && due.stale > 0 && <small role="status">{text.updating(due.stale)}</small>}
      </h3>
      {error ? (
        <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
      ) : !due ? (
        <LoadingSkeleton lines={4} />
      ) : due.groups.length === 0 && due.stale > 0 ? (
        <p className="find-none">{text.updatingFirst}</p>
      ) : due.groups.length === 0 ? (
        <p className="find-none">
          <StateMark state="done">{text.nothingDue}</StateMark>
          <span>{text.nothingDueHint}</span>
        </p>
      ) : (
        <DueParts today={today} soonDays={due.soonDays} groups={due.groups} onOpen={onOpen} />
      )}
    </section>
  )
}

interface PartsProps extends Props {
  readonly today: string
  readonly soonDays: number
  readonly groups: readonly DueGroup[]
}

const allRules = 'all'
const fewestRows = 4
const mostRows = 18

function DueParts({ today, soonDays, groups, onOpen }: PartsProps) {
  const [chosen, setChosen] = useState(allRules)
  const [explained, setExplained] = useState<Explained | null>(null)
  const choice = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const every: DueGroup = { rule: allRules, label: text.allRules, ...totalsOf(groups) }
  const shown = groups.length > 1 ? [every, ...groups] : groups
  // A group that is done with gives way to the first one.
  const group = shown.find(({ rule }) => rule === chosen) ?? shown[0] ?? every
  const longest = Math.max(shown.length, every.overdue + every.soon + every.other)
  const rows = Math.min(mostRows, Math.max(fewestRows, longest))
  const isOneRule = group.rule !== allRules
  const explainRule = () => isOneRule && setExplained({ rule: group.rule, label: group.label })
  const labelOf = (rule: string) => groups.find((one) => one.rule === rule)?.label ?? rule
  return (
    <div className="find-parts" style={{ '--rows': rows } as CSSProperties}>
      <GroupChoice
        label={text.groups}
        handle={choice}
        chosen={group.rule}
        groups={shown.map((one) => ({
          id: one.rule,
          label: one.label,
          spoken: text.groupLabel(
            one.label,
            dueKinds.map((kind) => text.counted(text.dueWords[kind](soonDays), one[kind])),
          ),
          content: <GroupCounts group={one} soonDays={soonDays} />,
        }))}
        onChoose={setChosen}
        onEnter={() => list.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        onExplain={explainRule}
      />
      <div ref={list} className="find-list">
        <FindingList
          today={today}
          soonDays={soonDays}
          group={group}
          rule={isOneRule ? group.rule : null}
          labelOf={labelOf}
          onOpen={onOpen}
          onExplain={setExplained}
          onExplainRule={explainRule}
          onLeave={() => choice.current?.focus()}
        />
      </div>
      {explained && <RuleDialog {...explained} onOpen={onOpen} onClose={() => setExplained(null)} />}
    </div>
  )
}

interface CountsProps {
  readonly group: DueGroup
  readonly soonDays: number
}

function GroupCounts({ group: { overdue, soon, other }, soonDays }: CountsProps) {
  return (
    <>
      {overdue > 0 && <StateMark state="late">{text.counted(text.dueWords.overdue(), overdue)}</StateMark>}
      {soon > 0 && <StateMark state="soon">{text.counted(text.dueWords.soon(soonDays), soon)}</StateMark>}
      {other > 0 && <StateMark state="open">{other}</StateMark>}
    </>
  )
}
