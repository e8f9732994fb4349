import type { ImportCounts } from '@shared/import/batch.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { navigate, type Route } from '../../data/route.ts'
import { useMay } from '../../data/session.ts'
import { unitOf } from './file-state.ts'
import { importQueries } from './import-queries.ts'
import { type ImportOutcome, importSession, useImportSession } from './import-session.ts'
import { saveErrorWorkbook } from './plan-acts.ts'
import { UndoBatchDialog } from './undo-batch-dialog.tsx'

/** What was written, the way back, and where to go from here. */
export function DoneStep() {
  const { outcome } = useImportSession()
  const batches = useQuery(importQueries.batches())
  const drafts = useQuery(importQueries.drafts())
  const mayUndo = useMay('import.undo')
  const maySave = useMay('export.unmasked')
  const [isUndoing, setUndoing] = useState(false)
  if (!outcome) return null
  const { batchId, counts, undone, unwrittenValues, draftIds, ledgers } = outcome
  const batch = batches.data?.find((one) => one.id === batchId)
  const unit = unitOf(ledgers)
  const written = counts.created + counts.updated
  const place = placeOf(ledgers)
  const unread = (drafts.data ?? []).filter(({ error }) => error !== null)
  const hasLeftOvers = counts.skipped > 0 || unwrittenValues > 0

  return (
    <div className="im-done">
      <h3 className={undone ? '' : 'im-green'}>{heading(undone, written, unit)}</h3>
      {batch && <p className="im-muted">{batch.fileName}</p>}
      {!undone && <Figures counts={counts} unit={unit} />}
      {unwrittenValues > 0 && !undone && (
        <p className="im-amber">▲ {unwrittenValues} 个值有疑点未处理，没有写入；可保存问题行工作簿，改好后再导入。</p>
      )}
      {unread.length > 0 && (
        <p className="im-amber">
          ▲ {unread.length} 个文件没有读出来，没有导入：{unread.map(({ fileName }) => fileName).join('、')}
        </p>
      )}
      <div className="im-answers">
        {!undone && written > 0 && (
          <Button type="primary" onClick={() => navigate(place.route)}>
            {place.label}
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

/** Where what was imported is looked at. */
function placeOf(ledgers: readonly LedgerId[]): { readonly route: Route; readonly label: string } {
  if (ledgers.includes('roster')) return { route: { page: 'people' }, label: '查看人员' }
  if (ledgers.includes('decision')) return { route: { page: 'decisions' }, label: '查看三重一大' }
  if (ledgers.includes('disclosure')) return { route: { page: 'disclosures' }, label: '查看居务公开' }
  return ledgers.includes('catalogue')
    ? { route: { page: 'disclosures', view: 'catalogue' }, label: '查看公开目录' }
    : { route: { page: 'dossiers' }, label: '查看廉洁档案' }
}

function Figures({ counts, unit }: { readonly counts: ImportCounts; readonly unit: string }) {
  const figures = [
    ['新增', counts.created, unit],
    ['更新', counts.updated, unit],
    ['未变', counts.unchanged, unit],
    ['跳过', counts.skipped, unit],
    ['新增社区', counts.communities, '个'],
    ...(counts.dossiers > 0 ? [['建立年度档案', counts.dossiers, '份'] as const] : []),
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

function heading(undone: ImportOutcome['undone'], written: number, unit: string): string {
  if (undone) return `○ 这次导入已撤销${undone.kept > 0 ? `，保留 ${undone.kept} 项` : '，数据已退回导入前'}`
  return written > 0 ? `● 已导入 ${written} ${unit}` : '● 没有要写入的内容，数据未变'
}
