import { compactText } from '@shared/values/text.ts'
import { filledColumns } from '../import/recognise/grid.ts'
import type { BlankSheet } from './blank-sheet.ts'
import type { BlankList } from './find-lists.ts'

/** A word in a frame and the empty frame to its right; 0-based. */
export interface LabelFrame {
  readonly row: number
  readonly column: number
  readonly label: string
  readonly beside: number
}

const longestLabel = 14
const isTotal = /合计|总计|小计|平均|累计/

/** Whether a place lies in one of the lists, its header included. */
export function isInLists(lists: readonly BlankList[], row: number, column: number): boolean {
  return lists.some(
    ({ region: { band }, bottom }) => row >= band.top && row <= bottom && column >= band.left && column <= band.right,
  )
}

export function labelFrames(sheet: BlankSheet, lists: readonly BlankList[]): LabelFrame[] {
  const { grid } = sheet
  const found: LabelFrame[] = []
  for (let row = 0; row < grid.rowCount; row += 1)
    for (const column of filledColumns(grid, row, 0, grid.columnCount - 1)) {
      const frame = isInLists(lists, row, column) ? null : labelFrameAt(sheet, row, column)
      if (frame) found.push(frame)
    }
  return found
}

export function labelFrameAt(sheet: BlankSheet, row: number, column: number): LabelFrame | null {
  const label = compactText(sheet.grid.text(row, column)).replace(/[:：]$/, '')
  if (!sheet.hasBorder(row, column) || label.length > longestLabel || isTotal.test(label)) return null
  const beside = emptyNeighbour(sheet, row, column)
  return beside === null ? null : { row, column, label, beside }
}

export function emptyNeighbour(sheet: BlankSheet, row: number, column: number): number | null {
  const { grid } = sheet
  const next = (grid.mergeAt(row, column)?.right ?? column) + 1
  const merge = grid.mergeAt(row, next)
  if (merge && (merge.top !== row || merge.left !== next)) return null
  const isFrame = merge !== undefined || sheet.hasBorder(row, next)
  return isFrame && !sheet.hasFormula(row, next) && grid.text(row, next) === '' ? next : null
}

/** 户数 before several empty frames heads a row of a table: nobody knows which of them is meant. */
export function headsSeveral(sheet: BlankSheet, row: number, beside: number): boolean {
  return emptyNeighbour(sheet, row, beside) !== null
}
