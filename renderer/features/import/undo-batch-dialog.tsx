import type { UndoneRecord, UndoPreview } from '@shared/import/batch.ts'
import type { Progress as ProgressReport } from '@shared/rpc/wire.ts'
import { useQuery } from '@tanstack/react-query'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { queryClient } from '../../data/query-client.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { Progress } from '../../ui/progress.tsx'
import { importQueries } from './import-queries.ts'

type Edited = 'keep' | 'revert'

interface Props {
  readonly batch: { readonly id: string; readonly fileName: string }
  readonly onClose: () => void
  readonly onUndone?: (stayed: number) => void
}

/** Says in figures what taking a batch back removes, and offers the safe way first. */
export function UndoBatchDialog({ batch, onClose, onUndone }: Props) {
  const preview = useQuery(importQueries.undoPreview(batch.id))
  const [edited, setEdited] = useState<Edited>('keep')
  const [running, setRunning] = useState<{ progress: ProgressReport | null; cancel: () => void } | null>(null)

  async function undo() {
    const controller = new AbortController()
    const cancel = () => controller.abort()
    setRunning({ progress: null, cancel })
    try {
      const { takenBack, kept, refused } = await data.import.undo(
        { batchId: batch.id, edited },
        { signal: controller.signal, onProgress: (progress) => setRunning({ progress, cancel }) },
      )
      const stayed = kept.length + refused.length
      notify.success(`已撤销这次导入，收回 ${takenBack} 条记录${stayed > 0 ? `，保留 ${stayed} 条` : ''}`)
      await queryClient.invalidateQueries({ queryKey: ['import'] })
      onUndone?.(stayed)
      onClose()
    } catch (error) {
      setRunning(null)
      notify.failure(error)
    }
  }

  return (
    <Modal
      open
      title={`撤销“${batch.fileName}”的导入`}
      okText={preview.data ? `撤销导入，${act(preview.data, edited)}` : '撤销导入'}
      okButtonProps={{ danger: true, disabled: !preview.data, loading: running !== null }}
      cancelText="不撤销"
      cancelButtonProps={{ autoFocus: true }}
      closable={running === null}
      mask={{ closable: false }}
      onOk={() => void undo()}
      onCancel={() => (running ? running.cancel() : onClose())}
    >
      {preview.isPending && <LoadingSkeleton lines={3} />}
      {preview.isError && (
        <Failed title="没有算出会退回什么" error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data && <Effect preview={preview.data} edited={edited} onChange={setEdited} />}
      {running && (
        <Progress
          stage={running.progress?.stage ?? '正在撤销'}
          done={running.progress?.done ?? 0}
          total={running.progress?.total ?? 0}
          onCancel={running.cancel}
        />
      )}
    </Modal>
  )
}

interface EffectProps {
  readonly preview: UndoPreview
  readonly edited: Edited
  readonly onChange: (edited: Edited) => void
}

function Effect({ preview, edited, onChange }: EffectProps) {
  const count = preview.edited.length
  return (
    <div className="im-undo">
      <p>将{effect(preview)}。撤销会记入审计。</p>
      {count > 0 && (
        <>
          <RecordList title={`导入后被改过的 ${count} 条`} records={preview.edited} />
          <Radio.Group
            value={edited}
            onChange={(event) => onChange(event.target.value as Edited)}
            options={[
              { value: 'keep', label: `保留改过的 ${count} 条` },
              { value: 'revert', label: '一并撤销，导入后的修改也会丢失' },
            ]}
          />
        </>
      )}
      {preview.refused.length > 0 && (
        <RecordList title={`不能收回的 ${preview.refused.length} 条`} records={preview.refused} />
      )}
    </div>
  )
}

/** Beyond these nobody reads on; the figure says how many there are. */
const shownRecords = 8

function RecordList({ title, records }: { readonly title: string; readonly records: readonly UndoneRecord[] }) {
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {records.slice(0, shownRecords).map((one, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two records may have one name
          <li key={at}>
            {one.title} <span className="im-muted">{one.why}</span>
          </li>
        ))}
        {records.length > shownRecords && <li className="im-muted">等 {records.length} 条</li>}
      </ul>
    </section>
  )
}

/** Those that stay are counted in none of both. */
function effect({ remove, restore, edited, refused }: UndoPreview): string {
  const parts = [...(remove > 0 ? [`删除 ${remove} 条`] : []), ...(restore > 0 ? [`恢复 ${restore} 条`] : [])]
  const stays = edited.length + refused.length > 0 ? '（含下列各条）' : ''
  return parts.length > 0 ? `${parts.join('、')}${stays}` : '不改动任何记录'
}

/** What the button names: with records kept, the figures of the rest are not known. */
function act(preview: UndoPreview, edited: Edited): string {
  const kept = (edited === 'keep' ? preview.edited.length : 0) + preview.refused.length
  return kept > 0 ? `保留 ${kept} 条` : effect(preview)
}
