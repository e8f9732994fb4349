import type { PlanRow } from '@shared/import/model.ts'
import { Checkbox } from 'antd'
import { StateMark } from '../../ui/state-mark.tsx'
import { cellsOf, isTicked, isWritten, type RowDecision } from './plan-decisions.ts'
import { planKinds } from './plan-kinds.ts'
import type { ListColumn } from './row-list.tsx'
import { shownValue } from './shown-value.ts'

interface Deciding {
  readonly decisionOf: (row: PlanRow) => RowDecision | undefined
  readonly onToggle: (row: PlanRow) => void
}

export function planColumns({ decisionOf, onToggle }: Deciding): readonly ListColumn<PlanRow>[] {
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
    { key: 'name', title: '姓名', width: 88, textOf: ({ name }) => name, render: ({ name }) => name },
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
    { key: 'source', title: '出处', width: 180, textOf: sourceText, render: sourceText },
  ]
}

function sourceText({ row, fileName }: PlanRow): string {
  return `第 ${row} 行 · ${fileName}`
}

/** What happens to this person, in one line. */
function summary(row: PlanRow, decision: RowDecision | undefined): string {
  if (decision?.action === 'skip') return '不导入此人'
  if (row.kind === 'conflict') {
    if (decision?.action === 'create') return '作为新人员导入'
    const person = row.candidates.find((one) => one.personId === decision?.personId)
    return person ? `合并到${person.name}（${person.community ?? '未填社区'}）` : row.reason
  }
  if (row.kind === 'new') return posts(row) || row.reason
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

/** A new person is best known by the posts. */
function posts({ cells }: PlanRow): string {
  const fields = ['partyPost', 'committeePost', 'supervisionPost', 'post']
  const held = cells.filter((cell) => fields.includes(cell.field) && cell.after !== null)
  return held.map((cell) => `${cell.label.replace(/职务$/, '')} ${cell.after}`).join('，')
}
