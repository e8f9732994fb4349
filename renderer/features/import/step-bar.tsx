import { Button } from 'antd'
import { type ImportStep, steps } from './import-session.ts'
import type { NextAct } from './next-act.ts'

const names: Record<ImportStep, string> = {
  choose: '选择文件',
  recognise: '识别',
  review: '核对',
  compare: '比对',
  done: '完成',
}

interface Props {
  readonly step: ImportStep
  /** The figure that belongs to a step: files, doubts, people. */
  readonly figures: Partial<Record<ImportStep, string>>
  readonly next: NextAct
  readonly isBusy: boolean
  readonly onNext: () => void
  /** Absent where there is no way back. */
  readonly onBack: (() => void) | undefined
  readonly onStep: (step: ImportStep) => void
}

export function StepBar({ step, figures, next, isBusy, onNext, onBack, onStep }: Props) {
  const current = steps.indexOf(step)
  return (
    <header className="im-bar im-steps">
      <h2>台账导入</h2>
      <ol aria-label="步骤">
        {steps.map((one, index) => {
          const isPast = index < current
          const mayReturn = isPast && step !== 'done' && !isBusy
          return (
            <li key={one} className={index === current ? 'on' : isPast ? 'past' : ''}>
              <button
                type="button"
                disabled={!mayReturn}
                aria-current={index === current ? 'step' : undefined}
                onClick={() => onStep(one)}
              >
                <i aria-hidden="true">{isPast ? '✓' : index + 1}</i>
                <span>{names[one]}</span>
                {figures[one] && <small>{figures[one]}</small>}
              </button>
            </li>
          )
        })}
      </ol>
      <span className="im-space" />
      {next.note && (
        <span className="im-note" title={next.note}>
          ▲ {next.note}
        </span>
      )}
      {onBack && (
        <Button title="Esc" disabled={isBusy} onClick={onBack}>
          上一步
        </Button>
      )}
      <Button title="Enter" type="primary" disabled={!next.isReady || isBusy} onClick={onNext}>
        {next.label}
      </Button>
    </header>
  )
}
