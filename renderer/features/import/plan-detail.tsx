import type { PlanRow } from '@shared/import/plan.ts'
import { cellsOf, type RowDecision } from '@shared/import/row-decision.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { PlanCells } from './plan-cells.tsx'
import { withCell } from './plan-decisions.ts'
import { planKinds } from './plan-kinds.ts'

interface Props {
  readonly row: PlanRow | undefined
  readonly decision: RowDecision | undefined
  readonly onDecide: (row: PlanRow, decision: RowDecision | undefined) => void
  /** A conflict was decided: on to the next row. */
  readonly onDone: () => void
}

/** One person of the file in full: who it may be, and each cell old → new. */
export function PlanDetail({ row, decision, onDecide, onDone }: Props) {
  if (!row) return <aside className="im-detail" />
  const isLocked = row.kind === 'conflict' && !row.mayCreate && row.candidates.length === 0
  const isChosen = row.kind !== 'conflict' || isLocked || decision?.action === 'create' || decision?.action === 'merge'
  const cells = cellsOf(row, decision)
  return (
    <aside className="im-detail">
      <div className="im-bar">
        <b className="im-cut" title={row.name}>
          {row.name}
        </b>
        <span className="im-muted im-cut">{row.community ?? '未填社区'}</span>
        <span className="im-space" />
        <span className="im-muted">第 {row.row} 行</span>
      </div>
      <div className="im-look-list">
        <p className={row.kind === 'conflict' ? 'im-red' : 'im-muted'}>
          {planKinds[row.kind].word}：{row.reason}
        </p>
        {row.notice && <p className="im-amber">▲ {row.notice}</p>}
        {row.kind === 'conflict' && (
          <ConflictChoice
            row={row}
            decision={decision}
            onDecide={(next) => {
              onDecide(row, next)
              if (next?.action === 'skip') onDone()
            }}
          />
        )}
        {row.kind === 'rejected' && <p className="im-muted">可在“核对”中补齐后重新比对，或导入后保存问题行工作簿。</p>}
        {isChosen && cells.length > 0 && (
          <PlanCells
            cells={cells}
            decision={decision}
            isReadOnly={row.kind === 'same' || row.kind === 'rejected' || isLocked}
            onToggle={(field) => onDecide(row, withCell(row, decision, field))}
          />
        )}
      </div>
    </aside>
  )
}
