import type { BackupInfo, BackupStatus } from '@shared/backup/contract.ts'
import { Button, Popconfirm } from 'antd'
import { useMay, useStreet } from '../../data/session.ts'
import { PowerButton, WriteButton } from '../../ui/power-button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { ageText, minuteText, shownLight } from './backup-words.ts'
import { restoring } from './restore-act.ts'
import { chooseSecondFolder, clearSecondFolder } from './second-folder-acts.ts'

interface Props {
  readonly status: BackupStatus
  readonly now: Date
  /** What takes the last restore back. */
  readonly undo: BackupInfo | undefined
}

/** How it stands: the last good copy, where it is, and what to do when it is not well. */
export function BackupStatusCard({ status, now, undo }: Props) {
  const mayRestore = useMay('backup.restore')
  const { lastGoodAt } = status
  const { mark, text } = shownLight(status, useStreet().isDemo)
  return (
    <section className={`backup-card ${mark}`} aria-label="备份状态">
      <p className="backup-card-text">
        <StateMark state={mark}>{text}</StateMark>
      </p>
      <dl className="backup-facts">
        <dt>最近一份</dt>
        <dd>{lastGoodAt === null ? '还没有' : `${minuteText(lastGoodAt)}（${ageText(lastGoodAt, now)}）`}</dd>
        <dt>备份文件夹</dt>
        <dd>{status.folder}</dd>
        <dt>第二文件夹</dt>
        <dd>
          <SecondFolder second={status.second} said={status.text} />
        </dd>
        {undo && (
          <>
            <dt>上一次恢复</dt>
            <dd>
              恢复前的数据（{minuteText(undo.at)}）另存着，{undo.counts.people} 人。
              {mayRestore && (
                <WriteButton
                  type="link"
                  size="small"
                  onClick={() => restoring.set({ copy: undo, reason: '撤销上一次恢复' })}
                >
                  撤销恢复
                </WriteButton>
              )}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

interface SecondProps extends Pick<BackupStatus, 'second'> {
  /** What stands above already. */
  readonly said: string
}

function SecondFolder({ second, said }: SecondProps) {
  const mayEdit = useMay('settings.edit')
  return (
    <>
      {second ? (
        <>
          <span>{second.folder}</span>
          <span className="backup-note">
            {second.text !== said && second.text}
            {second.lastGoodAt !== null && `（最近一份 ${minuteText(second.lastGoodAt)}）`}
          </span>
        </>
      ) : (
        <span className="backup-note">没有设。建议设为 U 盘或移动硬盘上的文件夹，电脑坏了数据还在。</span>
      )}
      <PowerButton power="settings.edit" type="link" size="small" onClick={() => void chooseSecondFolder()}>
        {second ? '更换' : '选择文件夹'}
      </PowerButton>
      {mayEdit && second && (
        <Popconfirm
          title="不再往第二文件夹存备份？"
          description="里面已有的备份不会删除。"
          okText="不再使用"
          cancelText="继续使用"
          okButtonProps={{ danger: true }}
          cancelButtonProps={{ type: 'primary' }}
          onConfirm={() => void clearSecondFolder()}
        >
          <Button type="link" size="small">
            不再使用
          </Button>
        </Popconfirm>
      )}
    </>
  )
}
