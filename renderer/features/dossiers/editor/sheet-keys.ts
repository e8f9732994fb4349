import type { KeyboardEvent } from 'react'
import type { CellEditingState } from './use-cell-editing.ts'
import { type Extent, moved, moveTo, nextCell, type Selection } from './selection.ts'

export interface SheetActs {
  readonly selection: Selection
  readonly extent: Extent
  readonly isReadOnly: boolean
  readonly cell: CellEditingState
  /** What stands in the active cell, to be amended; a masked one begins empty. */
  readonly cellText: () => string
  readonly select: (selection: Selection) => void
  readonly clear: () => void
  readonly fillDown: () => void
  readonly insertRow: () => void
  readonly removeRows: () => void
  /** False: there is nothing of this table to go back to, and the key is somebody else's. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly openForm: () => void
  readonly leave: () => void
}

/** The keys of the editing table; answers whether the key was taken. */
export function onSheetKey(event: KeyboardEvent<HTMLTextAreaElement>, acts: SheetActs): boolean {
  if (event.nativeEvent.isComposing) return false
  return acts.cell.editing ? onTyping(event, acts) : onMoving(event, acts)
}

function onTyping(event: KeyboardEvent<HTMLTextAreaElement>, { cell, selection, extent, select }: SheetActs): boolean {
  const { key, shiftKey, altKey } = event
  const { row, column } = selection
  const go = (next: Selection) => {
    cell.finish()
    select(next)
    return true
  }
  switch (key) {
    case 'Escape':
      cell.cancel()
      // What lies around listens for the same key.
      event.stopPropagation()
      return true
    case 'Enter':
      if (altKey) {
        const { selectionStart, selectionEnd, value } = event.currentTarget
        cell.type(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`)
        return true
      }
      return go(moveTo(selection, row + (shiftKey ? -1 : 1), column, { ...extent, rows: extent.rows + 1 }))
    case 'Tab':
      return go(nextCell(selection, { ...extent, rows: extent.rows + 1 }, shiftKey))
    case 'F2':
      cell.toAmend()
      return true
    case 'ArrowDown':
    case 'ArrowUp':
      if (cell.move(key === 'ArrowDown' ? 1 : -1)) return true
  }
  if (cell.editing?.mode === 'amend' || event.ctrlKey || !key.startsWith('Arrow')) return false
  const next = moved(selection, event, extent)
  return next !== undefined && go(next)
}

function onMoving(event: KeyboardEvent, acts: SheetActs): boolean {
  const { selection, extent, isReadOnly, cell, select } = acts
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (altKey) {
    if (key !== 'ArrowDown' || isReadOnly) return false
    cell.begin(acts.cellText())
    return true
  }
  const next = moved(selection, event, extent)
  if (next) {
    select(next)
    return true
  }
  if (ctrlKey || metaKey) return onCommand(key.toLowerCase(), acts)
  switch (key) {
    case 'Tab':
      select(nextCell(selection, extent, shiftKey))
      return true
    case 'Enter':
      select(moveTo(selection, selection.row + (shiftKey ? -1 : 1), selection.column, extent))
      return true
    case 'F2':
      if (!isReadOnly) cell.begin(acts.cellText())
      return true
    case 'F4':
      acts.openForm()
      return true
    case 'Delete':
    case 'Backspace':
      if (!isReadOnly) acts.clear()
      return true
    case 'Escape':
      acts.leave()
      return true
    default:
      return false
  }
}

function onCommand(key: string, acts: SheetActs): boolean {
  const { extent, isReadOnly } = acts
  if (key === 'a') {
    acts.select({ row: extent.rows - 1, column: extent.columns - 1, anchorRow: 0, anchorColumn: 0 })
    return true
  }
  if (isReadOnly) return false
  switch (key) {
    case 'd':
      acts.fillDown()
      return true
    case 'n':
      acts.insertRow()
      return true
    case '-':
      acts.removeRows()
      return true
    case 'z':
      return acts.undo()
    case 'y':
      return acts.redo()
    default:
      return false
  }
}
