import type { ImportPlan, PlanRow } from '@shared/import/plan.ts'
import { keep, type RowDecision } from '@shared/import/row-decision.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { importQueries } from './import-queries.ts'
import { importSession, useImportSession } from './import-session.ts'
import { keepDecision } from './plan-acts.ts'
import { planColumns } from './plan-columns.tsx'
import { withRow } from './plan-decisions.ts'
import { unitOf } from './file-state.ts'
import { MergePanel } from './merge-panel.tsx'
import { ReportPanel } from './report-panel.tsx'
import { PlanFilter } from './plan-filter.tsx'
import { PlanDetail } from './plan-detail.tsx'
import { RowList } from './row-list.tsx'
import { useSelectedRow } from './use-selected-row.ts'

const keyOf = (row: PlanRow) => row.key

export function PlanTable({ plan }: { readonly plan: ImportPlan }) {
  const { kind, decisions } = useImportSession()
  const ledgers = useMemo(() => plan.ledgers.map(({ ledger }) => ledger), [plan])
  const unit = unitOf(ledgers)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const query = useInfiniteQuery(importQueries.planRows(plan.id, kind, text))
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data])
  const { selected, index, select, onKeyDown, move } = useSelectedRow(rows, keyOf)
  const total = query.data?.pages[0]?.total ?? 0
  const columns = useMemo(() => {
    const decisionFor = (row: PlanRow) => decisions[row.key]?.decision
    return planColumns(ledgers, {
      decisionOf: decisionFor,
      onToggle: (row) => decide(row, withRow(row, decisionFor(row))),
    })
  }, [decisions, ledgers])
  const decision = selected && decisions[selected.key]?.decision

  function body() {
    if (query.isPending) return <LoadingSkeleton />
    if (query.isError)
      return <Failed title="比对结果没有载入" error={query.error} onRetry={() => void query.refetch()} />
    if (rows.length === 0)
      return (
        <Empty title={unit === '人' ? '这一类没有人' : '这一类没有内容'}>
          {text ? '换个姓名、事项或社区再找。' : undefined}
        </Empty>
      )
    return (
      <RowList
        label="比对结果"
        rows={rows}
        keyOf={keyOf}
        columns={columns}
        selectedIndex={index}
        onSelect={select}
        onNearEnd={() => {
          if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
        }}
      />
    )
  }

  return (
    <div className="im-three">
      <section className="im-middle">
        <div className="im-bar im-plan-bar">
          <PlanFilter counts={plan.counts} kind={kind} onChange={(next) => importSession.change({ kind: next })} />
          <div className="im-plan-tools">
            <MergePanel plan={plan} />
            <ReportPanel plan={plan} />
            <Input.Search
              size="small"
              allowClear
              placeholder="姓名、事项或社区"
              className="im-search"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
        </div>
        <div
          className="im-table-box"
          tabIndex={0}
          aria-label="比对结果"
          onKeyDown={(event) => {
            if (event.key === ' ' && selected && event.target === event.currentTarget) {
              event.preventDefault()
              decide(selected, withRow(selected, decision))
            } else onKeyDown(event)
          }}
        >
          {body()}
        </div>
        <footer className="im-foot">
          <span>
            共 {total} {unit}
          </span>
          {plan.newCommunities.length > 0 && (
            <span title={plan.newCommunities.join('、')}>将新增社区 {plan.newCommunities.length} 个</span>
          )}
          {plan.newDossiers > 0 && <span>将建立年度档案 {plan.newDossiers} 份</span>}
          {plan.unwrittenValues > 0 && <span className="im-amber">▲ {plan.unwrittenValues} 个值未处理，不写入</span>}
          {plan.forgotten > 0 && (
            <span className="im-amber">▲ {plan.forgotten} 行的内容变了，原来的选择已取消，请再看一遍</span>
          )}
          <span className="im-space" />
          <span>↑ ↓ 选择，空格勾选</span>
        </footer>
      </section>
      <PlanDetail row={selected} decision={decision} onDecide={decide} onDone={() => move(1)} />
    </div>
  )
}

function decide(row: PlanRow, decision: RowDecision | undefined): void {
  const { [row.key]: _before, ...others } = importSession.get().decisions
  importSession.change({ decisions: decision ? { ...others, [row.key]: keep(row, decision) } : others })
  keepDecision(row.key, decision)
}
