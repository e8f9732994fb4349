import type { LedgerSheet, SheetCell } from '../ledger-sheet.ts'
import { columnLetter } from '../../../electron/data/features/import/recognise/grid.ts'

/** A sheet that is filled cell by cell; rows and columns from 0. */
export class SheetBuilder {
  readonly rows: SheetCell[][] = []
  readonly merges: string[] = []
  readonly hiddenRows: number[] = []
  readonly hiddenColumns: string[] = []

  put(row: number, column: number, cell: SheetCell): void {
    while (this.rows.length <= row) this.rows.push([])
    const line = this.rows[row]!
    while (line.length <= column) line.push(null)
    line[column] = cell
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return
    this.merges.push(`${columnLetter(left)}${top + 1}:${columnLetter(right)}${bottom + 1}`)
  }

  sheet(name: string): LedgerSheet {
    const { rows, merges, hiddenRows, hiddenColumns } = this
    return { name, rows, merges, hiddenRows, hiddenColumns }
  }
}
