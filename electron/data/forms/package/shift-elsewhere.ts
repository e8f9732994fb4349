import type { FormPackage, SheetEntry } from './form-package.ts'
import { formulaOf, withFormula } from './formula-cell.ts'
import { type MovedList, type RowInsertion, shiftOf } from './row-insertion.ts'
import { expandSharedFormulas } from './shared-formulas.ts'
import { shiftDrawing, shiftVml } from './shift-anchor.ts'
import { type RowShift, shiftFormula } from './shift-formula.ts'
import { grownRange, movedPlace } from './shift-ranges.ts'
import { withLocation } from './shift-sheet-xml.ts'
import { attribute, escapeXml, rewriteXml, textContent, withAttribute } from './xml-tags.ts'

/** Everything outside the sheet's own part that speaks of its rows. */
export function shiftElsewhere(form: FormPackage, entry: SheetEntry, insertion: RowInsertion, moved: MovedList): void {
  const shift = shiftOf(insertion, entry.name)
  shiftNames(form, shift, moved)
  for (const other of form.sheets) if (other.part !== entry.part) shiftOtherSheet(form, other, shift, moved)
  for (const sheet of form.sheets) shiftTables(form, sheet, sheet.part === entry.part ? insertion : null, shift, moved)
  for (const part of form.names) {
    if (/^xl\/(charts|chartex)\/[^/]*\.xml$/i.test(part)) shiftChart(form, part, shift, moved)
    if (/^xl\/ctrlProps\/[^/]*\.xml$/i.test(part)) shiftControl(form, part, shift, moved)
  }
  for (const { type, target } of form.relations(entry.part)) shiftRelated(form, type, target, entry, insertion, moved)
}

// A name or a chart over the whole list grows with it, its heading row included.
const growing = (shift: RowShift): RowShift => ({ ...shift, listTop: 1 })

function shiftNames(form: FormPackage, shift: RowShift, moved: MovedList): void {
  const xml = form.text(form.workbookPart)
  const after = rewriteXml(xml, {
    text(text, path) {
      if (path.at(-1) !== 'definedName') return text
      const formula = textContent(text)
      const shifted = shiftFormula(formula, '', growing(shift))
      if (shifted === formula) return text
      moved.add('names', '')
      return escapeXml(shifted)
    },
  })
  form.setText(form.workbookPart, after)
}

function shiftOtherSheet(form: FormPackage, other: SheetEntry, shift: RowShift, moved: MovedList): void {
  // Nothing without a `!` can mean another sheet; most sheets need not be taken apart.
  if (!form.sheetText(other).includes('!')) return
  const sheet = form.sheet(other)
  const ties = new Set<string>()
  for (const row of sheet.rows.filter((one) => one.hasFormulas))
    for (const cell of row.cells) {
      const formula = formulaOf(cell.inner)
      if (formula?.shared && formula.text !== '' && reads(formula.text, shift)) ties.add(formula.shared)
    }
  if (ties.size > 0) expandSharedFormulas(sheet, ties)
  for (const row of sheet.rows.filter((one) => one.hasFormulas)) {
    const cells = row.cells.map((cell) => {
      const formula = formulaOf(cell.inner)
      const text = formula ? shiftFormula(formula.text, other.name, shift) : ''
      if (!formula || text === formula.text) return cell
      moved.add('formulas', other.name)
      return { ...cell, inner: withFormula(cell.inner, text) }
    })
    if (cells.some((cell, index) => cell !== row.cells[index])) row.setCells(cells)
  }
  sheet.head = shiftRules(sheet.head, other.name, shift, moved)
  sheet.tail = shiftRules(sheet.tail, other.name, shift, moved)
}

const reads = (formula: string, shift: RowShift) =>
  formula.toLowerCase().includes(shift.sheet.toLowerCase().replaceAll("'", "''"))

function shiftRules(xml: string, own: string, shift: RowShift, moved: MovedList): string {
  return rewriteXml(xml, {
    tag(tag) {
      const link = tag.name === 'hyperlink' ? attribute(tag.text, 'location') : undefined
      return link === undefined ? tag.text : withLocation(tag.text, link, shiftFormula(link, own, shift))
    },
    text(text, path) {
      if (!['formula', 'formula1', 'formula2', 'f'].includes(path.at(-1)!)) return text
      const formula = textContent(text)
      const shifted = shiftFormula(formula, own, growing(shift))
      if (shifted === formula) return text
      moved.add(path.includes('conditionalFormatting') ? 'conditional-formats' : 'validations', own)
      return escapeXml(shifted)
    },
  })
}

function shiftTables(
  form: FormPackage,
  sheet: SheetEntry,
  insertion: RowInsertion | null,
  shift: RowShift,
  moved: MovedList,
): void {
  for (const { type, target } of form.relations(sheet.part)) {
    if (type !== 'table' || !form.has(target)) continue
    const xml = form.text(target)
    const after = rewriteXml(xml, {
      tag(tag) {
        const range = attribute(tag.text, 'ref')
        return insertion && range !== undefined && grownRange(range, insertion) !== range
          ? withAttribute(tag.text, 'ref', grownRange(range, insertion))
          : tag.text
      },
      text(text, path) {
        if (!/Formula$/.test(path.at(-1)!)) return text
        const formula = textContent(text)
        const shifted = shiftFormula(formula, sheet.name, shift)
        return shifted === formula ? text : escapeXml(shifted)
      },
    })
    if (after !== xml) moved.add('tables', sheet.name)
    form.setText(target, after)
  }
}

function shiftChart(form: FormPackage, part: string, shift: RowShift, moved: MovedList): void {
  const xml = form.text(part)
  const after = rewriteXml(xml, {
    text(text, path) {
      if (path.at(-1) !== 'f') return text
      const formula = textContent(text)
      const shifted = shiftFormula(formula, '', growing(shift))
      return shifted === formula ? text : escapeXml(shifted)
    },
  })
  if (after !== xml) moved.add('charts', '')
  form.setText(part, after)
}

function shiftControl(form: FormPackage, part: string, shift: RowShift, moved: MovedList): void {
  const xml = form.text(part)
  const after = rewriteXml(xml, {
    tag: (tag) =>
      ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx'].reduce((text, name) => {
        const formula = attribute(text, name)
        const shifted = formula === undefined ? undefined : shiftFormula(formula, shift.sheet, shift)
        return shifted === formula || shifted === undefined ? text : withAttribute(text, name, shifted)
      }, tag.text),
  })
  if (after !== xml) moved.add('controls', '')
  form.setText(part, after)
}

// A text box may show what a cell says.
function shiftTextLinks(xml: string, shift: RowShift): string {
  if (!xml.includes('textlink')) return xml
  return rewriteXml(xml, {
    tag(tag) {
      const link = attribute(tag.text, 'textlink')
      const shifted = link === undefined ? undefined : shiftFormula(link, '', growing(shift))
      return shifted === undefined || shifted === link ? tag.text : withAttribute(tag.text, 'textlink', shifted)
    },
  })
}

function shiftRelated(
  form: FormPackage,
  type: string,
  part: string,
  { name }: SheetEntry,
  insertion: RowInsertion,
  moved: MovedList,
): void {
  if (!form.has(part)) return
  const xml = form.text(part)
  switch (type) {
    case 'drawing': {
      const drawing = shiftDrawing(xml, insertion)
      moved.add('drawings', name, drawing.count)
      form.setText(part, shiftTextLinks(drawing.xml, shiftOf(insertion, name)))
      return
    }
    case 'vmlDrawing': {
      form.setText(part, shiftVml(xml, insertion).xml)
      return
    }
    case 'comments':
    case 'threadedComment': {
      const after = rewriteXml(xml, {
        tag(tag) {
          const place = attribute(tag.text, 'ref')
          if (!['comment', 'threadedComment'].includes(tag.name) || place === undefined) return tag.text
          const text = movedPlace(place, insertion)
          if (text === place) return tag.text
          moved.add('comments', name)
          return withAttribute(tag.text, 'ref', text)
        },
      })
      form.setText(part, after)
      return
    }
    default:
  }
}
