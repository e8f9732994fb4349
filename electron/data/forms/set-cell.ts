import { parsePlace, placeText } from './package/cell-reference.ts'
import { askForCalculation } from './package/calculation-chain.ts'
import { hasDependents } from './package/dependent-formulas.ts'
import { FormPackage } from './package/form-package.ts'
import { formRefused } from './package/form-refused.ts'
import { type CellValue, setCells } from './package/set-cells.ts'

export interface SetResult {
  readonly bytes: Buffer
  /** The cell as it was understood. */
  readonly cell: string
  readonly asksForCalculation: boolean
}

/** Sets one cell of a workbook and nothing else; formulas that read it are calculated at the next opening. */
export function setCell(bytes: Buffer, sheetName: string, reference: string, value: CellValue): SetResult {
  const form = new FormPackage(bytes)
  const sheet = form.findSheet(sheetName)
  const place = parsePlace(reference)
  if (!place) throw formRefused('no-such-cell', reference)
  const asksForCalculation = hasDependents(form, sheet, [place])
  setCells(form, sheet, [{ ...place, value }])
  if (asksForCalculation) askForCalculation(form)
  return { bytes: form.write(), cell: `${sheet.name}!${placeText(place)}`, asksForCalculation }
}
