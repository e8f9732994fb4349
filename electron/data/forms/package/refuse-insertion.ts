import { areaText, lastRow, parseArea } from './cell-reference.ts'
import type { FormPackage, SheetEntry } from './form-package.ts'
import { formRefused } from './form-refused.ts'
import { formulaOf } from './formula-cell.ts'
import type { RowInsertion } from './row-insertion.ts'
import { mergedAreas } from './set-cells.ts'
import { attribute, elementOf, tagsOf } from './xml-tags.ts'

/** @throws `form-refused` where inserted rows would break what the form holds */
export function refuseUnsafe(form: FormPackage, entry: SheetEntry, insertion: RowInsertion): void {
  const sheet = form.sheet(entry)
  const protection = elementOf(sheet.tail, 'sheetProtection')
  if (
    protection &&
    isOn(attribute(protection.open.text, 'sheet')) &&
    attribute(protection.open.text, 'insertRows') !== '0'
  )
    throw formRefused('protected-sheet', entry.name)
  refuseFilledRanges(form, entry, insertion)
  refusePivots(form, entry, insertion)
  refuseTallRecords(form, entry, insertion)
  const last = sheet.rows.at(-1)?.number ?? 0
  if (last >= insertion.at && last + insertion.count > lastRow) throw formRefused('rows-do-not-fit', entry.name)
}

const isOn = (text: string | undefined) => text === '1' || text === 'true'

function refuseFilledRanges(form: FormPackage, entry: SheetEntry, { at }: RowInsertion): void {
  for (const row of form.sheet(entry).rows) {
    if (!row.hasFormulas) continue
    for (const cell of row.cells) {
      const formula = formulaOf(cell.inner)
      const area = formula?.area ? parseArea(formula.area) : null
      if (!formula || !area || formula.kind === 'shared') continue
      const where = `${entry.name}!${areaText(area)}`
      if (formula.kind === 'dataTable' && area.bottom >= at) throw formRefused('data-table', where)
      const isSplit = area.top < at && area.bottom >= at
      const isModel = area.top <= at - 1 && area.bottom >= at - 1
      if (formula.kind === 'array' && (isSplit || isModel)) throw formRefused('array-formula', where)
    }
  }
}

function refusePivots(form: FormPackage, entry: SheetEntry, { at }: RowInsertion): void {
  for (const { type, target } of form.relations(entry.part)) {
    if (type !== 'pivotTable') continue
    const location = elementOf(form.text(target), 'location')
    const area = parseArea(location ? (attribute(location.open.text, 'ref') ?? '') : '')
    if (!area || area.bottom >= at) throw formRefused('pivot-table', entry.name)
  }
  for (const part of form.names.filter((name) => /pivotCache\/pivotCacheDefinition[^/]*\.xml$/.test(name))) {
    const source = [...tagsOf(form.text(part))].find((tag) => tag.name === 'worksheetSource')
    if (source && attribute(source.text, 'sheet') === entry.name) throw formRefused('pivot-table', entry.name)
  }
}

// A merge over two rows inside the list means that a record has two rows; copying one of them would tear it.
function refuseTallRecords(form: FormPackage, entry: SheetEntry, insertion: RowInsertion): void {
  const { listTop, listBottom, at } = insertion
  for (const area of mergedAreas(form.sheet(entry))) {
    if (!area || area.top === area.bottom || area.bottom < listTop || area.top > listBottom) continue
    const isWholeList = area.top <= listTop && area.bottom >= listBottom
    if (!isWholeList && area.bottom >= at - 1)
      throw formRefused('record-of-several-rows', `${entry.name}!${areaText(area)}`)
  }
}
