import { areaText, covers, parseArea, type Place, placeText } from './cell-reference.ts'
import { countsFrom1904, dayNumber, type StyleKind, styleKinds } from './cell-styles.ts'
import { dropFromCalculationChain } from './calculation-chain.ts'
import { formRefused } from './form-refused.ts'
import { type CellFormula, formulaOf } from './formula-cell.ts'
import type { FormPackage, SheetEntry } from './form-package.ts'
import { expandSharedFormulas } from './shared-formulas.ts'
import type { SheetXml } from './sheet-xml.ts'
import { attribute, elementOf, escapeXml, tagsOf, withAttribute } from './xml-tags.ts'

/** A text, a number, a day `YYYY-MM-DD`, or nothing. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'blank' }

export interface CellSetting extends Place {
  readonly value: CellValue
}

/** Sets cells of one sheet, each with the style it has; nothing else of the sheet changes. */
export function setCells(form: FormPackage, entry: SheetEntry, settings: readonly CellSetting[]): void {
  const sheet = form.sheet(entry)
  const mergesOf = byRow(mergedAreas(sheet))
  const kindOf = styleKinds(form)
  const from1904 = countsFrom1904(form)
  if (isUnnamed(sheet)) sheet.nameAll()
  const lost: Place[] = []
  const arrays = arrayAreas(sheet)
  for (const [number, own] of Map.groupBy(settings, ({ row }) => row)) {
    const merges = mergesOf(number)
    const mayLose = sheet.row(number)?.hasFormulas ?? false
    for (const setting of own) {
      refuseCovered(setting, merges, entry.name)
      const array = arrays.find((area) => covers(area, setting))
      if (array) throw formRefused('array-formula', `${entry.name}!${areaText(array)}`)
      const formula = mayLose ? formulaOf(sheet.row(number)?.cell(setting.column)?.inner ?? '') : null
      if (!formula) continue
      lost.push(setting)
      untie(sheet, formula)
    }
    const row = sheet.rowToWrite(number)
    const ofRow = attribute(row.tag, 's')
    row.put(
      own.map((setting) => {
        const before = row.cell(setting.column)?.tag ?? ''
        const style = attribute(before, 's') ?? ofRow ?? columnStyle(sheet, setting.column)
        const kind = kindOf(Number(style ?? 0))
        const { type, inner } = content(setting.value, kind, from1904, sheet.prefix, setting)
        const look = `${style ? ` s="${style}"` : ''}${type ? ` t="${type}"` : ''}`
        return { column: setting.column, tag: `<${sheet.prefix}c r="${placeText(setting)}"${look}>`, inner }
      }),
    )
  }
  growDimension(sheet, settings)
  if (lost.length > 0) dropFromCalculationChain(form, entry, lost)
}

/** A form of thousands of rows has thousands of merges, most of them one row high. */
function byRow(merges: ReturnType<typeof mergedAreas>): (row: number) => ReturnType<typeof mergedAreas> {
  const flat = Map.groupBy(merges, (area) => (area && area.top === area.bottom ? area.top : 0))
  const tall = flat.get(0) ?? []
  return (row) => [...tall, ...(flat.get(row) ?? [])]
}

export function mergedAreas(sheet: SheetXml): ReturnType<typeof parseArea>[] {
  return [...tagsOf(sheet.tail)]
    .filter((tag) => tag.name === 'mergeCell' && tag.kind !== 'close')
    .map((tag) => parseArea(attribute(tag.text, 'ref') ?? ''))
}

function refuseCovered(place: Place, merges: readonly ReturnType<typeof parseArea>[], sheet: string): void {
  const merge = merges.find((area) => area && covers(area, place))
  if (!merge || (merge.top === place.row && merge.left === place.column)) return
  throw formRefused('merged-cell', `${sheet}!${placeText(place)}，合并区域 ${areaText(merge)}`)
}

/** The ranges that array formulas and data tables fill. */
export function arrayAreas(sheet: SheetXml): NonNullable<ReturnType<typeof parseArea>>[] {
  return sheet.rows
    .filter((row) => row.hasFormulas)
    .flatMap((row) => row.cells.map((cell) => formulaOf(cell.inner)))
    .flatMap((formula) => {
      const isFilling = formula?.kind === 'array' || formula?.kind === 'dataTable'
      return (isFilling && formula.area ? parseArea(formula.area) : null) ?? []
    })
}

function isUnnamed(sheet: SheetXml): boolean {
  const [row] = sheet.rows
  return row !== undefined && (attribute(row.tag, 'r') === undefined || sheet.rows.some(hasUnnamedCell))
}

function hasUnnamedCell(row: SheetXml['rows'][number]): boolean {
  return attribute(row.tag, 'r') === undefined || (row.cells[0] !== undefined && !attribute(row.cells[0].tag, 'r'))
}

function untie(sheet: SheetXml, formula: CellFormula): void {
  if (formula.kind === 'shared' && formula.shared !== undefined) expandSharedFormulas(sheet, new Set([formula.shared]))
}

function columnStyle(sheet: SheetXml, column: number): string | undefined {
  const list = elementOf(sheet.head, 'cols')
  if (!list) return undefined
  const tag = [...tagsOf(sheet.head, list.start, list.end)].find(
    ({ name, text }) =>
      name === 'col' && column >= Number(attribute(text, 'min')) && column <= Number(attribute(text, 'max')),
  )
  return tag && attribute(tag.text, 'style')
}

const longestText = 32_767

function content(
  value: CellValue,
  kind: StyleKind,
  from1904: boolean,
  prefix: string,
  place: Place,
): { type: string | null; inner: string } {
  const number = (written: number) => ({ type: null, inner: `<${prefix}v>${written}</${prefix}v>` })
  switch (value.kind) {
    case 'blank':
      return { type: null, inner: '' }
    case 'number':
      // A cell of texts stays one: a number in it would be shown with its little green flag.
      return kind === 'text' ? text(String(value.number), prefix, place) : number(value.number)
    case 'date':
      return kind === 'date' ? number(dayNumber(value.day, from1904)) : text(writtenDay(value.day), prefix, place)
    case 'text':
      return text(value.text, prefix, place)
  }
}

function text(value: string, prefix: string, place: Place): { type: string; inner: string } {
  if (value.length > longestText) throw formRefused('value-too-long', placeText(place))
  // XML has no control characters, and _x0041_ in a text would be read as A.
  // oxlint-disable-next-line no-control-regex -- those are what is looked for
  const clean = value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
  const safe = escapeXml(clean.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_'))
  const keeps = /^\s|\s$|\n|\s\s/.test(clean) ? ' xml:space="preserve"' : ''
  return { type: 'inlineStr', inner: `<${prefix}is><${prefix}t${keeps}>${safe}</${prefix}t></${prefix}is>` }
}

/** 2026年11月21日 */
export function writtenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function growDimension(sheet: SheetXml, places: readonly Place[]): void {
  const found = elementOf(sheet.head, 'dimension')
  const area = found && parseArea(attribute(found.open.text, 'ref') ?? '')
  if (!found || !area) return
  const grown = { ...area }
  for (const { row, column } of places) {
    if (row < grown.top) grown.top = row
    if (row > grown.bottom) grown.bottom = row
    if (column < grown.left) grown.left = column
    if (column > grown.right) grown.right = column
  }
  if (areaText(grown) === areaText(area)) return
  const tag = withAttribute(found.open.text, 'ref', areaText(grown))
  sheet.head = sheet.head.slice(0, found.open.start) + tag + sheet.head.slice(found.open.end)
}
