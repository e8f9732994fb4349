import type { LedgerSheet, SheetCell } from '../../ledger-sheet.ts'
import type { MessyLedger } from '../truth.ts'

/** Lays two workbooks of one sheet over each other; the right one leaves the columns of the left one blank. */
export function sideBySide([left, right]: readonly MessyLedger[]): MessyLedger {
  const [one, other] = [left!.sheets[0]!, right!.sheets[0]!]
  const rows = Array.from({ length: Math.max(one.rows.length, other.rows.length) }, (_, row) =>
    overlaid(one.rows[row] ?? [], other.rows[row] ?? []),
  )
  const sheet: LedgerSheet = { ...one, rows, merges: [...(one.merges ?? []), ...(other.merges ?? [])] }
  return { ...left!, sheets: [sheet], tables: [...left!.tables, ...right!.tables] }
}

function overlaid(one: readonly SheetCell[], other: readonly SheetCell[]): SheetCell[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => {
    const [first, second] = [one[at] ?? null, other[at] ?? null]
    if (first !== null && second !== null) throw new Error(`two cells in one place: ${JSON.stringify([first, second])}`)
    return first ?? second
  })
}

/** Hides rows (from 1) and columns of one sheet; nothing of them is left out of the truth. */
export function hide(
  made: MessyLedger,
  sheet: string,
  rows: readonly number[],
  columns: readonly string[],
): MessyLedger {
  if (!made.sheets.some((one) => one.name === sheet)) throw new Error(`no sheet ${sheet}`)
  const sheets = made.sheets.map((one) =>
    one.name === sheet ? { ...one, hiddenRows: rows, hiddenColumns: columns } : one,
  )
  return { ...made, sheets }
}
