import type { Place } from './cell-reference.ts'
import { formulaOf } from './formula-cell.ts'
import type { FormPackage, SheetEntry } from './form-package.ts'
import { mayRead, translateFormula } from './shift-formula.ts'

/** Whether any formula of the workbook may read one of these cells. */
export function hasDependents(form: FormPackage, { name }: SheetEntry, places: readonly Place[]): boolean {
  const asked = places.length > 200 ? corners(places) : places
  return form.sheets.some((sheet) => {
    if (!/<(?:[\w.-]+:)?f[\s/>]/.test(form.sheetText(sheet))) return false
    const masters = new Map<string, { text: string; row: number; column: number }>()
    return form.sheet(sheet).rows.some(
      (row) =>
        row.hasFormulas &&
        row.cells.some((cell) => {
          const formula = formulaOf(cell.inner)
          if (!formula) return false
          const shared = formula.shared ?? ''
          if (formula.text !== '' && shared) masters.set(shared, { ...cell, text: formula.text, row: row.number })
          const master = masters.get(shared)
          const text =
            formula.text === '' && master
              ? translateFormula(master.text, row.number - master.row, cell.column - master.column)
              : formula.text
          return mayRead(text, sheet.name, name, asked)
        }),
    )
  })
}

// Of a long list every column's first and last cell say enough: what reads between them reads the rows too.
function corners(places: readonly Place[]): Place[] {
  const byColumn = Map.groupBy(places, ({ column }) => column)
  return [...byColumn.values()].flatMap((cells) => {
    const sorted = cells.toSorted((one, other) => one.row - other.row)
    return [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!]
  })
}
