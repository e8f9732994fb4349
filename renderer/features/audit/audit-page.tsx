import type { AuditFilter } from '@shared/audit/contract.ts'
import { Button, type InputRef } from 'antd'
import { useContext, useEffect, useRef, useState } from 'react'
import { queryClient } from '../../data/query-client.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { PowerButton, WriteButton } from '../../ui/power-button.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ScreenActive, useShortcut } from '../../ui/use-shortcut.ts'
import { AuditDrawer } from './audit-drawer.tsx'
import { AuditFilterBar } from './audit-filter-bar.tsx'
import { isFiltered, noFilter } from './audit-filter.ts'
import { AuditList, auditRowId } from './audit-list.tsx'
import { auditQueries } from './audit-queries.ts'
import { AuditVerdictBar } from './audit-verdict.tsx'
import { useAuditExport } from './use-audit-export.ts'
import { useAuditKeys } from './use-audit-keys.ts'
import { useAuditWindow } from './use-audit-window.ts'
import { useVerify } from './use-verify.ts'
import './audit.css'

/** 审计记录: who did what and when, found, opened, checked and taken along. */
export function AuditPage() {
  const [filter, setFilter] = useState<AuditFilter>(noFilter)
  const [selected, setSelected] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const search = useRef<InputRef>(null)
  const found = useAuditWindow(filter)
  const verifying = useVerify()
  const exporting = useAuditExport()
  const total = found.total ?? 0
  useShortcut('ctrl+f', () => search.current?.focus({ cursor: 'all' }))
  useFreshInFront()

  function show(next: AuditFilter) {
    setFilter(next)
    setSelected(0)
    setOpen(false)
  }
  function open(index: number) {
    setSelected(index)
    setOpen(true)
  }
  const onKeyDown = useAuditKeys({
    total,
    selected,
    onSelect: setSelected,
    onOpen: open,
    onClose: () => setOpen(false),
  })

  const row = isOpen ? found.rowAt(selected) : undefined
  return (
    <div className="audit-page">
      <div className="audit-main">
        <div className="ui-bar">
          <h2>审计记录</h2>
          <span className="ui-space" />
          <WriteButton loading={verifying.state.name === 'running'} onClick={() => void verifying.verify()}>
            核验
          </WriteButton>
          <PowerButton
            power="audit.export"
            disabled={total === 0}
            loading={exporting.running !== null}
            onClick={() => void exporting.start(filter)}
          >
            {isFiltered(filter) && total > 0 ? `导出这 ${total} 条` : '导出'}
          </PowerButton>
        </div>
        <AuditFilterBar filter={filter} onChange={show} search={search} />
        <AuditVerdictBar
          state={verifying.state}
          onClose={verifying.close}
          onOpen={(seq, rows) => {
            show(noFilter)
            // Newest first, and every row below the broken one is there.
            open(Math.max(0, rows - seq))
          }}
        />
        {exporting.running && (
          <div className="audit-verdict">
            <Progress
              stage={exporting.running.progress?.stage ?? '正在导出'}
              done={exporting.running.progress?.done ?? 0}
              total={exporting.running.progress?.total ?? 0}
              onCancel={exporting.running.cancel}
            />
          </div>
        )}
        {found.error ? (
          <Failed title="审计记录没有载入" error={found.error} onRetry={found.retry} />
        ) : found.total === undefined ? (
          <LoadingSkeleton />
        ) : total === 0 ? (
          <NothingFound filter={filter} onClear={() => show(noFilter)} />
        ) : (
          <div
            className="audit-table"
            role="grid"
            tabIndex={0}
            aria-label="审计记录"
            aria-rowcount={total}
            aria-activedescendant={auditRowId(selected)}
            onKeyDown={onKeyDown}
          >
            <AuditList
              total={total}
              rowAt={found.rowAt}
              selected={selected}
              onSelect={open}
              onOpen={open}
              onFirstSeen={found.onFirstSeen}
            />
          </div>
        )}
        <footer className="ui-foot">
          <span>{found.total !== undefined && !found.error && `共 ${total} 条`}</span>
          <span className="ui-space" />
          <span>↑ ↓ 选择　Enter 打开　Esc 关闭</span>
        </footer>
      </div>
      {row && <AuditDrawer row={row} onClose={() => setOpen(false)} />}
    </div>
  )
}

function NothingFound({ filter, onClear }: { readonly filter: AuditFilter; readonly onClear: () => void }) {
  if (!isFiltered(filter))
    return <Empty title="还没有审计记录">每次登录、修改、导入、导出都会自动记在这里，不能删改。</Empty>
  return (
    <Empty title="没有符合条件的记录" action={<Button onClick={onClear}>清除条件</Button>}>
      可按姓名、操作、事由查找，或放宽日期。
    </Empty>
  )
}

/** What was written while another page was in front is asked for when this one comes back. */
function useFreshInFront(): void {
  const isActive = useContext(ScreenActive)
  const wasActive = useRef(isActive)
  useEffect(() => {
    if (isActive && !wasActive.current) void queryClient.invalidateQueries({ queryKey: auditQueries.all })
    wasActive.current = isActive
  }, [isActive])
}
