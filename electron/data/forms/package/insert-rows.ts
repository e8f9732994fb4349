import { askForCalculation, removeCalculationChain } from './calculation-chain.ts'
import type { FormPackage, SheetEntry } from './form-package.ts'
import { formulaOf, withFormula, withPlainFormula } from './formula-cell.ts'
import { refuseUnsafe } from './refuse-insertion.ts'
import { type Moved, MovedList, movedRow, type RowInsertion, shiftOf } from './row-insertion.ts'
import { expandSharedFormulas } from './shared-formulas.ts'
import { clonedFormula, shiftFormula, translateFormula } from './shift-formula.ts'
import { shiftElsewhere } from './shift-elsewhere.ts'
import { shiftAroundRows } from './shift-sheet-xml.ts'
import { movedRange } from './shift-ranges.ts'
import { type SheetCell, SheetRow, type SheetXml } from './sheet-xml.ts'
import { attribute, elementOf, withAttribute } from './xml-tags.ts'

/** Inserts copies of a row and moves all that stands below, wherever the workbook speaks of it. */
export function insertRows(form: FormPackage, entry: SheetEntry, insertion: RowInsertion): readonly Moved[] {
  refuseUnsafe(form, entry, insertion)
  const moved = new MovedList()
  const sheet = form.sheet(entry)
  sheet.nameAll()
  expandSharedFormulas(sheet)
  const model = sheet.row(insertion.at - 1)
  const clones = model ? cloneRows(sheet, model, entry.name, insertion) : []
  const following = followingFormulas(sheet, entry.name, insertion)
  const formulas = shiftRows(sheet, entry.name, insertion)
  moved.add('formulas', entry.name, formulas)
  sheet.rows.splice(sheet.indexFrom(insertion.at), 0, ...clones)
  follow(sheet.row(insertion.at + insertion.count), following)
  sheet.head = shiftAroundRows(sheet.head, entry.name, insertion, moved)
  sheet.tail = shiftAroundRows(sheet.tail, entry.name, insertion, moved)
  shiftElsewhere(form, entry, insertion, moved)
  moved.add('rows', entry.name, insertion.count)
  const hasFormulas =
    clones.some((row) => row.hasFormulas) || sheet.rows.some((row) => row.number >= insertion.at && row.hasFormulas)
  if (hasFormulas && removeCalculationChain(form)) moved.add('calculation-chain', '')
  if (hasFormulas || moved.all.some(({ what }) => what === 'formulas')) askForCalculation(form)
  return moved.all
}

/** Moves the rows below and rewrites the formulas of all; answers how many formulas changed. */
function shiftRows(sheet: SheetXml, name: string, insertion: RowInsertion): number {
  let changed = 0
  for (const row of sheet.rows) {
    if (row.hasFormulas) {
      // A running total inside the list ends at its own row and must not take the new ones in.
      const isInside = row.number >= insertion.listTop && row.number < insertion.at
      const shift = { ...shiftOf(insertion, name), ...(isInside && { listTop: Infinity }) }
      const cells = row.cells.map((cell) => {
        const formula = formulaOf(cell.inner)
        if (!formula) return cell
        const text = shiftFormula(formula.text, name, shift)
        const inner = withMovedArea(
          text === formula.text ? cell.inner : withFormula(cell.inner, text),
          formula.area,
          insertion,
        )
        if (inner !== cell.inner) changed += 1
        return inner === cell.inner ? cell : { ...cell, inner }
      })
      if (cells.some((cell, index) => cell !== row.cells[index])) row.setCells(cells)
    }
    if (row.number >= insertion.at) row.moveTo(movedRow(row.number, insertion))
  }
  return changed
}

function withMovedArea(inner: string, area: string | undefined, insertion: RowInsertion): string {
  const element = area === undefined ? null : elementOf(inner, 'f')
  if (!element || area === undefined) return inner
  const tag = withAttribute(element.open.text, 'ref', movedRange(area, insertion))
  return inner.slice(0, element.open.start) + tag + inner.slice(element.open.end)
}

function cloneRows(sheet: SheetXml, model: SheetRow, name: string, insertion: RowInsertion): SheetRow[] {
  const neighbours = [model.number - 1, model.number + 1]
    .filter((number) => number >= insertion.listTop && number <= insertion.listBottom)
    .flatMap((number) => sheet.row(number) ?? [])
  const tag = ['collapsed', 'hidden'].reduce((text, name) => withAttribute(text, name, null), model.tag)
  const shift = shiftOf(insertion, name)
  return Array.from({ length: insertion.count }, (_, index) => {
    const clone = new SheetRow(sheet.prefix, model.number, '', tag, '')
    clone.setCells(model.cells.map((cell) => cloneCell(cell, neighbours, index + 1, shift)))
    clone.moveTo(insertion.at + index)
    return clone
  })
}

function cloneCell(
  cell: SheetCell,
  neighbours: readonly SheetRow[],
  below: number,
  shift: ReturnType<typeof shiftOf>,
): SheetCell {
  // Nothing in it, nothing to copy but the style.
  if (cell.inner === '') return cell
  const bare = ['t', 'cm', 'vm'].reduce((text, name) => withAttribute(text, name, null), cell.tag)
  const formula = formulaOf(cell.inner)
  if (formula) {
    const text = clonedFormula(formula.text, shift.sheet, shift, below)
    return { ...cell, tag: bare, inner: withPlainFormula(cell.inner, text, false) }
  }
  // 元 or □是 □否 in every row of the list belongs to the form; what stands in one row only is somebody's.
  const isPrinted = neighbours.some((row) => {
    const other = row.cell(cell.column)
    return other?.inner === cell.inner && attribute(other.tag, 't') === attribute(cell.tag, 't')
  })
  return isPrinted ? cell : { ...cell, tag: bare, inner: '' }
}

/** What the list's row below the new ones shall read, where it followed the model row before. */
function followingFormulas(sheet: SheetXml, name: string, insertion: RowInsertion): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const [model, row] = [sheet.row(insertion.at - 1), sheet.row(insertion.at)]
  if (!model?.hasFormulas || !row || insertion.listBottom < insertion.at) return texts
  for (const cell of row.cells) {
    const own = formulaOf(cell.inner)
    const above = formulaOf(model.cell(cell.column)?.inner ?? '')
    if (own?.kind === 'normal' && above?.kind === 'normal' && own.text === translateFormula(above.text, 1))
      texts.set(cell.column, clonedFormula(above.text, name, shiftOf(insertion, name), insertion.count + 1))
  }
  return texts
}

function follow(row: SheetRow | undefined, texts: ReadonlyMap<number, string>): void {
  if (!row || texts.size === 0) return
  row.setCells(
    row.cells.map((cell) => {
      const text = texts.get(cell.column)
      return text === undefined ? cell : { ...cell, inner: withFormula(cell.inner, text) }
    }),
  )
}
