import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { Button } from 'antd'

interface Props {
  readonly error: unknown
  /** What could not be done: 人员名单没有载入. */
  readonly title?: string
  readonly onRetry?: () => void
}

/** The failed state of a screen: what happened, what to do, and the button that tries again. */
export function Failed({ error, title = '没有载入', onRetry }: Props) {
  return (
    <div className="ui-state" role="alert">
      <h3>{title}</h3>
      <p>{errorText(toFailure(error))}</p>
      {onRetry && (
        <div className="ui-state-act">
          <Button type="primary" onClick={onRetry}>
            重试
          </Button>
        </div>
      )}
    </div>
  )
}
