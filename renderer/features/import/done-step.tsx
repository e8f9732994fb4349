import type { ImportCounts } from '@shared/import/model.ts'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { navigate } from '../../data/route.ts'
import { useMay } from '../../data/session.ts'
import { importQueries } from './import-queries.ts'
import { type ImportOutcome, importSession, useImportSession } from './import-session.ts'
import { saveErrorWorkbook } from './plan-acts.ts'
import { UndoBatchDialog } from './undo-batch-dialog.tsx'

/** What was written, the way back, and where to go from here. */
export function DoneStep() {
  const { outcome } = useImportSession()
  const batches = useQuery(importQueries.batches())
  const mayUndo = useMay('import.undo')
  const maySave = useMay('export.unmasked')
  const [isUndoing, setUndoing] = useState(false)
  if (!outcome) return null
  const { batchId, counts, undone, unwrittenValues, draftIds } = outcome
  const batch = batches.data?.find((one) => one.id === batchId)
  const written = counts.created + counts.updated
  const hasLeftOvers = counts.skipped > 0 || unwrittenValues > 0

  return (
    <div className="im-done">
      <h3 className={undone ? '' : 'im-green'}>{heading(undone, written)}</h3>
      {batch && <p className="im-muted">{batch.fileName}</p>}
      {!undone && <Figures counts={counts} />}
      {unwrittenValues > 0 && !undone && (
        <p className="im-amber">▲ {unwrittenValues} 个值有疑点未处理，没有写入；可保存问题行工作簿，改好后再导入。</p>
      )}
      <div className="im-answers">
        {!undone && written > 0 && (
          <Button type="primary" onClick={() => navigate({ page: 'people' })}>
            查看人员
          </Button>
        )}
        {!undone && hasLeftOvers && maySave && (
          <Button onClick={() => void saveErrorWorkbook(draftIds)}>保存问题行工作簿</Button>
        )}
        {!undone && batchId !== null && mayUndo && <Button onClick={() => setUndoing(true)}>撤销这次导入</Button>}
      </div>
      {isUndoing && batchId !== null && (
        <UndoBatchDialog
          batch={{ id: batchId, fileName: batch?.fileName ?? '这次' }}
          onClose={() => setUndoing(false)}
          onUndone={(kept) => importSession.change({ outcome: { ...outcome, undone: { kept } } })}
        />
      )}
    </div>
  )
}

function Figures({ counts }: { readonly counts: ImportCounts }) {
  const figures = [
    ['新增', counts.created, '人'],
    ['更新', counts.updated, '人'],
    ['未变', counts.unchanged, '人'],
    ['跳过', counts.skipped, '人'],
    ['新增社区', counts.communities, '个'],
  ] as const
  return (
    <dl className="im-figures">
      {figures.map(([word, count, unit]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>
            {count} <small>{unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function heading(undone: ImportOutcome['undone'], written: number): string {
  if (undone) return `○ 这次导入已撤销${undone.kept > 0 ? `，保留修改过的 ${undone.kept} 人` : '，数据已退回导入前'}`
  return written > 0 ? `● 已导入 ${written} 人` : '● 没有要写入的内容，数据未变'
}
