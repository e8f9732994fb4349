import { columnLetter } from '../../../../electron/data/features/import/recognise/grid.ts'
import type { SheetCell } from '../../ledger-sheet.ts'
import type { MessyLedger } from '../truth.ts'

/** The ledger with rows (from 1) and columns of its first sheet hidden. */
export function hide(
  ledger: MessyLedger,
  hidden: { readonly rows?: readonly number[]; readonly columns?: readonly string[] },
): MessyLedger {
  const [first, ...others] = ledger.sheets
  const sheet = { ...first!, hiddenRows: hidden.rows ?? [], hiddenColumns: hidden.columns ?? [] }
  return { ...ledger, sheets: [sheet, ...others] }
}

/** Two workbooks of one sheet as two tables side by side on one sheet, a blank column between. */
export function beside(left: MessyLedger, right: MessyLedger): MessyLedger {
  const [one, other] = [left.sheets[0]!, right.sheets[0]!]
  const shift = 1 + Math.max(...one.rows.map((row) => row.length))
  const moved = (letters: string) => columnLetter(numberOf(letters) + shift)
  const rows = Array.from({ length: Math.max(one.rows.length, other.rows.length) }, (_, at): SheetCell[] => {
    const before = one.rows[at] ?? []
    return [...before, ...Array.from({ length: shift - before.length }, () => null), ...(other.rows[at] ?? [])]
  })
  const merges = [
    ...(one.merges ?? []),
    ...(other.merges ?? []).map((range) => range.replace(/[A-Z]+/g, (letters) => moved(letters))),
  ]
  const tables = right.tables.map((table) => ({
    ...table,
    sheet: left.tables[0]!.sheet,
    columns: Object.fromEntries(Object.entries(table.columns).map(([letters, field]) => [moved(letters), field])),
  }))
  return { ...left, sheets: [{ ...one, rows, merges }], tables: [...left.tables, ...tables] }
}

/** A is 0. */
const numberOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
