import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { remainingTime } from './remaining-time.ts'

interface Props {
  /** What is being done: 正在读取第 3 张表. */
  readonly stage: string
  readonly done: number
  /** 0 while unknown. */
  readonly total: number
  readonly onCancel?: () => void
}

/** Long work: what, how far, how long still, and the way out. */
export function Progress({ stage, done, total, onCancel }: Props) {
  const elapsedMs = useElapsed()
  const remaining = remainingTime(elapsedMs, done, total)
  const isKnown = total > 0
  return (
    <div className="ui-progress" role="status">
      <div className="ui-progress-line">
        <span>{stage}</span>
        {remaining && <span className="ui-muted">{remaining}</span>}
        {isKnown && (
          <span className="ui-muted">
            {done} / {total}
          </span>
        )}
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
      <div className={isKnown ? 'ui-progress-bar' : 'ui-progress-bar unknown'}>
        <i style={isKnown ? { width: `${Math.min(100, (done / total) * 100)}%` } : undefined} />
      </div>
    </div>
  )
}

function useElapsed(): number {
  const [startedAt] = useState(() => Date.now())
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now - startedAt
}
