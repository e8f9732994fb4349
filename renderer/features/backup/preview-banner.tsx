import { Button } from 'antd'
import { useState } from 'react'
import { useSignedIn } from '../../data/session.ts'
import { minuteText } from './backup-words.ts'
import { closePreview } from './preview-acts.ts'
import './backup-light.css'

/** Above every page while a backup is looked at. */
export function PreviewBanner() {
  const status = useSignedIn()
  const [isClosing, setClosing] = useState(false)
  if (status.state !== 'signed-in' || status.previewOf === null) return null

  async function close() {
    setClosing(true)
    await closePreview()
    setClosing(false)
  }
  return (
    <div className="preview-banner" role="status">
      <span>▲ 正在查看 {minuteText(status.previewOf)} 的备份，只能看不能改。</span>
      <Button type="primary" size="small" loading={isClosing} onClick={() => void close()}>
        返回现在的数据
      </Button>
    </div>
  )
}
