import type { DoubtfulCells } from '@shared/import/doubtful-cell.ts'
import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useMay } from '../../data/session.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { doubtColumns } from './doubt-columns.tsx'
import { doubtKey } from './doubt-place.ts'
import { DoubtPanel } from './doubt-panel.tsx'
import { decideCell, pasteCells, undoCorrection } from './draft-acts.ts'
import { importQueries } from './import-queries.ts'
import { importSession } from './import-session.ts'
import { saveMarkedWorkbook } from './plan-acts.ts'
import { RowList } from './row-list.tsx'
import { useSelectedRow } from './use-selected-row.ts'

interface Props {
  readonly draftId: string
  readonly drafts: readonly ImportDraftSummary[]
}

export function DoubtTable({ draftId, drafts }: Props) {
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const doubts = useInfiniteQuery(importQueries.doubts(draftId, onlyOpen))
  const cells = useMemo(() => doubts.data?.pages.flatMap((page) => page.cells) ?? [], [doubts.data])
  const { selected, index, select, onKeyDown, move } = useSelectedRow(cells, doubtKey)
  const first = doubts.data?.pages[0]
  const maySave = useMay('export.unmasked')
  const fileName = drafts.find(({ id }) => id === draftId)?.fileName ?? '台账'

  const columns = useMemo(
    () =>
      doubtColumns({
        editing,
        onEdit: setEditing,
        onWrite: (cell, text) => {
          setEditing(null)
          void decideCell(draftId, cell, { kind: 'value', text }, false)
        },
      }),
    [editing, draftId],
  )

  function body() {
    if (doubts.isPending) return <LoadingSkeleton />
    if (doubts.isError)
      return <Failed title="疑点没有载入" error={doubts.error} onRetry={() => void doubts.refetch()} />
    if (cells.length === 0) {
      return (
        <Empty title={onlyOpen ? '都已处理' : '这份文件没有疑点'}>
          {onlyOpen ? '可以进入下一步比对；要再看处理过的，请选“全部”。' : '可以进入下一步比对。'}
        </Empty>
      )
    }
    return (
      <RowList
        label="疑点"
        rows={cells}
        keyOf={doubtKey}
        columns={columns}
        selectedIndex={index}
        onSelect={select}
        onOpen={setEditing}
        onNearEnd={() => {
          if (doubts.hasNextPage && !doubts.isFetchingNextPage) void doubts.fetchNextPage()
        }}
      />
    )
  }

  return (
    <>
      <section className="im-middle">
        <div className="im-bar im-facts">
          {drafts.length > 1 && (
            <Select
              size="small"
              className="im-file-choice"
              aria-label="文件"
              value={draftId}
              onChange={(next) => importSession.change({ draftId: next, table: 0 })}
              options={drafts.map((one) => ({ value: one.id, label: `${one.fileName}　${openWord(one)}` }))}
            />
          )}
          <span>{first ? countText(first, onlyOpen) : '正在查找疑点'}</span>
          {first && first.openErrors > 0 && (
            <span className="im-red im-cut" title="错误未处理的栏目不写入，其他栏目照常写入">
              ■ {first.openErrors} 处错误不写入
            </span>
          )}
          <span className="im-space" />
          {maySave && first && first.total > 0 && (
            <Button size="small" onClick={() => void saveMarkedWorkbook(draftId, fileName)}>
              另存标出疑点的表
            </Button>
          )}
          <Segmented
            size="small"
            value={onlyOpen}
            onChange={setOnlyOpen}
            options={[
              { value: false, label: '全部' },
              { value: true, label: '只看未处理' },
            ]}
          />
        </div>
        <div
          className="im-table-box"
          tabIndex={0}
          aria-label="疑点"
          onPaste={(event) => {
            if (event.target !== event.currentTarget) return
            event.preventDefault()
            void pasteCells(draftId, cells.slice(index), linesOf(event.clipboardData.getData('text/plain')))
          }}
          onKeyDown={(event) => {
            if (event.key === 'F2' && selected) setEditing(doubtKey(selected))
            else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
              event.preventDefault()
              void undoCorrection(draftId)
            } else onKeyDown(event)
          }}
        >
          {body()}
        </div>
        <footer className="im-foot">
          <span>↑ ↓ 选择，F2 就地改正，Ctrl+V 从选中处往下粘贴，Ctrl+Z 撤回，Tab 到右侧选处理办法</span>
        </footer>
      </section>
      <DoubtPanel draftId={draftId} cell={selected} onDecided={() => move(1)} />
    </>
  )
}

/** One value a line; of a row of several cells the first. */
function linesOf(text: string): string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  return lines.map((line) => line.split('\t')[0] ?? '')
}

function openWord({ openCells }: ImportDraftSummary): string {
  return openCells > 0 ? `▲ ${openCells} 处未处理` : '● 无未处理'
}

function countText({ total, open }: DoubtfulCells, onlyOpen: boolean): string {
  return onlyOpen ? `未处理 ${open} 处` : `共 ${total} 处，已处理 ${total - open} 处`
}
