import type { PlanCell } from '@shared/import/plan.ts'
import { isTicked, type RowDecision } from '@shared/import/row-decision.ts'
import { Checkbox } from 'antd'
import { shownValue } from './shown-value.ts'

interface Props {
  readonly cells: readonly PlanCell[]
  readonly decision: RowDecision | undefined
  readonly isReadOnly: boolean
  readonly onToggle: (field: string) => void
}

/** Cell by cell, old → new. What would replace another value is amber. */
export function PlanCells({ cells, decision, isReadOnly, onToggle }: Props) {
  const hasBefore = cells.some((cell) => cell.before !== null)
  return (
    <table className={hasBefore ? 'im-cells' : 'im-cells plain'}>
      <thead>
        <tr>
          {!isReadOnly && <th aria-label="写入" />}
          <th>栏目</th>
          {hasBefore && <th>现有</th>}
          <th>{hasBefore ? '改为' : '写入'}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.field} className={toneOf(cell)}>
            {!isReadOnly && (
              <td>
                <Checkbox
                  aria-label={`写入${cell.label}`}
                  checked={isTicked(cell, decision)}
                  disabled={cell.locked}
                  onChange={() => onToggle(cell.field)}
                />
              </td>
            )}
            <th scope="row">{cell.label}</th>
            {hasBefore && (
              <td>
                <Value text={cell.before} />
              </td>
            )}
            <td>
              <Value text={cell.after} />
              {cell.note && <small>{cell.note}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ text }: { readonly text: string | null }) {
  return text === null ? <span className="im-muted">空</span> : shownValue(text)
}

function toneOf({ before, after, locked }: PlanCell): string {
  if (locked) return 'locked'
  return before !== null && before !== after ? 'overwrites' : ''
}
