import type { ImportBatch } from '@shared/import/batch.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useMay } from '../../data/session.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { localMinute } from '@shared/values/local-clock.ts'
import { importQueries } from './import-queries.ts'
import { UndoBatchDialog } from './undo-batch-dialog.tsx'

/** What was imported before, each batch with its way back. */
export function BatchList() {
  const batches = useQuery(importQueries.batches())
  const [undoing, setUndoing] = useState<ImportBatch | null>(null)
  const mayUndo = useMay('import.undo')

  const columns: TableColumnsType<ImportBatch> = [
    { title: '时间', dataIndex: 'at', width: 150, render: (at: string) => localMinute(at) },
    { title: '文件', dataIndex: 'fileName', ellipsis: true },
    {
      title: '台账',
      dataIndex: 'ledgers',
      width: 150,
      ellipsis: true,
      render: (ledgers: ImportBatch['ledgers']) => ledgers.map((ledger) => ledgerOf(ledger).label).join('、'),
    },
    { title: '操作人', dataIndex: 'by', width: 90, ellipsis: true },
    { title: '新增', width: 64, align: 'right', render: (_, { counts }) => counts.created },
    { title: '更新', width: 64, align: 'right', render: (_, { counts }) => counts.updated },
    { title: '未变', width: 64, align: 'right', render: (_, { counts }) => counts.unchanged },
    { title: '跳过', width: 64, align: 'right', render: (_, { counts }) => counts.skipped },
    {
      key: 'undo',
      width: 180,
      render: (_, batch) =>
        batch.undoneAt ? (
          <span className="im-muted">○ {localMinute(batch.undoneAt).slice(5)} 已撤销</span>
        ) : (
          <Button size="small" type="link" disabled={!mayUndo} onClick={() => setUndoing(batch)}>
            撤销此次导入
          </Button>
        ),
    },
  ]

  return (
    <section className="im-section" aria-label="已导入的批次">
      <h3>已导入的批次 {batches.data && <small>{batches.data.length} 次</small>}</h3>
      {batches.isPending && <LoadingSkeleton lines={4} />}
      {batches.isError && <Failed title="批次没有载入" error={batches.error} onRetry={() => void batches.refetch()} />}
      {batches.data?.length === 0 && <p className="im-muted">还没有导入过。导入后的每一批都列在这里，可以整批撤销。</p>}
      {batches.data && batches.data.length > 0 && (
        <Table
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={batches.data}
          pagination={batches.data.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        />
      )}
      {undoing && <UndoBatchDialog batch={undoing} onClose={() => setUndoing(null)} />}
    </section>
  )
}
