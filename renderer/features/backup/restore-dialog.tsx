import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import type { BackupInfo } from '@shared/backup/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { askedAct } from '../../data/approval.ts'
import { useStore } from '../../data/store.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { backupQueries } from './backup-queries.ts'
import { countLines, type Counts, lossText, minuteText, placeNames } from './backup-words.ts'
import { restore } from './restore-act.ts'

interface Props {
  readonly copy: BackupInfo
  readonly reason: string
  readonly onClose: () => void
}

/** Says in figures what a restore changes, and asks why. */
export function RestoreDialog({ copy, reason: first, onClose }: Props) {
  const counts = useQuery(backupQueries.counts())
  const [reason, setReason] = useState(first)
  const [isRunning, setRunning] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const asked = useStore(askedAct)
  const at = minuteText(copy.at)

  async function submit() {
    if (reason.trim() === '') {
      setSentence('请写明事由，例如：误删人员，恢复到删除前。')
      return
    }
    setRunning(true)
    setSentence(null)
    try {
      if (await restore(copy, reason.trim())) onClose()
    } catch (error) {
      setSentence(errorText(toFailure(error)))
    } finally {
      setRunning(false)
    }
  }

  return (
    <Modal
      // One question at a time: the second person is asked about in a dialog of the frame.
      open={asked === null}
      width={520}
      title={`恢复到 ${at} 的数据`}
      closable={!isRunning}
      mask={{ closable: false }}
      onCancel={isRunning ? () => undefined : onClose}
      footer={
        <div className="backup-dialog-foot">
          <span className="backup-note">如有审核或分管领导账号，要先经其批准</span>
          <Button danger disabled={!counts.data} loading={isRunning} onClick={() => void submit()}>
            恢复这份备份
          </Button>
          <Button type="primary" disabled={isRunning} onClick={onClose}>
            不恢复
          </Button>
        </div>
      }
    >
      {counts.isPending && <LoadingSkeleton lines={4} />}
      {counts.isError && (
        <Failed title="没有数出现在的数据" error={counts.error} onRetry={() => void counts.refetch()} />
      )}
      {counts.data && <Effect now={counts.data} copy={copy} />}
      <label className="backup-reason">
        事由
        <Input.TextArea
          autoFocus
          rows={2}
          maxLength={200}
          value={reason}
          status={sentence === null ? '' : 'error'}
          placeholder="例如：误删人员，恢复到删除前"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {sentence !== null && (
        <p className="backup-error" role="alert">
          {sentence}
        </p>
      )}
    </Modal>
  )
}

function Effect({ now, copy }: { readonly now: Counts; readonly copy: BackupInfo }) {
  return (
    <>
      <p>
        {lossText(now, copy.counts)}现在的数据会先另存一份，恢复后可以撤销。备份在{placeNames[copy.place]}
        {copy.lastAct ? `，最后一步是 ${minuteText(copy.lastAct.at)} 的“${copy.lastAct.act}”` : ''}。
      </p>
      <table className="backup-counts">
        <thead>
          <tr>
            <th scope="col" aria-label="项目" />
            <th scope="col">现在</th>
            <th scope="col">恢复后</th>
            <th scope="col">变化</th>
          </tr>
        </thead>
        <tbody>
          {countLines(now, copy.counts).map(({ label, now: present, copy: then, effect }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{present}</td>
              <td>{then}</td>
              <td className={then < present ? 'less' : ''}>{effect}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
