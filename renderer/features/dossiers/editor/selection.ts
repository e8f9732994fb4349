import type { Block } from './sheet-state.ts'

/** The cell the keyboard is on, and where an extended selection began. */
export interface Selection {
  readonly row: number
  readonly column: number
  readonly anchorRow: number
  readonly anchorColumn: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
  readonly pageRows: number
}

export const topLeft: Selection = { row: 0, column: 0, anchorRow: 0, anchorColumn: 0 }

export function blockOf({ row, column, anchorRow, anchorColumn }: Selection): Block {
  return {
    top: Math.min(row, anchorRow),
    left: Math.min(column, anchorColumn),
    bottom: Math.max(row, anchorRow),
    right: Math.max(column, anchorColumn),
  }
}

export function moveTo(
  selection: Selection,
  row: number,
  column: number,
  { rows, columns }: Extent,
  extend = false,
): Selection {
  const to = { row: clamp(row, rows), column: clamp(column, columns) }
  const { anchorRow, anchorColumn } = selection
  return extend ? { ...to, anchorRow, anchorColumn } : { ...to, anchorRow: to.row, anchorColumn: to.column }
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}

/** Where a key takes the selection, or undefined when it does not move it. */
export function moved(
  selection: Selection,
  { key, ctrlKey, shiftKey }: Pressed,
  extent: Extent,
): Selection | undefined {
  const { row, column } = selection
  const [lastRow, lastColumn] = [extent.rows - 1, extent.columns - 1]
  const go = (toRow: number, toColumn: number) => moveTo(selection, toRow, toColumn, extent, shiftKey)
  switch (key) {
    case 'ArrowDown':
      return go(ctrlKey ? lastRow : row + 1, column)
    case 'ArrowUp':
      return go(ctrlKey ? 0 : row - 1, column)
    case 'ArrowLeft':
      return go(row, ctrlKey ? 0 : column - 1)
    case 'ArrowRight':
      return go(row, ctrlKey ? lastColumn : column + 1)
    case 'PageDown':
      return go(row + extent.pageRows, column)
    case 'PageUp':
      return go(row - extent.pageRows, column)
    case 'Home':
      return go(ctrlKey ? 0 : row, 0)
    case 'End':
      return go(ctrlKey ? lastRow : row, lastColumn)
    default:
      return undefined
  }
}

/** Tab goes on in the next row, and back from the first cell to the row above. */
export function nextCell(selection: Selection, extent: Extent, isBack: boolean): Selection {
  const at = selection.row * extent.columns + selection.column + (isBack ? -1 : 1)
  const last = extent.rows * extent.columns - 1
  const to = Math.min(last, Math.max(0, at))
  return moveTo(selection, Math.floor(to / extent.columns), to % extent.columns, extent)
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index))
}
