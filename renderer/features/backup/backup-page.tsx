import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useContext, useEffect, useRef } from 'react'
import { queryClient } from '../../data/query-client.ts'
import { useStore } from '../../data/store.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ScreenActive } from '../../ui/use-shortcut.ts'
import { backupQueries } from './backup-queries.ts'
import { backupRun, runBackup } from './backup-run.ts'
import { BackupStatusCard } from './backup-status-card.tsx'
import { BackupTable } from './backup-table.tsx'
import { undoCopy } from './backup-words.ts'
import { restoring } from './restore-act.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import './backup.css'

/** 备份与恢复: how it stands, what copies there are, and the way back to each of them. */
export function BackupPage() {
  const status = useQuery(backupQueries.status())
  const list = useQuery(backupQueries.list())
  const running = useStore(backupRun)
  const asked = useStore(restoring)
  useFreshInFront()

  // Asked anew twice a minute, and so the ages grow.
  const now = new Date(status.dataUpdatedAt)
  const copies = (list.data ?? []).toSorted((one, other) => other.at.localeCompare(one.at))
  return (
    <div className="backup-page">
      <header className="backup-bar">
        <h2>备份与恢复</h2>
        <span className="backup-space" />
        <Button type="primary" loading={running !== null} onClick={() => void runBackup()}>
          立即备份
        </Button>
      </header>
      {running && (
        <div className="backup-progress">
          <Progress
            stage={running.progress?.stage ?? '正在备份'}
            done={running.progress?.done ?? 0}
            total={running.progress?.total ?? 0}
            onCancel={running.cancel}
          />
        </div>
      )}
      <div className="backup-body">
        {status.error && !list.error && (
          <Failed title="备份状态没有载入" error={status.error} onRetry={() => void status.refetch()} />
        )}
        {status.data && !status.error && (
          <BackupStatusCard status={status.data} now={now} undo={undoCopy(copies, now)} />
        )}
        {list.error ? (
          <Failed
            title={status.error ? '备份没有载入' : '备份列表没有载入'}
            error={list.error}
            onRetry={() => void Promise.all([list.refetch(), status.refetch()])}
          />
        ) : list.data === undefined ? (
          <LoadingSkeleton />
        ) : copies.length === 0 ? (
          <Empty
            title="还没有备份"
            action={
              <Button type="primary" loading={running !== null} onClick={() => void runBackup()}>
                立即备份
              </Button>
            }
          >
            有改动后程序会自动备份，导入、恢复前和退出时也会。备份与数据用同样的密钥加密。
          </Empty>
        ) : (
          <>
            <BackupTable copies={copies} />
            <p className="backup-foot">共 {copies.length} 份，按设置里的保留天数自动清理旧的。</p>
          </>
        )}
      </div>
      {asked && (
        <RestoreDialog
          key={`${asked.copy.place}:${asked.copy.id}`}
          copy={asked.copy}
          reason={asked.reason}
          onClose={() => restoring.set(null)}
        />
      )}
    </div>
  )
}

/** Backups are made while other pages are in front. */
function useFreshInFront(): void {
  const isActive = useContext(ScreenActive)
  const wasActive = useRef(isActive)
  useEffect(() => {
    if (isActive && !wasActive.current) void queryClient.invalidateQueries({ queryKey: backupQueries.all })
    wasActive.current = isActive
  }, [isActive])
}
