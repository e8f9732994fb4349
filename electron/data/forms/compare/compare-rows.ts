import { areaText, letters, parseArea, parsePlace, type Place, placeText } from '../package/cell-reference.ts'
import { attribute, textContent } from '../package/xml-tags.ts'
import { type ExpectedRows, expectedRow, isMovedFormula } from './expected-rows.ts'

export interface WrittenCell extends Place {
  /** What the cell must read as: a text, or the number of a number or a day. */
  readonly reads: string | number | null
}

interface CellFacts {
  readonly style: string
  readonly formula: string
  readonly value: string
}

interface RowFacts {
  readonly look: string
  readonly cells: ReadonlyMap<number, CellFacts>
}

/** Compares the rows of a sheet with what they were; answers the first cell that is not as it should be. */
export function compareRows(
  before: string,
  after: string,
  expected: ExpectedRows,
  written: readonly WrittenCell[],
): string | null {
  const [ours, theirs] = [readRows(before), readRows(after)]
  const touched = new Set(written.map(({ row, column }) => keyOf(row, column)))
  for (const [number, row] of ours) {
    const target = expectedRow(number, expected.insertion)
    const difference = compareRow(row, theirs.get(target), target, expected, touched)
    if (difference) return difference
  }
  return compareNewRows(ours, theirs, expected, touched) ?? compareWritten(theirs, written)
}

/** A cell as a number: thousands of texts would be made for nothing. */
const keyOf = (row: number, column: number) => row * 16_384 + column

function compareRow(
  row: RowFacts,
  found: RowFacts | undefined,
  target: number,
  expected: ExpectedRows,
  touched: ReadonlySet<number>,
): string | null {
  if (!found) return row.cells.size > 0 || row.look !== '' ? `row ${target} is gone` : null
  if (found.look !== row.look) return `row ${target}: ${row.look} → ${found.look}`
  for (const [column, cell] of row.cells) {
    const now = found.cells.get(column)
    if (!now || now.style !== cell.style)
      return `${placeText({ row: target, column })}: style ${cell.style} → ${now?.style}`
    if (touched.has(keyOf(target, column))) continue
    const place = `${letters(column)}${target}`
    if (cell.formula !== '' || now.formula !== '') {
      const follows = expected.insertion && target === expected.insertion.at + expected.insertion.count
      const { insertion } = expected
      // Inside the list a running total ends at its own row.
      const isInside = insertion && target >= insertion.listTop && target < insertion.at
      const growsFrom = insertion && !isInside ? insertion.listTop : Infinity
      const isRight = isMovedFormula(cell.formula, now.formula, expected.sheet, expected, growsFrom)
      if (!isRight && !(follows && isFollowing(found, column, target)))
        return `${place}: =${cell.formula} → =${now.formula}`
    } else if (now.value !== cell.value) return `${place}: ${cell.value} → ${now.value}`
  }
  return null
}

// Only where it reads its own row: that is what a copy of the row above would do.
function isFollowing(row: RowFacts, column: number, target: number): boolean {
  const rows = [...(row.cells.get(column)?.formula ?? '').matchAll(/[A-Z]{1,3}(\d+)/g)].map(([, digits]) =>
    Number(digits),
  )
  return rows.length > 0 && rows.every((one) => one === target || one === target - 1)
}

function compareNewRows(
  ours: ReadonlyMap<number, RowFacts>,
  theirs: ReadonlyMap<number, RowFacts>,
  { insertion }: ExpectedRows,
  touched: ReadonlySet<number>,
): string | null {
  if (insertion) {
    const model = ours.get(insertion.at - 1)
    for (let number = insertion.at; number < insertion.at + insertion.count; number += 1) {
      const row = theirs.get(number)
      if (!model) continue
      if (!row || row.look !== model.look) return `row ${number}: ${model.look} → ${row?.look}`
      for (const [column, cell] of model.cells) {
        const now = row.cells.get(column)
        const place = () => `${letters(column)}${number}`
        if (now?.style !== cell.style) return `${place()}: style ${cell.style} → ${now?.style}`
        if (touched.has(keyOf(number, column))) continue
        if ((cell.formula === '') !== (now.formula === '')) return `${place()}: formula`
        if (now.formula === '' && now.value !== '' && now.value !== cell.value)
          return `${place()}: ${now.value} was not there`
      }
    }
  }
  // Nothing may stand where nothing stood.
  const known = new Set([...ours.keys()].map((row) => expectedRow(row, insertion)))
  for (const [number, row] of theirs) {
    const isNew = insertion !== null && number >= insertion.at && number < insertion.at + insertion.count
    const source = isNew
      ? ours.get(insertion.at - 1)
      : known.has(number)
        ? ours.get(originOf(number, insertion))
        : undefined
    for (const [column, cell] of row.cells)
      if (!source?.cells.has(column) && (cell.value || cell.formula) && !touched.has(keyOf(number, column)))
        return `${letters(column)}${number}: ${cell.value || cell.formula} was not there`
  }
  return null
}

function originOf(row: number, insertion: ExpectedRows['insertion']): number {
  return insertion && row >= insertion.at + insertion.count ? row - insertion.count : row
}

function compareWritten(rows: ReadonlyMap<number, RowFacts>, written: readonly WrittenCell[]): string | null {
  for (const cell of written) {
    const value = rows.get(cell.row)?.cells.get(cell.column)?.value ?? ''
    const wanted = cell.reads === null ? '' : typeof cell.reads === 'number' ? `n:${cell.reads}` : `s:${cell.reads}`
    if (value !== wanted) return `${placeText(cell)}: ${wanted} → ${value}`
  }
  return null
}

/** Takes the rows of a sheet apart, by itself: the writer's reading is not trusted here. */
function readRows(xml: string): Map<number, RowFacts> {
  const rows = new Map<number, RowFacts>()
  const prefix = /<((?:[\w.-]+:)?)sheetData/.exec(xml)?.[1] ?? ''
  const body = xml.slice(xml.indexOf(`<${prefix}sheetData`), xml.indexOf(`</${prefix}sheetData>`))
  const shared = new Map<string, { text: string; place: Place }>()
  let number = 0
  for (const part of body.split(new RegExp(`(?=<${prefix}row[\\s/>])`)).slice(1)) {
    const tag = part.slice(0, part.indexOf('>') + 1)
    number = Number(attribute(tag, 'r') ?? number + 1)
    rows.set(number, { look: lookOf(tag), cells: readCells(part, prefix, number, shared) })
  }
  return rows
}

const lookOf = (tag: string) =>
  ['ht', 'customHeight', 's', 'customFormat', 'outlineLevel']
    .map((name) => attribute(tag, name) ?? '')
    .join('|')
    .replace(/^\|+$/, '')

function readCells(
  row: string,
  prefix: string,
  number: number,
  shared: Map<string, { text: string; place: Place }>,
): Map<number, CellFacts> {
  const cells = new Map<number, CellFacts>()
  const opening = `<${prefix}c`
  let column = 0
  let next = cellFrom(row, opening, 0)
  while (next >= 0) {
    const start = next
    next = cellFrom(row, opening, start + opening.length)
    const end = row.indexOf('>', start) + 1
    const { r = '', s = '', t = 'n' } = attributesOf(row.slice(start, end))
    column = parsePlace(r)?.column ?? column + 1
    const inner = row[end - 2] === '/' ? '' : row.slice(end, next < 0 ? row.length : next)
    const formula = inner === '' ? '' : formulaText(inner, { row: number, column }, shared)
    cells.set(column, { style: s, formula, value: inner === '' ? '' : valueOf(inner, t) })
  }
  return cells
}

// <c and not <cm
function cellFrom(row: string, opening: string, from: number): number {
  let at = row.indexOf(opening, from)
  while (at >= 0 && !' />\t\r\n'.includes(row[at + opening.length] ?? '>')) at = row.indexOf(opening, at + 1)
  return at
}

/** As nearly every writer puts them; any other way is read slowly. */
const usual = /^<(?:[\w.-]+:)?c r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?\s?\/?>$/

function attributesOf(tag: string): Readonly<Record<'r' | 's' | 't', string | undefined>> {
  const found = usual.exec(tag)
  if (found) return { r: found[1], s: found[2], t: found[3] }
  return { r: attribute(tag, 'r'), s: attribute(tag, 's'), t: attribute(tag, 't') }
}

function formulaText(inner: string, place: Place, shared: Map<string, { text: string; place: Place }>): string {
  // Looked for without a prefix too: that costs nothing and most cells have no formula.
  const found = /[<:]f[\s/>]/.test(inner) && /<(?:[\w.-]+:)?f(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/)/.exec(inner)
  if (!found) return ''
  const [, tag = '', text = ''] = found
  const id = attribute(tag, 'si')
  if (id === undefined) return textContent(text)
  if (text !== '') shared.set(id, { text: textContent(text), place })
  const master = shared.get(id)
  if (!master) return ''
  const [rows, columns] = [place.row - master.place.row, place.column - master.place.column]
  return master.text.replace(/("[^"]*")|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(A-Za-z_])/g, (whole, text_, c$, c, r$, r) => {
    if (text_ !== undefined) return whole
    const at = parsePlace(`${c}${r}`)
    if (!at) return whole
    return `${c$}${letters(c$ ? at.column : at.column + columns)}${r$}${r$ ? at.row : at.row + rows}`
  })
}

const plainText = /^<(?:[\w.-]+:)?is><(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<&_]*)<\/(?:[\w.-]+:)?t><\/(?:[\w.-]+:)?is>/

function valueOf(inner: string, type: string): string {
  if (type === 'inlineStr') {
    const plain = plainText.exec(inner)
    if (plain) return `s:${plain[1]}`
    const texts = [...inner.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?t>/g)]
    return `s:${texts
      .map(([, text = '']) => textContent(text))
      .join('')
      .replace(/_x005F_/gi, '_')}`
  }
  const value = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\//.exec(inner)?.[1]
  return value === undefined ? '' : `${type}:${textContent(value)}`
}

/** Merges as a set: where they stand in the list says nothing. */
export function compareMerges(before: string, after: string, { insertion }: ExpectedRows): string | null {
  const found = new Set(mergesOf(after).map(areaText))
  const wanted = new Set<string>()
  for (const merge of mergesOf(before)) {
    const isTall = merge.bottom > merge.top
    const isOver = insertion && isTall && merge.top <= insertion.at - 1 && merge.bottom === insertion.at - 1
    const bottom =
      isOver && insertion.listBottom === insertion.at - 1
        ? merge.bottom + insertion.count
        : expectedRow(merge.bottom, insertion)
    wanted.add(areaText({ ...merge, top: expectedRow(merge.top, insertion), bottom }))
    if (insertion && !isTall && merge.top === insertion.at - 1)
      for (let more = 0; more < insertion.count; more += 1)
        wanted.add(areaText({ ...merge, top: insertion.at + more, bottom: insertion.at + more }))
  }
  const lost = [...wanted].find((merge) => !found.has(merge)) ?? [...found].find((merge) => !wanted.has(merge))
  return lost ? `merge ${lost}` : null
}

function mergesOf(xml: string) {
  return [...xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*>/g)].flatMap(
    ([tag]) => parseArea(attribute(tag, 'ref') ?? '') ?? [],
  )
}
