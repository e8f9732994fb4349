import './sheet.css'
import { type MouseEvent, type ReactNode, type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react'
import type { RecordId } from '@shared/dossier/model.ts'
import { dossierText } from '../../../text/dossier-text.ts'
import { Progress } from '../../../ui/progress.tsx'
import { useElementSize } from '../../../ui/use-element-size.ts'
import { CellInput } from './cell-input.tsx'
import { moveTo, type Selection } from './selection.ts'
import { SheetHead, sheetHeadHeight } from './sheet-head.tsx'
import { onSheetKey } from './sheet-keys.ts'
import { columnLefts, numberWidth, sheetRowHeight as rowHeight } from './sheet-layout.ts'
import { SheetLine } from './sheet-line.tsx'
import { SheetStatus } from './sheet-status.tsx'
import { isMasked, type SheetRow } from './sheet-rows.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { type SheetProps, useSheet } from './use-sheet.ts'

export interface SheetHandle {
  readonly focus: () => void
  readonly show: (row: number, column: number) => void
  readonly insertRow: () => void
  readonly addRow: () => void
  readonly removeRows: () => void
  readonly activeRow: () => number
}

interface Props extends SheetProps {
  readonly handle: Ref<SheetHandle>
  /** Records a finding looked at. */
  readonly marked: ReadonlySet<RecordId>
  /** The eye of a masked cell. */
  readonly maskedCell: (row: SheetRow, field: string) => ReactNode
}

const margin = 6

/** Our own light grid: only rows in sight exist, and moving about draws none of them anew. */
export function Sheet(props: Props) {
  const { section, state, isReadOnly, marked, maskedCell } = props
  const { fields } = section
  const [measure, room] = useElementSize()
  const box = useRef<HTMLDivElement | null>(null)
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      box.current = element
      return measure(element)
    },
    [measure],
  )
  const input = useRef<HTMLTextAreaElement>(null)
  const pageRows = useRef(10)
  const [first, setFirst] = useState(0)
  const [widths, onWiden] = useColumnWidths(section, room.width - numberWidth)
  const { lefts, width } = columnLefts(widths)
  const sheet = useSheet(props, pageRows, bringIntoSight)
  const { selection, block, cell, rows, field, row } = sheet
  const visible = Math.ceil(Math.max(0, room.height - sheetHeadHeight) / rowHeight)

  useImperativeHandle(props.handle, () => ({
    focus,
    show(at, column) {
      sheet.select(moveTo(selection, at, column, sheet.extent()))
      focus()
    },
    insertRow() {
      sheet.insertRow()
      focus()
    },
    addRow() {
      sheet.acts().insertRow()
      focus()
    },
    removeRows: sheet.removeRows,
    activeRow: () => selection.row,
  }))

  function focus(): void {
    input.current?.focus({ preventScroll: true })
  }

  function bringIntoSight({ row: at, column }: Selection): void {
    const element = box.current
    if (!element) return
    pageRows.current = Math.max(1, visible - 2)
    const top = at * rowHeight
    const below = top + rowHeight + sheetHeadHeight - element.clientHeight
    if (element.scrollTop > top) element.scrollTop = top
    else if (element.scrollTop < below) element.scrollTop = below
    const left = (lefts[column] ?? numberWidth) - numberWidth
    const beyond = left + numberWidth + (widths[column] ?? 0) - element.clientWidth
    if (element.scrollLeft > left) element.scrollLeft = left
    else if (element.scrollLeft < beyond) element.scrollLeft = beyond
  }

  function cellAt(target: EventTarget): { row: number; column: number | null } | null {
    const line = (target as HTMLElement).closest('[data-row]')
    if (!line) return null
    const column = (target as HTMLElement).closest('[data-column]')?.getAttribute('data-column')
    return { row: Number(line.getAttribute('data-row')), column: column == null ? null : Number(column) }
  }

  function onMouseDown(event: MouseEvent): void {
    const at = cellAt(event.target)
    if (!at || event.button !== 0) return
    event.preventDefault()
    cell.finish()
    const to = moveTo(selection, at.row, at.column ?? fields.length - 1, sheet.extent(), event.shiftKey)
    // The number of a row takes all of it.
    sheet.select(at.column === null ? { ...to, anchorColumn: 0 } : to)
    focus()
  }

  function onMouseOver(event: MouseEvent): void {
    if (event.buttons !== 1 || cell.editing) return
    const at = cellAt(event.target)
    if (at && at.column !== null) sheet.select(moveTo(selection, at.row, at.column, sheet.extent(), true))
  }

  const from = Math.max(0, first - margin)
  const to = Math.min(rows, first + visible + margin)
  const placeOfActive = {
    top: selection.row * rowHeight,
    left: lefts[selection.column] ?? numberWidth,
    width: widths[selection.column] ?? 0,
  }
  const isInUpperHalf = selection.row - first < visible / 2
  return (
    <div className="dossier-sheet-frame">
      <div
        ref={attach}
        className={isReadOnly ? 'dossier-sheet is-read-only' : 'dossier-sheet'}
        role="grid"
        aria-label={section.label}
        aria-rowcount={rows + 1}
        aria-readonly={isReadOnly}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onDoubleClick={(event) => {
          if (!isReadOnly && cellAt(event.target)?.column !== null) cell.begin(sheet.acts().cellText())
        }}
        onScroll={({ currentTarget }) => {
          const seen = Math.floor(currentTarget.scrollTop / rowHeight)
          if (Math.abs(seen - first) >= margin / 2) setFirst(seen)
        }}
      >
        <SheetHead fields={fields} widths={widths} width={width} onWiden={onWiden} />
        <div className="dossier-sheet-body" style={{ width, height: rows * rowHeight }}>
          {Array.from({ length: Math.max(0, to - from) }, (_, at) => {
            const line = state.rows[from + at]
            return (
              <SheetLine
                key={line?.key ?? 'next'}
                section={section}
                row={line}
                index={from + at}
                widths={widths}
                isMarked={line?.record != null && marked.has(line.record.id)}
              />
            )
          })}
          {state.rows.length === 0 && !isReadOnly && (
            <p className="dossier-sheet-hint">{dossierText.section.startTyping}</p>
          )}
          <div
            className="dossier-range"
            style={{
              top: block.top * rowHeight,
              left: lefts[block.left] ?? 0,
              width: sum(widths.slice(block.left, block.right + 1)),
              height: (block.bottom - block.top + 1) * rowHeight,
            }}
          />
          {field && (
            <CellInput
              field={field}
              label={`${field.label} ${selection.row + 1}`}
              editing={cell.editing}
              choices={cell.choices}
              isReadOnly={isReadOnly || sheet.progress !== null}
              opensUp={!isInUpperHalf}
              style={placeOfActive}
              inputRef={input}
              onText={cell.type}
              onChoose={cell.take}
              onKeyDown={(event) => {
                if (onSheetKey(event, sheet.acts())) event.preventDefault()
              }}
              onCopy={sheet.copy}
              onPaste={sheet.paste}
              onBlur={cell.finish}
            />
          )}
          {row?.record && field && isMasked(row, field.id) && !cell.editing && (
            <div
              className="dossier-mask"
              style={{ top: placeOfActive.top + (isInUpperHalf ? rowHeight : -36), left: placeOfActive.left }}
              onMouseDown={(event) => event.stopPropagation()}
            >
              {maskedCell(row, field.id)}
            </div>
          )}
        </div>
      </div>
      {sheet.progress && (
        <div className="dossier-pasting">
          <Progress stage={dossierText.section.pasting} {...sheet.progress} />
        </div>
      )}
      <SheetStatus section={section} state={state} selection={selection} isReadOnly={isReadOnly} />
    </div>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
