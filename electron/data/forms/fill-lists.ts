import { compareForms } from './compare/compare-forms.ts'
import type { WrittenCell } from './compare/compare-rows.ts'
import { askForCalculation } from './package/calculation-chain.ts'
import { countsFrom1904, dayNumber, styleKinds } from './package/cell-styles.ts'
import { hasDependents } from './package/dependent-formulas.ts'
import { FormPackage, type SheetEntry } from './package/form-package.ts'
import { formRefused } from './package/form-refused.ts'
import { insertRows } from './package/insert-rows.ts'
import { type Moved, movedRow, type RowInsertion } from './package/row-insertion.ts'
import { type CellSetting, type CellValue, setCells, writtenDay } from './package/set-cells.ts'
import { attribute } from './package/xml-tags.ts'

/** Empty rows of a form and what goes into them; where there are too few, more are inserted. */
export interface ListFilling {
  readonly sheet: string
  /** 1-based, the first and the last empty row. */
  readonly top: number
  readonly bottom: number
  readonly columns: readonly number[]
  /** A line per record, a value per column; null leaves the cell as it is. */
  readonly lines: readonly (readonly (CellValue | null)[])[]
}

export interface CellFilling extends CellSetting {
  readonly sheet: string
}

export interface FilledForm {
  readonly bytes: Buffer
  readonly moved: readonly Moved[]
  readonly cells: number
}

/** Fills lists and single cells, reads the result again, and refuses where it is not what it should be. */
export function fillForm(bytes: Buffer, lists: readonly ListFilling[], cells: readonly CellFilling[]): FilledForm {
  const moved: Moved[] = []
  let current = bytes
  let count = 0
  for (const sheet of new Set([...lists, ...cells].map((one) => one.sheet))) {
    let settings: CellFilling[] = cells.filter((one) => one.sheet === sheet)
    const steps: RowInsertion[] = []
    // From below, so that what is done does not move what is still to be done.
    const own = lists.filter((list) => list.sheet === sheet).toSorted((one, other) => other.top - one.top)
    for (const list of own) {
      const insertion = insertionFor(list)
      if (insertion) {
        steps.push(insertion)
        settings = settings.map((one) => ({ ...one, row: movedRow(one.row, insertion) }))
      }
      settings.push(...listSettings(list))
    }
    const last = steps.pop() ?? null
    for (const insertion of steps) current = fillSheet(current, sheet, insertion, [], moved)
    // The last rows come with all values: the sheet is written and compared once for both.
    if (last || settings.length > 0) current = fillSheet(current, sheet, last, settings, moved)
    count += settings.length
  }
  return { bytes: current, moved, cells: count }
}

function fillSheet(
  bytes: Buffer,
  sheet: string,
  insertion: RowInsertion | null,
  settings: readonly CellFilling[],
  moved: Moved[],
): Buffer {
  const form = new FormPackage(bytes)
  const entry = form.findSheet(sheet)
  if (insertion) moved.push(...insertRows(form, entry, insertion))
  const asks = settings.length > 0 && hasDependents(form, entry, settings)
  if (settings.length > 0) setCells(form, entry, settings)
  if (asks) askForCalculation(form)
  const next = form.write()
  mustBeRight(compareForms(bytes, next, { sheet, insertion, written: readings(form, entry, settings) }))
  return next
}

function insertionFor({ top, bottom, lines }: ListFilling): RowInsertion | null {
  const count = lines.length - (bottom - top + 1)
  if (count <= 0) return null
  // Before the last row where there are several: it may close the table with a thicker border.
  return { at: bottom > top ? bottom : bottom + 1, count, listTop: top, listBottom: bottom }
}

function listSettings({ sheet, top, columns, lines }: ListFilling): CellFilling[] {
  return lines.flatMap((line, index) =>
    columns.flatMap((column, at) => {
      const value = line[at]
      return value ? [{ sheet, row: top + index, column, value }] : []
    }),
  )
}

/** What each cell must read as, by its style: a day stays a text where the cell is no date. */
function readings(form: FormPackage, entry: SheetEntry, settings: readonly CellSetting[]): WrittenCell[] {
  const kindOf = styleKinds(form)
  const from1904 = countsFrom1904(form)
  const rows = form.sheet(entry)
  return settings.map(({ row, column, value }) => {
    // Only a number and a day read otherwise in a cell of another kind.
    const isPlain = value.kind === 'text' || value.kind === 'blank'
    const style = isPlain ? undefined : attribute(rows.row(row)?.cell(column)?.tag ?? '', 's')
    return { row, column, reads: reading(value, kindOf(Number(style ?? 0)), from1904) }
  })
}

function reading(value: CellValue, kind: string, from1904: boolean): string | number | null {
  switch (value.kind) {
    case 'blank':
      return null
    case 'text':
      return value.text
    case 'number':
      return kind === 'text' ? String(value.number) : value.number
    case 'date':
      return kind === 'date' ? dayNumber(value.day, from1904) : writtenDay(value.day)
  }
}

function mustBeRight(differences: readonly string[]): void {
  if (differences.length > 0) throw formRefused('check-failed', differences[0])
}
