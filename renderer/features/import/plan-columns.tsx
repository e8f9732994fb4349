import type { PlanRow } from '@shared/import/plan.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { cellsOf, isTicked, isWritten, type RowDecision } from '@shared/import/row-decision.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { Checkbox } from 'antd'
import { StateMark } from '../../ui/state-mark.tsx'
import { planKinds } from './plan-kinds.ts'
import type { ListColumn } from './row-list.tsx'
import { shownValue } from './shown-value.ts'

const ofPeople: ReadonlySet<LedgerId> = new Set(['roster', 'training', 'talk', 'gift'])

interface Deciding {
  readonly decisionOf: (row: PlanRow) => RowDecision | undefined
  readonly onToggle: (row: PlanRow) => void
}

export function planColumns(
  ledgers: readonly LedgerId[],
  { decisionOf, onToggle }: Deciding,
): readonly ListColumn<PlanRow>[] {
  const isMixed = ledgers.length > 1
  const nameTitle = ledgers.every((ledger) => ofPeople.has(ledger)) ? '姓名' : '姓名、事项'
  return [
    {
      key: 'tick',
      title: '',
      width: 36,
      render: (row) =>
        row.kind === 'same' || row.kind === 'rejected' ? null : (
          <Checkbox
            aria-label={`导入${row.name}`}
            checked={isWritten(row, decisionOf(row))}
            disabled={row.kind === 'conflict' && !isWritten(row, decisionOf(row))}
            onChange={() => onToggle(row)}
          />
        ),
    },
    ...(isMixed
      ? [{ key: 'ledger', title: '台账', width: 84, render: ({ ledger }: PlanRow) => shortName(ledger) }]
      : []),
    {
      key: 'name',
      title: nameTitle,
      width: nameTitle === '姓名' ? 88 : 120,
      textOf: ({ name }) => name,
      render: ({ name }) => name,
    },
    {
      key: 'community',
      title: '社区',
      width: 116,
      textOf: ({ community }) => community ?? '',
      render: ({ community }) => community ?? '—',
    },
    {
      key: 'kind',
      title: '比对',
      width: 88,
      render: ({ kind }) => <StateMark state={planKinds[kind].mark}>{planKinds[kind].word}</StateMark>,
    },
    {
      key: 'content',
      title: '内容',
      textOf: (row) => summary(row, decisionOf(row)),
      render: (row) => summary(row, decisionOf(row)),
    },
    { key: 'source', title: '出处', width: 150, textOf: sourceText, render: sourceText },
  ]
}

/** 成员花名册 is 花名册 where room is short. */
function shortName(ledger: LedgerId): string {
  return ledgerOf(ledger).label.replace(/^成员|台账$|登记$/g, '')
}

function sourceText({ row, fileName }: PlanRow): string {
  return `第 ${row} 行 · ${fileName}`
}

/** What happens to this person, in one line. */
function summary(row: PlanRow, decision: RowDecision | undefined): string {
  if (decision?.action === 'skip') return '不导入'
  if (row.kind === 'conflict') {
    if (decision?.action === 'create') return row.ledger === 'roster' ? '作为新人员导入' : '作为新的一条导入'
    const person = row.candidates.find((one) => one.targetId === decision?.targetId)
    return person
      ? `${person.of === 'person' && row.ledger !== 'roster' ? '记入' : '合并到'}${person.name}（${person.community ?? '未填社区'}）`
      : row.reason
  }
  if (row.kind === 'new') return row.ledger === 'roster' ? posts(row) || row.reason : contentOf(row)
  if (row.kind !== 'changed') return row.reason
  const cells = cellsOf(row, decision)
  const first = cells.find((cell) => isTicked(cell, decision)) ?? cells[0]
  if (!first) return row.reason
  const rest = cells.length > 1 ? `，另 ${cells.length - 1} 处` : ''
  return `${first.label} ${shown(first.before)} → ${shown(first.after)}${rest}`
}

function shown(value: string | null): string {
  return value === null ? '空' : shownValue(value)
}

/** A new record is best known by what it says first. */
function contentOf({ cells, notice, reason }: PlanRow): string {
  const said = cells.filter(({ after, locked, field }) => after !== null && !locked && !named.has(field)).slice(0, 4)
  return [said.map(({ after }) => shownValue(after ?? '')).join(' · ') || reason, notice].filter(Boolean).join('；')
}

const named: ReadonlySet<string> = new Set(['title', 'item', 'level1', 'level2', 'remark'])

/** A new person is best known by the posts. */
function posts({ cells }: PlanRow): string {
  const fields = ['partyPost', 'committeePost', 'supervisionPost', 'post']
  const held = cells.filter((cell) => fields.includes(cell.field) && cell.after !== null)
  return held.map((cell) => `${cell.label.replace(/职务$/, '')} ${cell.after}`).join('，')
}
