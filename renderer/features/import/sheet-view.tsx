import type { DraftTable } from '@shared/import/draft.ts'
import { memo, useEffect, useMemo, useState } from 'react'
import { ColumnLabel } from './column-label.tsx'
import { columnIndex, type SheetCell, type SheetLayout, type SheetRow } from './sheet-layout.ts'
import './sheet.css'
import { useElementSize } from './use-element-size.ts'

/** A cell or a whole column somebody is asked to look at. */
export interface SheetPlace {
  readonly column: string | null
  readonly row: number | null
}

interface Props {
  readonly table: DraftTable
  readonly layout: SheetLayout
  /** Rows of the sheet that are not drawn. */
  readonly moreRows: number
  readonly place: SheetPlace | null
  readonly picking: string | null
  readonly onPick: (column: string | null) => void
  readonly onAssign: (column: string, field: string | null) => void
}

const rowHeight = 28
const gutter = 44
const headHeight = 62
/** Rows drawn above and below those in sight. */
const spare = 6

/** The sheet as it is. Only the rows in sight are drawn, merged cells that reach into them with their first row. */
export function SheetView({ table, layout, moreRows, place, picking, onPick, onAssign }: Props) {
  const [box, size] = useElementSize<HTMLDivElement>()
  const [top, setTop] = useState(0)
  const classes = useMemo(() => columnClasses(table, layout), [table, layout])
  const readings = useMemo(() => new Map(table.columns.map((one) => [one.column, one])), [table])

  const first = Math.max(0, Math.floor(top / rowHeight) - spare)
  const last = Math.min(layout.rows.length - 1, Math.ceil((top + size.height) / rowHeight) + spare)
  const drawn = rowsToDraw(layout, first, last)

  useEffect(() => {
    const element = box.current
    if (!element || !place) return
    const column = place.column === null ? undefined : layout.columns[columnIndex(place.column)]
    if (column) {
      const { left, width } = column
      const sight = { from: element.scrollLeft, to: element.scrollLeft + element.clientWidth - gutter }
      if (left < sight.from || left + width > sight.to) element.scrollTo({ left: Math.max(0, left - 80) })
    }
    if (place.row !== null) {
      const at = (place.row - 1) * rowHeight
      const sight = { from: element.scrollTop, to: element.scrollTop + element.clientHeight - headHeight - rowHeight }
      if (at < sight.from || at > sight.to) element.scrollTo({ top: Math.max(0, at - element.clientHeight / 3) })
    }
  }, [place, layout, box])

  const height = headHeight + layout.rows.length * rowHeight + (moreRows > 0 ? rowHeight : 0)
  return (
    <div
      ref={box}
      className="im-sheet"
      tabIndex={0}
      aria-label="工作表"
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div style={{ position: 'relative', width: gutter + layout.width + 1, height }}>
        <div className="im-sheet-head" style={{ height: headHeight }}>
          <span className="im-sheet-corner" />
          {layout.columns.map(({ letter, left, width }) => {
            const reading = readings.get(letter)
            return (
              <span key={letter}>
                {reading && (
                  <ColumnLabel
                    table={table}
                    reading={reading}
                    left={gutter + left}
                    width={width}
                    isPicking={picking === letter}
                    onPick={onPick}
                    onAssign={onAssign}
                  />
                )}
                <span className="im-letter" style={{ left: gutter + left, width }}>
                  {letter}
                </span>
              </span>
            )
          })}
        </div>
        {drawn.map((row) => (
          <DrawnRow
            key={row.row}
            row={row}
            classes={classes}
            placed={place?.row === row.row && place.column !== null ? columnIndex(place.column) : -1}
          />
        ))}
        {moreRows > 0 && (
          <div className="im-sheet-more" style={{ top: headHeight + layout.rows.length * rowHeight }}>
            …还有 {moreRows} 行，不在此画出，导入时一并处理
          </div>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: SheetRow
  readonly classes: readonly string[]
  /** The column that is pointed at; -1 for none. */
  readonly placed: number
}

const DrawnRow = memo(function DrawnRow({ row, classes, placed }: RowProps) {
  const noteAt = row.note === null ? -1 : row.cells.findIndex((cell) => cell.text !== '')
  return (
    <div className={`im-row ${row.kind}`} style={{ top: headHeight + (row.row - 1) * rowHeight }}>
      <span className="im-row-number">{row.row}</span>
      {row.cells.map((cell, index) => (
        <span
          key={cell.column}
          className={cellClass(classes[cell.column], cell, cell.column === placed)}
          style={{ left: gutter + cell.left, width: cell.width + 1, height: cell.height * rowHeight + 1 }}
          title={(index === noteAt ? row.note : cell.message) ?? (cell.text.length > 8 ? cell.text : undefined)}
        >
          <span>{cell.text}</span>
          {index === noteAt && <small>（不导入）</small>}
        </span>
      ))}
    </div>
  )
})

function cellClass(column: string | undefined, { severity, isMerged }: SheetCell, isPlaced: boolean): string {
  return ['im-cell', column, severity, isMerged && 'merged', isPlaced && 'placed'].filter(Boolean).join(' ')
}

function rowsToDraw(layout: SheetLayout, first: number, last: number): readonly SheetRow[] {
  const rows = new Set<SheetRow>()
  for (let index = first; index <= last; index++) {
    rows.add(layout.rows[layout.anchors[index]!]!)
    rows.add(layout.rows[index]!)
  }
  return [...rows]
}

function columnClasses(table: DraftTable, layout: SheetLayout): readonly string[] {
  const readings = new Map(table.columns.map((one) => [one.column, one]))
  return layout.columns.map(({ letter }) => {
    const reading = readings.get(letter)
    if (!reading) return 'none'
    if (reading.needsConfirm) return 'doubt'
    return reading.field === null ? 'none' : ''
  })
}
