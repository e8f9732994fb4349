import { Button } from 'antd'

interface Props {
  readonly sentence: string
  readonly onRetry: () => void
  readonly onClose: () => void
}

/** What stopped the export; 重试 writes to the same file with the same choices. */
export function ExportProblem({ sentence, onRetry, onClose }: Props) {
  return (
    <div className="ex-state failed" role="alert">
      <b>■ 没有导出</b>
      <p>{sentence}</p>
      <div className="ex-acts">
        <Button size="small" type="primary" onClick={onRetry}>
          重试
        </Button>
        <Button size="small" onClick={onClose}>
          修改选择
        </Button>
      </div>
    </div>
  )
}
