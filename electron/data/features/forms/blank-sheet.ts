import type { Cell, MergedRange, Sheet } from '../../workbook/sheet.ts'
import { textCell } from '../../workbook/sheet.ts'
import type { FormPackage, SheetEntry } from '../../forms/package/form-package.ts'
import { formulaOf } from '../../forms/package/formula-cell.ts'
import { mergedAreas } from '../../forms/package/set-cells.ts'
import type { SheetCell } from '../../forms/package/sheet-xml.ts'
import { attribute, elementOf, tagsOf, textContent } from '../../forms/package/xml-tags.ts'
import { gridOf, type Grid } from '../import/recognise/grid.ts'

/** A sheet of a form to look at: its texts, and what only a blank form tells: borders and formulas. 0-based. */
export interface BlankSheet {
  readonly name: string
  readonly grid: Grid
  /** The text with its blanks, as the form has it. */
  written(row: number, column: number): string
  hasBorder(row: number, column: number): boolean
  hasFormula(row: number, column: number): boolean
}

/** No form is longer; what lies further down is a stray format. */
const longest = 3000
const widest = 200

export function readBlankSheets(form: FormPackage): BlankSheet[] {
  const texts = sharedTexts(form)
  const bordered = borderedStyles(form)
  return form.sheets.filter((entry) => !entry.isHidden).map((entry) => readBlankSheet(form, entry, texts, bordered))
}

function readBlankSheet(
  form: FormPackage,
  entry: SheetEntry,
  texts: readonly string[],
  bordered: ReadonlySet<number>,
): BlankSheet {
  const sheet = form.sheet(entry)
  const rows: (Cell | undefined)[][] = []
  const marks = new Map<string, { border: boolean; formula: boolean }>()
  for (const row of sheet.rows) {
    if (row.number > longest) break
    const line: (Cell | undefined)[] = []
    for (const cell of row.cells) {
      if (cell.column > widest) break
      const formula = cell.inner !== '' && formulaOf(cell.inner) !== null
      const border = bordered.has(Number(attribute(cell.tag, 's') ?? 0))
      if (border || formula) marks.set(`${row.number - 1}/${cell.column - 1}`, { border, formula })
      const read = formula ? undefined : readCell(cell, texts)
      if (read) line[cell.column - 1] = read
      else line.length = Math.max(line.length, cell.column)
    }
    while (rows.length < row.number - 1) rows.push([])
    rows.push(Array.from(line))
  }
  const merges: MergedRange[] = mergedAreas(sheet).flatMap((area) =>
    area ? [{ top: area.top - 1, left: area.left - 1, bottom: area.bottom - 1, right: area.right - 1 }] : [],
  )
  const plain: Sheet = {
    rowCount: rows.length,
    columnCount: rows.reduce((most, line) => Math.max(most, line.length), 0),
    cell: (row, column) => rows[row]?.[column],
    rowLength: (row) => rows[row]?.length ?? 0,
    name: entry.name,
    isHidden: false,
    rows,
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isTyped: true,
  }
  return {
    name: entry.name,
    grid: gridOf(plain),
    written: (row, column) => rows[row]?.[column]?.text ?? '',
    hasBorder: (row, column) => marks.get(`${row}/${column}`)?.border ?? false,
    hasFormula: (row, column) => marks.get(`${row}/${column}`)?.formula ?? false,
  }
}

function readCell(cell: SheetCell, texts: readonly string[]): Cell | undefined {
  if (cell.inner === '') return undefined
  const type = attribute(cell.tag, 't') ?? 'n'
  if (type === 'inlineStr') return textCell(textContent(cell.inner))
  const value = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\//.exec(cell.inner)?.[1]
  if (value === undefined) return undefined
  if (type === 's') return textCell(texts[Number(value)] ?? '')
  if (type !== 'n') return textCell(textContent(value))
  return { kind: 'number', value: Number(value), text: value, format: '' }
}

function sharedTexts(form: FormPackage): readonly string[] {
  const part = form.relations(form.workbookPart).find(({ type }) => type === 'sharedStrings')?.target
  if (!part || !form.has(part)) return []
  return [...form.text(part).matchAll(/<((?:[\w.-]+:)?si)(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1>)/g)].map(
    ([, , inner = '']) =>
      // A reading above the characters is no part of the text.
      textContent(inner.replace(/<((?:[\w.-]+:)?rPh)[\s>][\s\S]*?<\/\1>/g, '')),
  )
}

function borderedStyles(form: FormPackage): ReadonlySet<number> {
  const part = form.relations(form.workbookPart).find(({ type }) => type === 'styles')?.target
  if (!part || !form.has(part)) return new Set()
  const xml = form.text(part)
  const borders = elementOf(xml, 'borders')
  const drawn = borders
    ? [
        ...xml
          .slice(borders.open.end, borders.end)
          .matchAll(/<(?:[\w.-]+:)?border(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?border>)/g),
      ].map(([border]) => /style\s*=\s*"(?!none)/.test(border))
    : []
  const list = elementOf(xml, 'cellXfs')
  if (!list) return new Set()
  const styles = [...tagsOf(xml, list.start, list.end)].filter((tag) => tag.name === 'xf' && tag.kind !== 'close')
  return new Set(styles.flatMap((tag, index) => (drawn[Number(attribute(tag.text, 'borderId') ?? 0)] ? [index] : [])))
}
