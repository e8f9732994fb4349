import type { ImportPlan } from '@shared/import/plan.ts'
import { mergeStrategies, type MergeStrategy, mergeStrategyIds } from '@shared/import/merge-strategies.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { Button, Popover, Select } from 'antd'
import { useImportSession } from './import-session.ts'
import { chooseStrategy } from './plan-acts.ts'

const options = mergeStrategyIds.map((value) => ({ value, label: mergeStrategies[value] }))

/** Column by column: what is done where the ledger says something else than what is there. */
export function MergePanel({ plan }: { readonly plan: ImportPlan }) {
  const { running } = useImportSession()
  if (plan.differing.length === 0 && Object.keys(plan.strategies).length === 0) return null
  const isMixed = plan.ledgers.length > 1
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="台账与现有内容不同时"
      content={
        <div className="im-merge">
          {plan.differing.map(({ ledger, field, label, count, strategy }) => (
            <label key={`${ledger}.${field}`}>
              <span>
                {isMixed && `${ledgerOf(ledger).label} `}
                {label}
                <small>{count} 处</small>
              </span>
              <Select<MergeStrategy>
                size="small"
                aria-label={`${label}不同时`}
                disabled={running !== null}
                value={strategy}
                placeholder="逐格看建议"
                options={options}
                onChange={(next) => void chooseStrategy(`${ledger}.${field}`, next)}
              />
            </label>
          ))}
          <p className="im-muted">改了这里会重新比对，已经做的选择不变。空白格从不清掉现有内容。</p>
        </div>
      }
    >
      <Button size="small">不同的栏目 {plan.differing.length}</Button>
    </Popover>
  )
}
