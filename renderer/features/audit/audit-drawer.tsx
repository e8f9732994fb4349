import './audit-drawer.css'
import type { AuditedRow } from '@shared/audit/contract.ts'
import { localSecond } from '@shared/values/local-clock.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { auditQueries } from './audit-queries.ts'
import { ChangedRecord } from './changed-record.tsx'

interface Props {
  readonly row: AuditedRow
  readonly onClose: () => void
}

/** One act: who, when, why, and each record as it was and as it became. */
export function AuditDrawer({ row, onClose }: Props) {
  return (
    <aside className="audit-drawer" aria-label="审计记录详情">
      <div className="ui-bar">
        <h3 title={row.act}>{row.act}</h3>
        <span className="ui-space" />
        <Button className="audit-close" aria-label="关闭" onClick={onClose}>
          ×
        </Button>
      </div>
      <div className="audit-drawer-body">
        <dl className="audit-facts">
          <Fact label="编号" value={String(row.seq)} />
          <Fact label="时间" value={localSecond(row.at)} />
          <Fact label="操作人" value={row.accountName} />
          <Fact label="批准人" value={row.approverName} />
          <Fact label="对象" value={row.subjectName} />
          <Fact label="事由" value={row.reason} />
        </dl>
        <Changes key={row.seq} seq={row.seq} />
      </div>
    </aside>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string | null }) {
  if (value === null || value === '') return null
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Changes({ seq }: { readonly seq: number }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    auditQueries.changes(seq),
  )
  const [showAll, setShowAll] = useState(false)
  if (error) return <Failed title="改动没有载入" error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingSkeleton lines={4} />
  const changes = data.pages.flatMap((page) => page.changes)
  const total = data.pages[0]?.total ?? 0
  if (total === 0) return <p className="audit-none">这次操作没有改动数据。</p>
  return (
    <>
      <div className="audit-changes-head">
        <h4>改动 {total} 条记录</h4>
        <span className="ui-space" />
        <Checkbox checked={showAll} onChange={(event) => setShowAll(event.target.checked)}>
          全部栏目
        </Checkbox>
      </div>
      {changes.map((change, at) => (
        <ChangedRecord key={at} change={change} showAll={showAll} />
      ))}
      {hasNextPage && (
        <Button
          type="link"
          className="audit-more"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >{`再显示 ${Math.min(50, total - changes.length)} 条（共 ${total} 条）`}</Button>
      )}
    </>
  )
}
