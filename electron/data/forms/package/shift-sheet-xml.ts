import { parseArea, areaText } from './cell-reference.ts'
import { movedRow, type MovedList, type RowInsertion, shiftOf } from './row-insertion.ts'
import { shiftFormula } from './shift-formula.ts'
import { grownRange, movedPlace, movedRange } from './shift-ranges.ts'
import { shiftedAnchor } from './shift-anchor.ts'
import { attribute, elementOf, escapeXml, rewriteXml, type Tag, textContent, withAttribute } from './xml-tags.ts'

type Shift = (text: string, insertion: RowInsertion) => string

/** Attributes that name cells, by element; what grows with the list and what only moves. */
const attributes: Readonly<Record<string, Readonly<Record<string, Shift>>>> = {
  dimension: { ref: grownRange },
  pane: { topLeftCell: movedPlace },
  sheetView: { topLeftCell: movedPlace },
  customSheetView: { topLeftCell: movedPlace },
  selection: { activeCell: movedPlace, sqref: movedRange },
  protectedRange: { sqref: grownRange },
  autoFilter: { ref: grownRange },
  sortState: { ref: grownRange },
  sortCondition: { ref: grownRange },
  conditionalFormatting: { sqref: grownRange },
  dataValidation: { sqref: grownRange },
  ignoredError: { sqref: grownRange },
  hyperlink: { ref: movedRange },
  cellWatch: { r: movedPlace },
  inputCells: { r: movedPlace },
}

const kinds: Readonly<Record<string, Parameters<MovedList['add']>[0]>> = {
  autoFilter: 'filters',
  sortState: 'filters',
  conditionalFormatting: 'conditional-formats',
  dataValidation: 'validations',
  hyperlink: 'hyperlinks',
}

const formulaElements = new Set(['formula', 'formula1', 'formula2', 'f'])

/** The parts of a sheet before and after its rows, as they read once rows were inserted into it. */
export function shiftAroundRows(xml: string, sheet: string, insertion: RowInsertion, moved: MovedList): string {
  const shift = shiftOf(insertion, sheet)
  const rewritten = rewriteXml(xml, {
    tag(tag, path) {
      if (tag.name === 'brk') return path.includes('colBreaks') ? tag.text : shiftedBreak(tag, sheet, insertion, moved)
      let text = tag.text
      for (const [name, change] of Object.entries(attributes[tag.name] ?? {})) {
        const value = attribute(text, name)
        if (value !== undefined && change(value, insertion) !== value)
          text = withAttribute(text, name, change(value, insertion))
      }
      const link = tag.name === 'hyperlink' ? attribute(text, 'location') : undefined
      if (link !== undefined) text = withLocation(text, link, shiftFormula(link, sheet, shift))
      const kind = kinds[tag.name]
      if (kind && text !== tag.text) moved.add(kind, sheet)
      return text
    },
    text(text, path) {
      const name = path.at(-1)!
      if (name === 'sqref') return (path.at(-2) === 'sparkline' ? movedRange : grownRange)(text.trim(), insertion)
      if (!formulaElements.has(name)) return text
      const formula = textContent(text)
      const after = shiftFormula(formula, sheet, shift)
      return after === formula ? text : escapeXml(after)
    },
  })
  return shiftAnchors(shiftMerges(rewritten, sheet, insertion, moved), insertion)
}

export function withLocation(tag: string, before: string, after: string): string {
  return before === after ? tag : withAttribute(tag, 'location', after)
}

// A break stands below the row it names.
function shiftedBreak(tag: Tag, sheet: string, insertion: RowInsertion, moved: MovedList): string {
  const row = Number(attribute(tag.text, 'id'))
  if (!(row >= insertion.at - 1)) return tag.text
  moved.add('page-breaks', sheet)
  return withAttribute(tag.text, 'id', String(row + insertion.count))
}

/** Merges move, those of the model row are repeated, and one beside the whole list grows with it. */
function shiftMerges(xml: string, sheet: string, insertion: RowInsertion, moved: MovedList): string {
  const list = elementOf(xml, 'mergeCells')
  if (!list || list.open.kind === 'empty') return xml
  const model = insertion.at - 1
  const prefix = list.open.prefix ? `${list.open.prefix}:` : ''
  const repeated: string[] = []
  let count = 0
  const inner = rewriteXml(xml.slice(list.open.end, list.end), {
    tag(tag) {
      const area = tag.name === 'mergeCell' ? parseArea(attribute(tag.text, 'ref') ?? '') : null
      if (!area) return tag.text
      count += 1
      const isTall = area.bottom > area.top
      const ends = isTall && area.top < insertion.at && area.bottom === model && insertion.listBottom === model
      const bottom = ends ? area.bottom + insertion.count : movedRow(area.bottom, insertion)
      const after = { ...area, top: movedRow(area.top, insertion), bottom }
      if (!isTall && area.top === model)
        for (let more = 1; more <= insertion.count; more += 1)
          repeated.push(`<${prefix}mergeCell ref="${areaText({ ...area, top: model + more, bottom: model + more })}"/>`)
      if (areaText(after) === areaText(area)) return tag.text
      moved.add('merges', sheet)
      return withAttribute(tag.text, 'ref', areaText(after))
    },
  })
  moved.add('merges', sheet, repeated.length)
  const close = inner.lastIndexOf('</')
  const open = attribute(list.open.text, 'count')
    ? withAttribute(list.open.text, 'count', String(count + repeated.length))
    : list.open.text
  return (
    xml.slice(0, list.open.start) +
    open +
    inner.slice(0, close) +
    repeated.join('') +
    inner.slice(close) +
    xml.slice(list.end)
  )
}

// Controls and embedded objects say in the sheet where they stand.
function shiftAnchors(xml: string, insertion: RowInsertion): string {
  if (!/<(?:[\w.-]+:)?anchor[\s>]/.test(xml)) return xml
  return xml.replace(/<((?:[\w.-]+:)?anchor)(\s[^>]*)?>[\s\S]*?<\/\1>/g, (whole, _name: string, tag = '') =>
    /moveWithCells\s*=\s*"(1|true)"/.test(tag)
      ? shiftedAnchor(whole, insertion, /sizeWithCells\s*=\s*"(1|true)"/.test(tag))
      : whole,
  )
}
