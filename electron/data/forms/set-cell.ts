import { parsePlace, placeText } from './package/cell-reference.ts'
import { askForCalculation } from './package/calculation-chain.ts'
import { hasDependents } from './package/dependent-formulas.ts'
import { FormPackage } from './package/form-package.ts'
import { formulaOf } from './package/formula-cell.ts'
import { formRefused } from './package/form-refused.ts'
import { type CellValue, setCells } from './package/set-cells.ts'

export interface SetResult {
  readonly bytes: Buffer
  /** The cell as it was understood. */
  readonly cell: string
  readonly asksForCalculation: boolean
  /** A formula stood there: it also left the order of calculation, or Excel would ask to repair the file. */
  readonly replacedFormula: boolean
  /** The parts of the file that are not byte for byte as they were. */
  readonly touched: readonly string[]
}

/** Sets one cell of a workbook and nothing else; formulas that read it are calculated at the next opening. */
export function setCell(bytes: Buffer, sheetName: string, reference: string, value: CellValue): SetResult {
  const form = new FormPackage(bytes)
  const sheet = form.findSheet(sheetName)
  const place = parsePlace(reference)
  if (!place) throw formRefused('no-such-cell', reference)
  const asksForCalculation = hasDependents(form, sheet, [place])
  const before = form.sheet(sheet).row(place.row)?.cell(place.column)
  const replacedFormula = formulaOf(before?.inner ?? '') !== null
  setCells(form, sheet, [{ ...place, value }])
  if (asksForCalculation) askForCalculation(form)
  const written = form.write()
  const cell = `${sheet.name}!${placeText(place)}`
  return { bytes: written, cell, asksForCalculation, replacedFormula, touched: form.touched }
}
