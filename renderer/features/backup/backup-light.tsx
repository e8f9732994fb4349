import type { BackupStatus } from '@shared/backup/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { openPage } from '../../data/route.ts'
import { useMay, useSignedIn, useStreet } from '../../data/session.ts'
import { useStore } from '../../data/store.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { backupQueries } from './backup-queries.ts'
import { backupRun, runBackup } from './backup-run.ts'
import { shownLight } from './backup-words.ts'
import './backup-light.css'

/** ● 备份 12 分钟前, in the top strip; why it is not green, and the way to the page. */
export function BackupLight() {
  const { state, street } = useSignedIn()
  // Under the lock every question is refused.
  const { data: status } = useQuery({ ...backupQueries.status(), enabled: state === 'signed-in' })
  const [isOpen, setOpen] = useState(false)
  const isRunning = useStore(backupRun) !== null || status?.isRunning === true
  if (!status) return null
  const { mark, text } = shownLight(status, street.isDemo)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={<Details status={status} isRunning={isRunning} onClose={() => setOpen(false)} />}
    >
      <Button type="text" className="backup-light" aria-label={`备份状态：${text}`}>
        {isRunning ? (
          <StateMark state="open">正在备份…</StateMark>
        ) : (
          <StateMark state={mark}>
            <span className="backup-light-text">{street.isDemo ? text : text.split(/[，。；：]/)[0]}</span>
          </StateMark>
        )}
      </Button>
    </Popover>
  )
}

interface DetailsProps {
  readonly status: BackupStatus
  readonly isRunning: boolean
  readonly onClose: () => void
}

function Details({ status, isRunning, onClose }: DetailsProps) {
  const mayRun = useMay('backup.run')
  const { mark, text } = shownLight(status, useStreet().isDemo)
  return (
    <div className="backup-light-details">
      <p>
        <StateMark state={mark}>
          <span className="backup-light-full">{text}</span>
        </StateMark>
      </p>
      {status.second?.text !== status.text && (
        <p className="backup-light-second">{status.second?.text ?? '没有设第二备份文件夹'}</p>
      )}
      {mayRun ? (
        <div className="backup-light-acts">
          <Button size="small" type="primary" loading={isRunning} onClick={() => void runBackup()}>
            立即备份
          </Button>
          <Button
            size="small"
            onClick={() => {
              onClose()
              openPage('backup')
            }}
          >
            备份与恢复
          </Button>
        </div>
      ) : (
        (mark === 'soon' || mark === 'late') && <p className="backup-light-second">请告诉系统管理员。</p>
      )}
    </div>
  )
}
