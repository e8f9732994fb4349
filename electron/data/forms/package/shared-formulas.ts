import type { SheetXml } from './sheet-xml.ts'
import { formulaOf, withPlainFormula } from './formula-cell.ts'
import { translateFormula } from './shift-formula.ts'

interface Master {
  readonly text: string
  readonly row: number
  readonly column: number
}

/** Gives every cell of shared formulas its own text, so that one of them may move or go. */
export function expandSharedFormulas(sheet: SheetXml, only?: ReadonlySet<string>): void {
  const masters = new Map<string, Master>()
  for (const row of sheet.rows) {
    if (!row.hasFormulas) continue
    let isChanged = false
    const cells = row.cells.map((cell) => {
      const formula = formulaOf(cell.inner)
      if (formula?.kind !== 'shared' || formula.shared === undefined) return cell
      if (only && !only.has(formula.shared)) return cell
      if (formula.text !== '') masters.set(formula.shared, { text: formula.text, row: row.number, column: cell.column })
      const master = masters.get(formula.shared)
      if (!master) return cell
      isChanged = true
      const text = translateFormula(master.text, row.number - master.row, cell.column - master.column)
      return { ...cell, inner: withPlainFormula(cell.inner, text) }
    })
    if (isChanged) row.setCells(cells)
  }
}
