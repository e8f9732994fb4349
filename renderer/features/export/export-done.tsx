import type { ExportResult } from '@shared/export/contract.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { Button } from 'antd'
import { shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'

interface Props {
  readonly result: ExportResult
  readonly target: ChosenFile
  readonly isMasked: boolean
  readonly onAgain: () => void
}

export function ExportDone({ result, target, isMasked, onAgain }: Props) {
  async function reveal() {
    try {
      await shell('revealSaved', { ticket: target.ticket })
    } catch (error) {
      notify.failure(error)
    }
  }
  return (
    <div className="ex-state done" role="status">
      <b>
        ● 已导出 {result.people} 人、{result.communities} 个社区
      </b>
      <p>
        {result.fileName}（{isMasked ? '已遮盖敏感信息' : '含完整敏感信息，请专人保管'}）
      </p>
      <div className="ex-acts">
        <Button size="small" type="primary" onClick={() => void reveal()}>
          打开所在文件夹
        </Button>
        <Button size="small" onClick={onAgain}>
          知道了
        </Button>
      </div>
    </div>
  )
}
