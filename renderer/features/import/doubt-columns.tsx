import type { DoubtfulCell } from '@shared/import/doubtful-cell.ts'
import { Input } from 'antd'
import { StateMark } from '../../ui/state-mark.tsx'
import { addressOf, doubtKey } from './doubt-place.ts'
import type { ListColumn } from './row-list.tsx'
import { shownValue } from './shown-value.ts'

interface Editing {
  readonly editing: string | null
  readonly onEdit: (key: string | null) => void
  readonly onWrite: (cell: DoubtfulCell, text: string) => void
}

export function doubtColumns({ editing, onEdit, onWrite }: Editing): readonly ListColumn<DoubtfulCell>[] {
  return [
    { key: 'place', title: '位置', width: 68, render: addressOf },
    { key: 'name', title: '姓名', width: 84, textOf: ({ name }) => name ?? '', render: ({ name }) => name ?? '—' },
    { key: 'field', title: '栏目', width: 100, textOf: ({ label }) => label, render: ({ label }) => label },
    {
      key: 'original',
      title: '原文',
      width: 160,
      textOf: ({ original }) => original,
      render: ({ original }) => original || <span className="im-muted">空白</span>,
    },
    {
      key: 'issue',
      title: '疑点',
      textOf: issueText,
      render: (cell) => (
        <span className={cell.severity === 'error' ? 'im-red' : 'im-amber'}>
          {cell.severity === 'error' ? '■' : '▲'} {issueText(cell)}
        </span>
      ),
    },
    {
      key: 'written',
      title: '写入为',
      width: 168,
      render: (cell) =>
        editing === doubtKey(cell) ? (
          <EditInPlace cell={cell} onWrite={(text) => onWrite(cell, text)} onLeave={() => onEdit(null)} />
        ) : (
          <button type="button" className="im-in-place" title="点此改正" onClick={() => onEdit(doubtKey(cell))}>
            {writtenText(cell) ?? <span className="im-muted">不写入</span>}
          </button>
        ),
    },
    { key: 'decision', title: '处理', width: 92, render: (cell) => <Decision cell={cell} /> },
  ]
}

function issueText({ issues }: DoubtfulCell): string {
  return issues.map((issue) => issue.message).join('')
}

/** An error nobody decided on is not written, whatever could be read of it. */
function writtenText({ value, severity, decision }: DoubtfulCell): string | null {
  if (value === null || (severity === 'error' && decision === null)) return null
  return shownValue(value)
}

function Decision({ cell }: { readonly cell: DoubtfulCell }) {
  if (cell.decision === 'corrected') return <StateMark state="done">已改正</StateMark>
  if (cell.decision === 'accepted') return <StateMark state="done">已确认</StateMark>
  return <StateMark state="open">待处理</StateMark>
}

interface EditProps {
  readonly cell: DoubtfulCell
  readonly onWrite: (text: string) => void
  readonly onLeave: () => void
}

function EditInPlace({ cell, onWrite, onLeave }: EditProps) {
  return (
    <Input
      size="small"
      autoFocus
      aria-label={`${addressOf(cell)} ${cell.label}`}
      defaultValue={cell.value ?? cell.original}
      onFocus={(event) => event.currentTarget.select()}
      onPressEnter={(event) => {
        backToList(event.currentTarget)
        onWrite(event.currentTarget.value)
      }}
      onBlur={onLeave}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') {
          backToList(event.currentTarget)
          onLeave()
        }
      }}
    />
  )
}

/** The field goes; without this the keyboard would go with it. */
function backToList(field: HTMLElement): void {
  field.closest<HTMLElement>('.im-table-box')?.focus()
}
