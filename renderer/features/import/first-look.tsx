import type { DraftTable, ImportDraft } from '@shared/import/draft.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Progress } from '../../ui/progress.tsx'
import { useEffect, useRef } from 'react'
import { ColumnQuestion } from './column-question.tsx'
import { confirmAllColumns } from './draft-acts.ts'
import { doubtKey } from './doubt-place.ts'
import { DoubtQuestion } from './doubt-question.tsx'
import { LedgerQuestion } from './ledger-question.tsx'
import { firstLookId, focusFirstAnswer } from './first-doubt.ts'
import { importQueries } from './import-queries.ts'
import { useImportSession } from './import-session.ts'
import type { SheetPlace } from './sheet-view.tsx'

/** As many as anybody reads beside a sheet, and as are drawn without a pause; the next step has them all. */
const mostCells = 12

interface Props {
  readonly draft: ImportDraft
  readonly index: number
  readonly onShow: (place: SheetPlace) => void
  readonly onPick: (column: string) => void
}

/** Doubtful columns first, because a column decides on all its cells. */
export function FirstLook({ draft, index, onShow, onPick }: Props) {
  const table = draft.tables[index]!
  const { running } = useImportSession()
  const doubts = useInfiniteQuery(importQueries.doubts(draft.id, true))
  const columns = table.columns.filter((one) => one.needsConfirm)
  const proposed = columns.filter(({ field }) => field !== null).length
  const first = doubts.data?.pages[0]
  const cells = (first?.cells ?? []).filter((cell) => cell.table === index).slice(0, mostCells)
  const total = columns.length + table.openCells
  const list = useRef<HTMLDivElement>(null)

  // An answered question goes, and the keyboard goes on with the next one.
  const hadFocus = useRef(false)
  const firstQuestion = columns[0]?.column ?? (cells[0] && doubtKey(cells[0]))
  useEffect(() => {
    if (hadFocus.current && !list.current?.contains(document.activeElement)) focusFirstAnswer()
  }, [total, firstQuestion])

  if (running) {
    const { title, progress, cancel } = running
    return (
      <aside className="im-look" id={firstLookId}>
        <div className="im-bar">
          <b>{title}</b>
        </div>
        <div className="im-look-list">
          <Progress
            stage={progress?.stage ?? title}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            onCancel={cancel}
          />
        </div>
      </aside>
    )
  }
  return (
    <aside className="im-look" id={firstLookId}>
      <div className="im-bar">
        <b>{headingOf(table, total)}</b>
        <span className="im-space" />
        {proposed > 1 && (
          <Button size="small" onClick={() => void confirmAllColumns(draft)}>
            {proposed} 列都按建议
          </Button>
        )}
      </div>
      <div
        ref={list}
        className="im-look-list"
        onFocus={() => (hadFocus.current = true)}
        onBlur={(event) => {
          // A button that is taken away loses the keyboard to nobody: then the list still has it.
          if (event.relatedTarget) hadFocus.current = false
        }}
      >
        {table.ledger === null && <LedgerQuestion draftId={draft.id} index={index} isLeft={table.isSaid} />}
        {table.ledger !== null && total === 0 && (
          <p className="im-muted">
            没有要确认的列，单元格也没有疑点。可以直接进入下一步；不导入的列要导入的，点列头改。
          </p>
        )}
        {columns.map((reading) => (
          <ColumnQuestion
            key={reading.column}
            draftId={draft.id}
            index={index}
            table={table}
            reading={reading}
            onShow={onShow}
            onPick={onPick}
          />
        ))}
        {cells.map((cell) => (
          <DoubtQuestion key={doubtKey(cell)} draftId={draft.id} cell={cell} onShow={onShow} />
        ))}
        {table.openCells > cells.length && first && (
          <p className="im-muted">还有 {table.openCells - cells.length} 处，在下一步“核对”中逐一处理。</p>
        )}
      </div>
    </aside>
  )
}

function headingOf({ ledger, isSaid }: DraftTable, doubts: number): string {
  if (ledger === null) return isSaid ? '不导入' : '先看这张表'
  return doubts > 0 ? `先看这 ${doubts} 处` : '没有疑点'
}
