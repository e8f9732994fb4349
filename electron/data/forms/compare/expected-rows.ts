import { areaText, parseArea } from '../package/cell-reference.ts'
import type { RowInsertion } from '../package/row-insertion.ts'
import { type FormulaEnd, scanFormula } from '../package/scan-formula.ts'

/** What the rows of a sheet should have become, told without the code that moved them. */
export interface ExpectedRows {
  readonly sheet: string
  readonly insertion: RowInsertion | null
}

export function expectedRow(row: number, insertion: RowInsertion | null): number {
  return insertion && row >= insertion.at ? row + insertion.count : row
}

/** Whether each range moved; those of formats must also take in the new rows. */
export function isMovedRange(before: string, after: string, insertion: RowInsertion | null, grows: boolean): boolean {
  const [ours, theirs] = [before.trim().split(/\s+/), after.trim().split(/\s+/)]
  return (
    ours.length === theirs.length &&
    ours.every((range, index) => {
      const [one, other] = [parseArea(range), parseArea(theirs[index]!)]
      if (!one || !other || !insertion) return range === theirs[index]
      const takesIn = grows && one.top <= insertion.at - 1 && one.bottom >= insertion.at - 1
      const bottom = takesIn ? one.bottom + insertion.count : expectedRow(one.bottom, insertion)
      return (
        areaText(other) ===
        areaText({ ...one, top: expectedRow(one.top, insertion), bottom: Math.min(bottom, 1_048_576) })
      )
    })
  )
}

/**
 * Whether a formula still means the same cells. A range that ended right above the new rows must have taken them in
 * where it began at `growsFrom` or below, and may have otherwise.
 */
export function isMovedFormula(
  before: string,
  after: string,
  own: string,
  { sheet, insertion }: ExpectedRows,
  growsFrom: number = Infinity,
): boolean {
  const [ours, theirs] = [scanFormula(before), scanFormula(after)]
  let position = 0
  const isSame = ours.every((piece) => {
    const other = theirs[position]
    position += 1
    if (!other || piece.kind !== other.kind) return false
    if (piece.kind === 'other' || other.kind === 'other') return piece.text === other.text
    if (piece.sheetText !== other.sheetText || !sameColumns(piece.from, other.from)) return false
    const isOurs = (piece.sheet ?? own).toLowerCase() === sheet.toLowerCase()
    const moves = isOurs ? insertion : null
    if (other.to && !piece.to) return moves !== null && isGrown(other.from.row, other.to.row, piece.from.row, moves)
    if ((piece.to === null) !== (other.to === null)) return false
    const isFirst = other.from.row === rowOf(piece.from, moves)
    if (!piece.to || !other.to) return isFirst
    const grown = moves !== null && isGrown(other.from.row, other.to.row, piece.to.row, moves)
    const mustGrow = piece.to.row === (moves?.at ?? 0) - 1 && (piece.from.row ?? 0) >= growsFrom
    const isLast = grown || (!mustGrow && other.to.row === rowOf(piece.to, moves))
    return isFirst && sameColumns(piece.to, other.to) && isLast
  })
  return isSame && position === theirs.length
}

const sameColumns = (one: FormulaEnd, other: FormulaEnd) =>
  one.column === other.column && one.isColumnFixed === other.isColumnFixed && one.isRowFixed === other.isRowFixed

const rowOf = ({ row }: FormulaEnd, insertion: RowInsertion | null) =>
  row === null ? null : expectedRow(row, insertion)

function isGrown(
  first: number | null,
  last: number | null,
  before: number | null,
  { at, count }: RowInsertion,
): boolean {
  return before === at - 1 && last === before + count && first !== null && first <= before
}
