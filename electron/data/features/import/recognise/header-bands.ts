import { isDataLike, isLabelledText } from './cell-nature.ts'
import { filledColumns, type Grid } from './grid.ts'
import { headerByShape, isHeaderBelow } from './header-by-shape.ts'
import { isSerialHeading } from './heading-key.ts'
import { isGroupWord, isKnownHeading, isLikelyHeading } from './heading-lexicon.ts'

/** Rows (0-based, both ends included) that together are the heading of a table. */
export interface HeaderBand {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** The first row below, a row of column numbers left out. */
  readonly dataTop: number
  readonly numberRow: number | null
}

const longestHeading = 40

/** Every header band between two columns, from top to bottom; a header may be one to six rows deep. */
export function findHeaderBands(grid: Grid, left: number, right: number): HeaderBand[] {
  const bands: HeaderBand[] = []
  let row = 0
  while (row < grid.rowCount) {
    if (!beginsBand(grid, row, left, right, bands.length > 0)) {
      row += 1
      continue
    }
    const band = growBand(grid, row, left, right, bands.at(-1)?.dataTop ?? 0)
    bands.push(band)
    row = band.dataTop
  }
  const shaped = bands.length === 0 ? headerByShape(grid, left, right) : null
  return shaped === null ? bands : [growBand(grid, shaped, left, right, 0)]
}

function beginsBand(grid: Grid, row: number, left: number, right: number, hasTableAbove: boolean): boolean {
  if (!hasTableAbove) return isHeaderRow(grid, row, left, right)
  if (isMostlyNumbers(grid, row, left, right)) return false
  return (
    (isHeaderRow(grid, row, left, right) && isPlainHeader(grid, row, left, right)) ||
    isHeaderBelow(grid, row, left, right)
  )
}

function isHeaderRow(grid: Grid, row: number, left: number, right: number): boolean {
  if (isMostlyNumbers(grid, row, left, right)) return false
  const columns = filledColumns(grid, row, left, right)
  if (columns.length < 2) return false
  const texts = columns.map((column) => grid.text(row, column))
  const contents = columns.filter((column) => isDataLike(grid.cell(row, column))).length
  if (contents > columns.length * 0.2) return false
  const known = texts.filter(isKnownHeading).length
  const likely = texts.filter((text) => !isKnownHeading(text) && (isLikelyHeading(text) || isGroupWord(text))).length
  const share = (known + likely * 0.7) / columns.length
  if (columns.length < 3) return known === columns.length
  if (texts.some((text) => text.length > longestHeading)) return known >= 3 && share >= 0.75
  return (known >= 2 && known + likely >= 3 && share >= 0.5) || (known >= 3 && share >= 0.4)
}

// Of a hundred thousand records nearly all are told from a header by their first cells alone.
function isMostlyNumbers(grid: Grid, row: number, left: number, right: number): boolean {
  const enough = (right - left + 1) * 0.2
  let numbers = 0
  for (let column = left; column <= right; column += 1) {
    const cell = grid.cell(row, column)
    if (!cell) continue
    const first = cell.text.charCodeAt(0)
    if (cell.kind !== 'text' || (first >= 48 && first <= 57)) numbers += 1
    if (numbers > enough) return true
  }
  return false
}

// Under a first header a row of texts is a record until most of its cells are headings.
function isPlainHeader(grid: Grid, row: number, left: number, right: number): boolean {
  const columns = filledColumns(grid, row, left, right)
  const texts = columns.map((column) => grid.text(row, column))
  if (texts.filter(isKnownHeading).length >= Math.max(2, texts.length * 0.6)) return true
  // 序号 begins a table, and so does what stands under a title of its own.
  const begins = isSerialHeading(texts[0] ?? '') || filledColumns(grid, row - 1, left, right).length <= 1
  const likely = texts.filter((text) => isKnownHeading(text) || isLikelyHeading(text)).length
  return begins && texts.length >= 3 && likely >= texts.length * 0.6
}

function growBand(grid: Grid, start: number, left: number, right: number, floor: number): HeaderBand {
  let top = start
  while (top > floor && start - top < 5 && isGroupRow(grid, top - 1, top, left, right)) top -= 1
  let bottom = mergedBottom(grid, top, start, left, right)
  while (bottom + 1 < grid.rowCount && bottom - top < 6 && isSubHeaderRow(grid, bottom + 1, top, left, right)) {
    bottom = Math.max(bottom + 1, mergedBottom(grid, bottom + 1, bottom + 1, left, right))
  }
  const numberRow = isColumnNumbers(grid, bottom + 1, left, right) ? bottom + 1 : null
  return { top, bottom, left, right, dataTop: bottom + (numberRow === null ? 1 : 2), numberRow }
}

// A heading merged downwards says how deep the header is.
function mergedBottom(grid: Grid, top: number, start: number, left: number, right: number): number {
  let bottom = start
  for (let row = top; row <= start; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const merge = grid.mergeAt(row, column)
      if (!merge || merge.top < top || merge.bottom <= bottom || merge.bottom - merge.top > 6) continue
      if (restIsHeading(grid, bottom + 1, merge.bottom, left, right)) bottom = merge.bottom
    }
  }
  return bottom
}

function restIsHeading(grid: Grid, from: number, to: number, left: number, right: number): boolean {
  for (let row = from; row <= to; row += 1) {
    const columns = filledColumns(grid, row, left, right)
    if (columns.some((column) => isDataLike(grid.cell(row, column)) && !isTickHeading(grid.text(row, column))))
      return false
  }
  return true
}

// Content where they stand in a cell, headings where columns are ticked under them.
function isTickHeading(text: string): boolean {
  return /^(全社会|特定对象|主动公开|依申请公开)$/.test(text)
}

function isGroupRow(grid: Grid, row: number, below: number, left: number, right: number): boolean {
  const columns = filledColumns(grid, row, left, right)
  if (columns.length === 0) return false
  const texts = columns.map((column) => grid.text(row, column))
  if (texts.some((text) => text.length > 20 || isLabelledText(text))) return false
  if (columns.some((column) => isDataLike(grid.cell(row, column)))) return false
  const reachesDown = columns.some((column) => (grid.mergeAt(row, column)?.bottom ?? row) >= below)
  if (reachesDown) return columns.length >= 2
  if (columns.length < 2 || texts.some((text) => /附件|^\d{4}年/.test(text))) return false
  if (liesUnderGroups(grid, row, below, left, right)) return true
  return (
    columns.every(
      (column, at) => spansRight(grid, row, column, columns[at + 1] ?? right + 1) || isKnownHeading(texts[at]!),
    ) &&
    (texts.some(isGroupWord) || columns.length >= 3)
  )
}

// Where both rows have a text the upper one must be a group: 基本情况 over 姓名.
function liesUnderGroups(grid: Grid, upper: number, lower: number, left: number, right: number): boolean {
  const shared = filledColumns(grid, upper, left, right).filter((column) => grid.text(lower, column))
  const own = filledColumns(grid, upper, left, right).filter((column) => !grid.text(lower, column))
  return (
    shared.length > 0 &&
    shared.every((column) => isGroupWord(grid.text(upper, column))) &&
    (own.length > 0 || shared.length >= 2 || grid.mergeAt(upper, shared[0]!) !== undefined)
  )
}

function spansRight(grid: Grid, row: number, column: number, next: number): boolean {
  const merge = grid.mergeAt(row, column)
  return merge ? merge.right > merge.left : next > column + 1
}

function isSubHeaderRow(grid: Grid, row: number, top: number, left: number, right: number): boolean {
  const columns = filledColumns(grid, row, left, right)
  if (columns.length === 0) return false
  const texts = columns.map((column) => grid.text(row, column))
  if (texts.every((text) => /^[(（][^()（）]{1,12}[)）]$/.test(text)) && columns.length >= 2) return true
  if (texts.some((text) => text.length > 20 || isLabelledText(text))) return false
  if (columns.some((column) => isDataLike(grid.cell(row, column)))) return false
  if (isHeaderRow(grid, row, left, right) && liesUnderGroups(grid, row - 1, row, left, right)) return true
  if (columns.every((column) => isKnownHeading(grid.text(row, column)) && isGroupWord(grid.shownText(row - 1, column))))
    return true
  if (!texts.some((text) => isKnownHeading(text) || isLikelyHeading(text)) && columns.length < 2) return false
  return columns.every((column) => isUnderGroup(grid, row, column, top, left, right))
}

// Under a merged heading, or right of a heading that leaves the next places blank.
function isUnderGroup(grid: Grid, row: number, column: number, top: number, left: number, right: number): boolean {
  for (let above = row - 1; above >= top; above -= 1) {
    const merge = grid.mergeAt(above, column)
    if (merge && merge.right > merge.left) return merge.bottom < row
    if (grid.text(above, column)) {
      const next = column + 1
      return next <= right && !grid.text(above, next) && grid.text(row, next) !== '' && !grid.mergeAt(above, column)
    }
    if (merge) return false
  }
  for (let before = column - 1; before >= left; before -= 1) {
    if (grid.text(row - 1, before)) return grid.text(row, before) !== ''
  }
  return false
}

const heavenly = '甲乙丙丁戊己庚辛壬癸'

/** A row of 1 2 3 or 甲 乙 1 2 under the headings. */
export function isColumnNumbers(grid: Grid, row: number, left: number, right: number): boolean {
  if (row >= grid.rowCount) return false
  let count = 0
  const numbers: number[] = []
  for (let column = left; column <= right; column += 1) {
    const text = grid
      .text(row, column)
      .normalize('NFKC')
      .replace(/^[(【](.+)[)】]$/, '$1')
    if (text === '') continue
    if (/^\d{1,3}$/.test(text)) numbers.push(Number(text))
    // Of a million rows all but a few are told apart by their first cell.
    else if (text.length !== 1 || !heavenly.includes(text)) return false
    count += 1
  }
  if (count < 3) return false
  return numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
}
