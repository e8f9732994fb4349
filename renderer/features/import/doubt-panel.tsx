import type { DoubtfulCell } from '@shared/import/doubtful-cell.ts'
import { DoubtAnswers, keepsRowOut } from './doubt-answers.tsx'
import { addressOf } from './doubt-place.ts'

interface Props {
  readonly draftId: string
  readonly cell: DoubtfulCell | undefined
  readonly onDecided: () => void
}

/** The chosen doubt in full, with the ways out of it. */
export function DoubtPanel({ draftId, cell, onDecided }: Props) {
  if (!cell) return <aside className="im-look" />
  return (
    <aside className="im-look">
      <div className="im-bar">
        <b>
          {addressOf(cell)} {cell.label}
        </b>
        <span className="im-space" />
        {cell.name && <span className="im-muted">{cell.name}</span>}
      </div>
      <div className="im-look-list">
        <dl className="im-pairs">
          <dt>原文</dt>
          <dd>{cell.original === '' ? <span className="im-muted">空白</span> : cell.original}</dd>
        </dl>
        {cell.issues.map((issue) => (
          <p key={issue.code + issue.message} className={cell.severity === 'error' ? 'im-red' : 'im-amber'}>
            {issue.message}
          </p>
        ))}
        {cell.severity === 'error' && cell.decision === null && (
          <p className="im-muted">
            {keepsRowOut(cell) ? '未处理前，这一行不导入。' : '未处理前，这一栏不写入，这一行的其他栏目照常写入。'}
          </p>
        )}
        <DoubtAnswers
          key={`${cell.table}:${cell.index}:${cell.field}`}
          draftId={draftId}
          cell={cell}
          onDecided={onDecided}
        />
      </div>
    </aside>
  )
}
