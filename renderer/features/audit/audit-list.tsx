import type { AuditedRow } from '@shared/audit/contract.ts'
import { localSecond } from '@shared/values/local-clock.ts'
import { summaryText } from '@shared/audit/summary-text.ts'
import { memo, type RefObject, useEffect, useRef, useState } from 'react'
import type { RowLookup } from './use-audit-window.ts'

const rowHeight = 36
const spare = 6

interface Column {
  readonly name: string
  readonly title: string
  readonly textOf: (row: AuditedRow) => string
}

const columns: readonly Column[] = [
  { name: 'at', title: '时间', textOf: ({ at }) => localSecond(at) },
  {
    name: 'who',
    title: '操作人（批准人）',
    textOf: ({ accountName, approverName }) => accountName + (approverName === null ? '' : `（${approverName}）`),
  },
  { name: 'act', title: '操作', textOf: ({ act }) => act },
  { name: 'subject', title: '对象', textOf: ({ subjectName }) => subjectName ?? '' },
  { name: 'reason', title: '事由', textOf: ({ reason }) => reason ?? '' },
  { name: 'changes', title: '改动', textOf: ({ summary }) => summaryText(summary) },
]

interface Props {
  readonly total: number
  readonly rowAt: RowLookup
  readonly selected: number
  readonly onSelect: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onFirstSeen: (index: number) => void
}

/** Half a million rows, of which those in sight are drawn. */
export function AuditList({ total, rowAt, selected, onSelect, onOpen, onFirstSeen }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  const height = useHeight(box)
  const last = Math.min(total, first + Math.ceil(height / rowHeight) + spare * 2)

  useEffect(() => {
    const element = box.current
    if (!element || height === 0) return
    const top = selected * rowHeight
    const bottom = top + rowHeight
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (bottom > element.scrollTop + height) element.scrollTo({ top: bottom - height })
  }, [selected, height])

  return (
    <div className="audit-list">
      <div className="audit-row audit-head" role="row">
        {columns.map(({ name, title }) => (
          <span key={name} role="columnheader" className={`audit-${name}`}>
            {title}
          </span>
        ))}
      </div>
      <div
        ref={box}
        className="audit-rows"
        onScroll={({ currentTarget: { scrollTop } }) => {
          const seen = Math.max(0, Math.floor(scrollTop / rowHeight) - spare)
          setFirst(seen)
          onFirstSeen(seen)
        }}
      >
        <div style={{ position: 'relative', height: total * rowHeight }}>
          {Array.from({ length: Math.max(0, last - first) }, (_, at) => (
            <Row
              key={first + at}
              index={first + at}
              row={rowAt(first + at)}
              isSelected={first + at === selected}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

interface RowProps {
  readonly index: number
  /** Not loaded yet while undefined. */
  readonly row: AuditedRow | undefined
  readonly isSelected: boolean
  readonly onSelect: (index: number) => void
  readonly onOpen: (index: number) => void
}

export const auditRowId = (index: number) => `audit-row-${index}`

const Row = memo(function Row({ index, row, isSelected, onSelect, onOpen }: RowProps) {
  return (
    <div
      id={auditRowId(index)}
      className="audit-row"
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      style={{ top: index * rowHeight }}
      onClick={() => onSelect(index)}
      onDoubleClick={() => onOpen(index)}
    >
      {columns.map(({ name, textOf }) => {
        const text = row ? textOf(row) : ''
        return (
          <span key={name} role="gridcell" className={`audit-${name}`} title={text}>
            {row ? text : name === 'at' && <i className="audit-waiting" />}
          </span>
        )
      })}
    </div>
  )
})

function useHeight(box: RefObject<HTMLDivElement | null>): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      // A page kept in the background has no height; it keeps the one it had.
      if (element.clientHeight > 0) setHeight(element.clientHeight)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return height
}
