import { type Area, covers, parseArea, parsePlace } from '../../../forms/package/cell-reference.ts'
import type { SheetXml } from '../../../forms/package/sheet-xml.ts'
import { attribute, elementOf, escapeXml, tagsOf, withAttribute } from '../../../forms/package/xml-tags.ts'
import { noteOf } from './cell-notes.ts'
import type { ProblemCell } from './problem-cell.ts'

/** What stands behind `dataValidations` in a sheet, by the order the format asks for. */
const behind = new Set([
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'drawingHF',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])
const longestList = 255

/** Adds a list to choose from to each marked cell that has one; a list the clerk put there himself stays his. */
export function addDropDowns(sheet: SheetXml, cells: readonly ProblemCell[], withPrompts: boolean): void {
  const found = elementOf(sheet.tail, 'dataValidations')
  const taken = found ? areasOf(sheet.tail.slice(found.start, found.end)) : []
  const free = cells.filter((cell) => {
    const place = parsePlace(`${cell.column}${cell.row}`)
    return place !== null && !taken.some((area) => covers(area, place))
  })
  const rules = free.flatMap((cell) => ruleFor(sheet.prefix, cell, withPrompts))
  if (rules.length === 0) return
  if (found && found.open.kind !== 'empty') {
    const before = Number(attribute(found.open.text, 'count') ?? taken.length)
    const open = withAttribute(found.open.text, 'count', String(before + rules.length))
    const close = sheet.tail.lastIndexOf('</', found.end - 1)
    sheet.tail =
      sheet.tail.slice(0, found.start) +
      open +
      sheet.tail.slice(found.open.end, close) +
      rules.join('') +
      sheet.tail.slice(close)
    return
  }
  const tag = `${sheet.prefix}dataValidations`
  putBefore(sheet, behind, `<${tag} count="${rules.length}">${rules.join('')}</${tag}>`)
}

/** Puts an element into its place behind the rows. */
export function putBefore(sheet: SheetXml, following: ReadonlySet<string>, xml: string): void {
  const own = sheet.prefix.replace(/:$/, '')
  for (const tag of tagsOf(sheet.tail)) {
    if (tag.prefix !== own || !(following.has(tag.name) || (tag.name === 'worksheet' && tag.kind === 'close'))) continue
    sheet.tail = sheet.tail.slice(0, tag.start) + xml + sheet.tail.slice(tag.start)
    return
  }
}

function areasOf(xml: string): Area[] {
  return [...tagsOf(xml)]
    .filter((tag) => tag.name === 'dataValidation' && tag.kind !== 'close')
    .flatMap((tag) => (attribute(tag.text, 'sqref') ?? '').split(/\s+/).flatMap((area) => parseArea(area) ?? []))
}

function ruleFor(prefix: string, cell: ProblemCell, withPrompts: boolean): string[] {
  const list = cell.choices.join(',')
  const hasList = list !== '' && list.length <= longestList
  if (!hasList && !withPrompts) return []
  const prompt = withPrompts
    ? ` showInputMessage="1" promptTitle="请核对" prompt="${escapeXml(noteOf(cell).slice(0, 250))}"`
    : ''
  const place = ` sqref="${cell.column}${cell.row}"`
  // It proposes and does not refuse: a text nobody foresaw must still go in.
  if (!hasList) return [`<${prefix}dataValidation allowBlank="1"${prompt}${place}/>`]
  const formula = `<${prefix}formula1>${escapeXml(`"${list}"`)}</${prefix}formula1>`
  return [
    `<${prefix}dataValidation type="list" allowBlank="1" showErrorMessage="0"${prompt}${place}>${formula}</${prefix}dataValidation>`,
  ]
}
