import type { UndoPreview } from '@shared/import/model.ts'
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
  readonly onUndone?: (kept: number) => void
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
      const { reverted, kept } = await data.import.undo(
        { batchId: batch.id, edited },
        { signal: controller.signal, onProgress: (progress) => setRunning({ progress, cancel }) },
      )
      notify.success(`已撤销这次导入，退回 ${reverted} 条记录${kept > 0 ? `，保留修改过的 ${kept} 人` : ''}`)
      await queryClient.invalidateQueries({ queryKey: ['import'] })
      onUndone?.(kept)
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
  const names = preview.edited.map((one) => one.name)
  const shown = names.slice(0, 5).join('、') + (names.length > 5 ? ' 等' : '')
  return (
    <div className="im-undo">
      <p>
        将{effect(preview)}
        {names.length > 0 ? `；其中 ${names.length} 人导入后被改过（${shown}）。` : '。'}撤销会记入审计。
      </p>
      {names.length > 0 && (
        <Radio.Group
          value={edited}
          onChange={(event) => onChange(event.target.value as Edited)}
          options={[
            { value: 'keep', label: `保留修改过的 ${names.length} 人` },
            { value: 'revert', label: '一并撤销，导入后的修改也会丢失' },
          ]}
        />
      )}
    </div>
  )
}

function effect({ remove, restore }: UndoPreview): string {
  if (remove > 0 && restore > 0) return `删除 ${remove} 人、恢复 ${restore} 人`
  return restore > 0 ? `恢复 ${restore} 人` : `删除 ${remove} 人`
}

/** What the button names: with people kept, the figures of the rest are not known. */
function act(preview: UndoPreview, edited: Edited): string {
  const { length } = preview.edited
  return length > 0 && edited === 'keep' ? `保留修改过的 ${length} 人` : effect(preview)
}
