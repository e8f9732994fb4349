import { FormPackage } from '../package/form-package.ts'
import { compareMerges, compareRows, type WrittenCell } from './compare-rows.ts'
import { compareXml, type XmlRules } from './compare-xml.ts'
import { type ExpectedRows, expectedRow, isMovedFormula, isMovedRange } from './expected-rows.ts'

export interface FormChange extends ExpectedRows {
  readonly written: readonly WrittenCell[]
}

/**
 * Reads a form again after it was written and says where it is not what it should be: each cell, merge, rule, name
 * and anchor in its new place, and every other part as it was, byte for byte.
 */
export function compareForms(before: Buffer, after: Buffer, change: FormChange): string[] {
  const [ours, theirs] = [new FormPackage(before), new FormPackage(after)]
  const own = ours.findSheet(change.sheet)
  const related = new Map(ours.relations(own.part).map(({ target, type }) => [target, type]))
  return ours.names.flatMap((part) => {
    if (/calcChain\.xml$/i.test(part)) return []
    if (!theirs.has(part)) return [`${part} is gone`]
    // Where rows moved, a part that stayed the same may be the one that should not have.
    const isSame = ours.bytes(part).equals(theirs.bytes(part))
    if (isSame && (!change.insertion || !/\.(xml|vml)$/i.test(part))) return []
    if (!/\.(xml|rels|vml)$/i.test(part)) return [`${part}: must be as it was`]
    const [one, other] = [ours.text(part), theirs.text(part)]
    const difference =
      part === own.part
        ? compareSheet(one, other, change)
        : comparePart(part, related.get(part), one, other, change, ours)
    return difference ? [`${part}: ${difference}`] : []
  })
}

function compareSheet(before: string, after: string, change: FormChange): string | null {
  return (
    compareRows(before, after, change, change.written) ??
    compareMerges(before, after, change) ??
    compareXml(aroundRows(before), aroundRows(after), rules(change, change.sheet, 'sheet'))
  )
}

const aroundRows = (xml: string) =>
  xml
    .replace(/<((?:[\w.-]+:)?sheetData)(\s[^>]*)?(\/>|>[\s\S]*<\/\1>)/, '')
    .replace(/<((?:[\w.-]+:)?mergeCells)(\s[^>]*)?>[\s\S]*?<\/\1>/, '')
    .replace(/<(?:[\w.-]+:)?dimension\s[^>]*>/, '')

function comparePart(
  part: string,
  type: string | undefined,
  before: string,
  after: string,
  change: FormChange,
  form: FormPackage,
): string | null {
  if (part === form.workbookPart) return compareXml(withoutFlag(before), withoutFlag(after), rules(change, '', 'names'))
  if (!change.insertion) return /calcChain|Content_Types|workbook\.xml\.rels/.test(part) ? null : 'must be as it was'
  const sheet = form.sheets.find((one) => one.part === part)
  if (sheet) {
    const rows = compareRows(before, after, { ...change, sheet: sheet.name, insertion: null }, [])
    return rows === null || isFormulaOnly(before, after, sheet.name, change)
      ? compareXml(aroundRows(before), aroundRows(after), rules(change, sheet.name, 'names'))
      : rows
  }
  if (before !== after && /(^|\/)(\[Content_Types\]\.xml|workbook\.xml\.rels)$/.test(part))
    return compareXml(withoutChain(before), after, nothingMay)
  if (type === 'vmlDrawing') return compareNotes(before, after, change)
  if (type === 'drawing') return compareDrawing(before, after, change)
  if (type === 'table') return compareXml(before, after, rules(change, change.sheet, 'sheet'))
  if (type === 'comments' || type === 'threadedComment') return compareXml(before, after, rules(change, '', 'comments'))
  if (/\/(charts|chartex|ctrlProps|tables)\//i.test(part)) return compareXml(before, after, rules(change, '', 'names'))
  return before === after ? null : 'must be as it was'
}

const withoutFlag = (xml: string) => xml.replace(/<(?:[\w.-]+:)?calcPr(\s[^>]*)?(\/>|>\s*<\/(?:[\w.-]+:)?calcPr>)/, '')
const withoutChain = (xml: string) => xml.replace(/<(Override|Relationship)\s[^>]*calcChain[^>]*\/>/, '')

const nothingMay: XmlRules = {
  attribute: (_, __, ___, before, after) => before === after,
  text: (_, before, after) => before === after,
}
const growing = new Set([
  'conditionalFormatting',
  'dataValidation',
  'autoFilter',
  'sortState',
  'sortCondition',
  'protectedRange',
  'ignoredError',
  'table',
])
const rangeNames = new Set(['ref', 'sqref', 'topLeftCell', 'activeCell', 'r'])
const formulaNames = /^(f|formula\d?|definedName|\w+Formula)$/

function rules(change: FormChange, own: string, place: 'sheet' | 'names' | 'comments'): XmlRules {
  const { insertion } = change
  if (!insertion) return nothingMay
  const growsFrom = place === 'sheet' ? insertion.listTop : 1
  const isFormula = (before: string, after: string) => isMovedFormula(before, after, own, change, growsFrom)
  return {
    attribute(path, element, name, before, after) {
      if (name === 'location' || name.startsWith('fmla')) return isFormula(before, after)
      if (element === 'brk' && name === 'id') {
        // A column break names a column.
        const isBelow = place === 'sheet' && !path.includes('colBreaks') && Number(before) >= insertion.at - 1
        return isBelow ? Number(after) === Number(before) + insertion.count : after === before
      }
      const isRange = place !== 'names' && rangeNames.has(name)
      return isRange ? isMovedRange(before, after, insertion, growing.has(element)) : before === after
    },
    text(path, before, after) {
      const name = path.at(-1) ?? ''
      if (name === 'sqref' && place === 'sheet')
        return isMovedRange(before, after, insertion, path.at(-2) !== 'sparkline')
      return formulaNames.test(name) ? isFormula(before, after) : before === after
    },
  }
}

/** Pictures, shapes and charts: those below moved, those over the new rows grew, as each of them asks. */
function compareDrawing(before: string, after: string, change: FormChange): string | null {
  const { insertion } = change
  const [ours, theirs] = [anchors(before), anchors(after)]
  const wrong = ours.findIndex((anchor, index) => {
    const other = theirs[index]
    const isBelow = insertion !== null && anchor.from + 1 >= insertion.at && !anchor.isFixed
    const isOver = insertion !== null && anchor.grows && anchor.reach > insertion.at - 1
    const more = insertion?.count ?? 0
    const from = anchor.from + (isBelow ? more : 0)
    const to = anchor.to === null ? null : anchor.to + (isBelow || isOver ? more : 0)
    return other?.from !== from || other.to !== to
  })
  const shape = (xml: string) => xml.replace(/<((?:[\w.-]+:)?row)>\d+<\/\1>/g, '')
  if (wrong >= 0) return `anchor ${wrong + 1}`
  const isLinked: XmlRules = {
    ...nothingMay,
    attribute: (_, __, name, one, other) =>
      name === 'textlink' ? isMovedFormula(one, other, '', change, 1) : one === other,
  }
  return compareXml(shape(before), shape(after), isLinked)
}

function anchors(xml: string) {
  const found = xml.matchAll(/<(?:[\w.-]+:)?(twoCellAnchor|oneCellAnchor)(\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?\1>/g)
  return [...found].map(([, kind, tag = '', inner = '']) => {
    const rows = [...inner.matchAll(/<(?:[\w.-]+:)?row>(\d+)/g)].map(([, row]) => Number(row))
    const offsets = [...inner.matchAll(/<(?:[\w.-]+:)?rowOff>(-?\d+)/g)].map(([, offset]) => Number(offset))
    const edit = /editAs="(\w+)"/.exec(tag)?.[1] ?? 'twoCell'
    const isTwoCell = kind === 'twoCellAnchor'
    const [from = 0, to = 0] = rows
    return {
      from,
      to: isTwoCell ? to : null,
      isFixed: isTwoCell && edit === 'absolute',
      grows: isTwoCell && edit === 'twoCell',
      reach: to + (offsets[1] ? 0.5 : 0),
    }
  })
}

// Of another sheet only formulas that look here may read otherwise.
function isFormulaOnly(before: string, after: string, own: string, change: FormChange): boolean {
  const formula = /<((?:[\w.-]+:)?f)(\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1>)/g
  const [ours, theirs] = [[...before.matchAll(formula)], [...after.matchAll(formula)]]
  if (before.replace(formula, '') !== after.replace(formula, '') || ours.length !== theirs.length) return false
  return ours.every(([, , tag = '', text = ''], index) => {
    const other = theirs[index]!
    return tag.includes('shared') || isMovedFormula(text, other[3] ?? '', own, change)
  })
}

function compareNotes(before: string, after: string, { insertion }: FormChange): string | null {
  const rows = (xml: string) => [...xml.matchAll(/<x:Row>\s*(\d+)/g)].map(([, row]) => Number(row))
  const [ours, theirs] = [rows(before), rows(after)]
  const wrong = ours.findIndex((row, index) => theirs[index] !== expectedRow(row + 1, insertion) - 1)
  const shape = (xml: string) => xml.replace(/<x:(Row|Anchor)>[^<]*/g, '')
  if (wrong >= 0) return `comment of row ${ours[wrong]! + 1}`
  return shape(before) === shape(after) ? null : 'comments'
}
