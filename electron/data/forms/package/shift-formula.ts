import { lastColumn, lastRow, letters, type Place } from './cell-reference.ts'
import { type FormulaEnd, type FormulaPiece, scanFormula } from './scan-formula.ts'

type Reference = Extract<FormulaPiece, { kind: 'reference' }>

/** New rows of a sheet, in words that formulas need. */
export interface RowShift {
  readonly sheet: string
  /** The rows from here on move down. */
  readonly at: number
  readonly count: number
  /** The first row of the list that grows: ranges that begin in it and end right above the new rows take them in. */
  readonly listTop: number
}

/** The formula after rows were inserted; `own` is the sheet it stands on. */
export function shiftFormula(formula: string, own: string, shift: RowShift): string {
  if (own !== shift.sheet && !formula.includes('!')) return formula
  const found = scanFormula(formula)
  return found
    .map((piece, index) => {
      if (piece.kind === 'other' || !concerns(piece, own, shift.sheet)) return piece.text
      return piece.to ? shiftedRange(piece, piece.to, shift) : shiftedPlace(piece, shift, isAlone(found, index))
    })
    .join('')
}

/** A text of `shift.sheet` in a sheet name, compared as spreadsheet programs do. */
function concerns({ sheet }: Reference, own: string, name: string): boolean {
  return (sheet ?? own).toLowerCase() === name.toLowerCase()
}

function shiftedRange(piece: Reference, to: FormulaEnd, { at, count, listTop }: RowShift): string {
  const { from } = piece
  if (from.row === null || to.row === null) return piece.text
  const takesIn = to.row === at - 1 && from.row >= listTop
  return write(piece, moved(from, at, count), takesIn ? { ...to, row: to.row + count } : moved(to, at, count))
}

// SUM(D5) over a list of one row is meant as the sum of the list.
function shiftedPlace(piece: Reference, { at, count, listTop }: RowShift, isWhole: boolean): string {
  const { from } = piece
  if (isWhole && from.row === at - 1 && listTop === at - 1)
    return write(piece, from, { ...from, row: from.row + count })
  return write(piece, moved(from, at, count), null)
}

const aggregates = /^(SUM|SUBTOTAL|COUNT|COUNTA|AVERAGE|MAX|MIN)$/i

function isAlone(pieces: readonly FormulaPiece[], index: number): boolean {
  const before = pieces[index - 1]?.text === '(' && aggregates.test(pieces[index - 2]?.text ?? '')
  return before && pieces[index + 1]?.text === ')'
}

function moved(end: FormulaEnd, at: number, count: number): FormulaEnd {
  return end.row !== null && end.row >= at ? { ...end, row: end.row + count } : end
}

/** The formula as it reads after being copied some rows down or columns right; off the sheet it is #REF!. */
export function translateFormula(formula: string, rows: number, columns = 0): string {
  if (rows === 0 && columns === 0) return formula
  return scanFormula(formula)
    .map((piece) => {
      if (piece.kind === 'other') return piece.text
      const [from, to] = [translated(piece.from, rows, columns), piece.to && translated(piece.to, rows, columns)]
      return from && (piece.to === null || to) ? write(piece, from, to) : `${piece.sheetText}#REF!`
    })
    .join('')
}

/** The formula of a row above the new ones as their copy reads it: fixed references move, the others follow the copy. */
export function clonedFormula(formula: string, own: string, { sheet, at, count }: RowShift, below: number): string {
  return scanFormula(formula)
    .map((piece) => {
      if (piece.kind === 'other') return piece.text
      const isOurs = concerns(piece, own, sheet)
      const cloned = (end: FormulaEnd) => {
        if (end.row === null) return end
        if (!end.isRowFixed) return { ...end, row: end.row + below }
        return isOurs ? moved(end, at, count) : end
      }
      return write(piece, cloned(piece.from), piece.to && cloned(piece.to))
    })
    .join('')
}

function translated(end: FormulaEnd, rows: number, columns: number): FormulaEnd | null {
  const row = end.row === null || end.isRowFixed ? end.row : end.row + rows
  const column = end.column === null || end.isColumnFixed ? end.column : end.column + columns
  const isOff = (row !== null && (row < 1 || row > lastRow)) || (column !== null && (column < 1 || column > lastColumn))
  return isOff ? null : { ...end, row, column }
}

function write(piece: Reference, from: FormulaEnd, to: FormulaEnd | null): string {
  const text = piece.sheetText + endText(from) + (to ? `:${endText(to)}` : '')
  return same(piece.from, from) && (piece.to === to || (piece.to && to && same(piece.to, to))) ? piece.text : text
}

const same = (one: FormulaEnd, other: FormulaEnd) => one.row === other.row && one.column === other.column

function endText({ row, column, isRowFixed, isColumnFixed }: FormulaEnd): string {
  const first = column === null ? '' : `${isColumnFixed ? '$' : ''}${letters(column)}`
  return row === null ? first : `${first}${isRowFixed ? '$' : ''}${row}`
}

/** Whether a formula of sheet `own` may read one of the places of `sheet`; what cannot be told counts as yes. */
export function mayRead(formula: string, own: string, sheet: string, places: readonly Place[]): boolean {
  const pieces = scanFormula(formula)
  return pieces.some((piece, index) => {
    if (piece.kind === 'other') return reachesFar(piece.text, pieces[index + 1]?.text)
    // Sheet1:Sheet3!A1 reads all between; which ones is not worth finding out.
    if (piece.sheet?.includes(':')) return true
    if (!concerns(piece, own, sheet)) return false
    const { from, to } = piece
    const within = (value: number, first: number | null, last: number | null) =>
      value >= Math.min(first ?? value, last ?? value) && value <= Math.max(first ?? value, last ?? value)
    return places.some(({ row, column }) =>
      to
        ? within(row, from.row, to.row) && within(column, from.column, to.column)
        : from.row === row && from.column === column,
    )
  })
}

// A table, a defined name, or a function that finds its cells by itself.
function reachesFar(text: string, next: string | undefined): boolean {
  if (next === '(') return /^(INDIRECT|OFFSET)$/i.test(text)
  return (text.startsWith('[') && text.length > 2) || (/^[\p{L}_\\]/u.test(text) && !/^(TRUE|FALSE)$/i.test(text))
}
