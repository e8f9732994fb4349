import type { ImportPlan, PlanRow } from '@shared/import/plan.ts'
import { planKinds } from './plan-kinds.ts'

interface Props {
  readonly counts: ImportPlan['counts']
  readonly kind: PlanRow['kind'] | null
  readonly onChange: (kind: PlanRow['kind'] | null) => void
}

/** 新增 12 · 有变化 74 …, one of them or all. */
export function PlanFilter({ counts, kind, onChange }: Props) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="im-kinds" role="radiogroup" aria-label="筛选">
      <Choice isOn={kind === null} word="全部" count={total} onChoose={() => onChange(null)} />
      {(Object.keys(planKinds) as PlanRow['kind'][]).map((one) => (
        <Choice
          key={one}
          isOn={kind === one}
          word={planKinds[one].word}
          count={counts[one]}
          tone={one === 'conflict' && counts.conflict > 0 ? 'im-red' : ''}
          onChoose={() => onChange(one)}
        />
      ))}
    </div>
  )
}

interface ChoiceProps {
  readonly isOn: boolean
  readonly word: string
  readonly count: number
  readonly tone?: string
  readonly onChoose: () => void
}

function Choice({ isOn, word, count, tone = '', onChoose }: ChoiceProps) {
  return (
    <button type="button" role="radio" aria-checked={isOn} className={tone} onClick={onChoose}>
      {word} <b>{count}</b>
    </button>
  )
}
