import type { ExportResult } from '@shared/export/contract.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { Button } from 'antd'
import { shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'

interface Props {
  readonly result: ExportResult
  readonly target: ChosenFile
  readonly isMasked: boolean
  readonly hasSensitive: boolean
  readonly onAgain: () => void
}

export function ExportDone({ result, target, isMasked, hasSensitive, onAgain }: Props) {
  async function reveal() {
    try {
      await shell('revealSaved', { ticket: target.ticket })
    } catch (error) {
      notify.failure(error)
    }
  }
  const masked = isMasked ? '（已遮盖敏感信息）' : '（含完整敏感信息，请专人保管）'
  return (
    <div className="ex-state done" role="status">
      <b>● 已导出 {countWords(result)}</b>
      <p>
        {result.fileName}
        {hasSensitive && masked}
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

/** 90 行，90 人、12 个社区 */
function countWords({ rows, people, communities }: ExportResult): string {
  const about = [people > 0 && `${people} 人`, communities > 0 && `${communities} 个社区`].filter(Boolean)
  return [`${rows} 行`, about.join('、')].filter(Boolean).join('，')
}
