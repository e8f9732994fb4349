import { type ClipboardEvent, type RefObject, useState } from 'react'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { notify } from '../../../data/messages.ts'
import { dossierText } from '../../../text/dossier-text.ts'
import { mostRows, pasteBlock } from './paste-block.ts'
import { blockOf, type Extent, moveTo, type Selection, topLeft } from './selection.ts'
import type { SheetActs } from './sheet-keys.ts'
import { cellText, isMasked } from './sheet-rows.ts'
import { filledDown, type SheetState, withCell, withCleared, withInserted, withoutRows } from './sheet-state.ts'
import { writeBlock } from '../../../ui/table/tab-separated.ts'
import { useCellEditing } from './use-cell-editing.ts'

const text = dossierText.section

export interface SheetProps {
  readonly section: ActiveSection
  readonly state: SheetState
  readonly isReadOnly: boolean
  readonly onChange: (state: SheetState) => void
  readonly onUndo: () => boolean
  readonly onRedo: () => boolean
  readonly onOpenForm: (row: number) => void
  readonly onLeave: () => void
}

/** The selection of an editing table, and what its keys and the clipboard do. */
export function useSheet(props: SheetProps, pageRows: RefObject<number>, onSeen: (selection: Selection) => void) {
  const { section, state, isReadOnly, onChange } = props
  const { fields } = section
  const [wanted, setWanted] = useState(topLeft)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const rows = Math.max(1, state.rows.length + (isReadOnly ? 0 : 1))
  const lastRow = rows - 1
  // Rows may have gone since it was made.
  const selection =
    wanted.row <= lastRow && wanted.anchorRow <= lastRow
      ? wanted
      : { ...wanted, row: Math.min(wanted.row, lastRow), anchorRow: Math.min(wanted.anchorRow, lastRow) }
  const extent = (): Extent => ({ rows, columns: fields.length, pageRows: pageRows.current })
  const block = blockOf(selection)
  const field = fields[selection.column]
  const row = state.rows[selection.row]

  function select(next: Selection): void {
    setWanted(next)
    onSeen(next)
  }

  const cell = useCellEditing(field, (typed) => {
    if (!field || (selection.row >= state.rows.length && typed.trim() === '')) return
    onChange(withCell(state, selection.row, field, typed))
  })
  const removeRows = () => {
    if (block.top < state.rows.length)
      onChange(withoutRows(state, (_row, index) => index >= block.top && index <= block.bottom))
  }
  const insertRow = (at = Math.min(selection.row, state.rows.length)) => {
    onChange(withInserted(state, at))
    select(moveTo(selection, at, 0, { ...extent(), rows: rows + 1 }))
  }

  const acts = (): SheetActs => ({
    selection,
    extent: extent(),
    isReadOnly: isReadOnly || progress !== null,
    cell,
    cellText: () => (row && field && !isMasked(row, field.id) ? cellText(row, field) : ''),
    select,
    clear: () => onChange(withCleared(state, block, fields)),
    fillDown: () => onChange(filledDown(state, block, fields)),
    // A new record goes to the end; the button inserts it above.
    insertRow: () => select(moveTo(selection, state.rows.length, 0, extent())),
    removeRows,
    undo: props.onUndo,
    redo: props.onRedo,
    openForm: () => props.onOpenForm(selection.row),
    leave: props.onLeave,
  })

  function copy(event: ClipboardEvent, isCut: boolean): void {
    if (cell.editing) return
    event.preventDefault()
    const chosen = state.rows.slice(block.top, block.bottom + 1)
    const shown = fields.slice(block.left, block.right + 1)
    event.clipboardData.setData('text/plain', writeBlock(chosen.map((one) => shown.map((of) => cellText(one, of)))))
    if (isCut && !isReadOnly) onChange(withCleared(state, block, fields))
  }

  function paste(event: ClipboardEvent): void {
    if (cell.editing) return
    event.preventDefault()
    if (isReadOnly || progress) return
    const copied = event.clipboardData.getData('text/plain')
    if (copied !== '') void lay(copied)
  }

  async function lay(copied: string): Promise<void> {
    try {
      const pasted = await pasteBlock(section, state, block, copied, (done, total) => setProgress({ done, total }))
      if (pasted === 'too-many') return notify.error(text.tooMany(mostRows))
      onChange(pasted.state)
      const { top, left, bottom, right } = pasted.block
      setWanted({ row: top, column: left, anchorRow: bottom, anchorColumn: right })
      if (pasted.rows > 1)
        notify.success(text.pasted(pasted.rows, pasted.wrong) + (pasted.hasHeader ? text.headerSkipped : ''))
      if (pasted.cutOff > 0) notify.error(text.tooWide(pasted.cutOff))
    } finally {
      setProgress(null)
    }
  }

  return {
    selection,
    block,
    field,
    row,
    rows,
    cell,
    select,
    acts,
    copy,
    paste,
    insertRow,
    removeRows,
    extent,
    progress,
  }
}
