import { columnNumber, lastColumn, lastRow } from './cell-reference.ts'

/** One end of a reference; null where a whole row or column is meant. */
export interface FormulaEnd {
  readonly row: number | null
  readonly column: number | null
  readonly isRowFixed: boolean
  readonly isColumnFixed: boolean
}

export type FormulaPiece =
  | { readonly kind: 'other'; readonly text: string }
  | {
      readonly kind: 'reference'
      readonly text: string
      /** As written before the `!`, without quotes; null where the formula's own sheet is meant. */
      readonly sheet: string | null
      /** With its quotes and `!`. */
      readonly sheetText: string
      readonly from: FormulaEnd
      /** Null for a single cell. */
      readonly to: FormulaEnd | null
    }

const end = String.raw`(?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7})`
const whole = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7}`
const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.\\?]+(?::[\p{L}\p{N}_.\\?]+)?)!`
// In this order: texts, brackets of tables and other workbooks, references, names and numbers, everything else.
const pieces = new RegExp(
  String.raw`("(?:[^"]|"")*")|((?:'(?:[^']|'')*\[(?:[^']|'')*'|\[[^\]]*\][^!'"\s()+*/,;=<>&^-]*)!\$?[A-Za-z0-9$:]+)|(\[(?:[^[\]]|\[[^\]]*\])*\])` +
    String.raw`|(${sheet})?(${end}:${end}|${whole}|${end})(?![\p{L}\p{N}_.(!\[])|([\p{L}_\\][\p{L}\p{N}_.\\?]*|[0-9.]+(?:[eE][+-]?[0-9]+)?|'(?:[^']|'')*'!?|[\s\S])`,
  'gu',
)

/** Takes a formula apart into references and the rest; joined again it is the same text. */
export function scanFormula(formula: string): FormulaPiece[] {
  const found: FormulaPiece[] = []
  for (const match of formula.matchAll(pieces)) {
    const [text, , , , sheetText = '', area] = match
    const ends = area === undefined ? null : readEnds(area)
    if (!ends) found.push({ kind: 'other', text })
    else found.push({ kind: 'reference', text, sheet: sheetName(sheetText), sheetText, ...ends })
  }
  return found
}

function sheetName(text: string): string | null {
  if (text === '') return null
  const bare = text.slice(0, -1)
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare
}

function readEnds(area: string): { from: FormulaEnd; to: FormulaEnd | null } | null {
  const [first = '', second] = area.split(':')
  const from = readEnd(first, second !== undefined)
  const to = second === undefined ? null : readEnd(second, true)
  return from && (second === undefined || to) ? { from, to } : null
}

function readEnd(text: string, isPart: boolean): FormulaEnd | null {
  const found = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/.exec(text)
  if (!found) return null
  const [, first, word, second, digits] = found
  const column = word ? columnNumber(word) : null
  const row = digits ? Number(digits) : null
  if (!isPart && (column === null || row === null)) return null
  if ((column !== null && column > lastColumn) || (row !== null && (row < 1 || row > lastRow))) return null
  // Of a whole row the only mark stands before its number.
  return column === null
    ? { row, column, isRowFixed: first === '$', isColumnFixed: false }
    : { row, column, isRowFixed: second === '$', isColumnFixed: first === '$' }
}
