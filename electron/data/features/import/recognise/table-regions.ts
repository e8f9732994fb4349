import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { compactText } from '@shared/values/text.ts'
import { filledColumns, type Grid } from './grid.ts'
import { findHeaderBands, type HeaderBand } from './header-bands.ts'
import { headerColumns, type HeaderColumn } from './header-columns.ts'
import { isSerialHeading } from './heading-key.ts'
import { matchHeading } from './match-heading.ts'
import { isSectionLine } from './section-line.ts'

/** One table of a sheet: its header and the rows it may use, up to the next header below. */
export interface TableRegion {
  readonly band: HeaderBand
  readonly columns: readonly HeaderColumn[]
  /** The first row that may hold its title. */
  readonly titleTop: number
  /** One past the last row. */
  readonly end: number
}

/** Finds the tables of a sheet: below each other, beside each other, or both. */
export function findTableRegions(grid: Grid): TableRegion[] {
  const regions = columnSpans(grid).flatMap(([left, right]) => regionsIn(grid, left, right))
  return regions.toSorted((one, other) => one.band.top - other.band.top || one.band.left - other.band.left)
}

function regionsIn(grid: Grid, left: number, right: number): TableRegion[] {
  const bands = joinRepeats(grid, findHeaderBands(grid, left, right))
  return bands.flatMap((band, at) => {
    const titleTop = at === 0 ? 0 : linesAbove(grid, band, bands[at - 1]!.dataTop)
    const end = at + 1 < bands.length ? bands[at + 1]!.top : grid.rowCount
    return splitBand(grid, band).map((part) => ({ band: part, columns: headerColumns(grid, part), titleTop, end }))
  })
}

// The same headings again, with no other title between, are a page break and not a table.
function joinRepeats(grid: Grid, bands: readonly HeaderBand[]): HeaderBand[] {
  const kept: HeaderBand[] = []
  for (const band of bands) {
    const before = kept.at(-1)
    if (before && sameHeadings(grid, before, band) && !hasNewTitle(grid, before, band)) continue
    kept.push(band)
  }
  return kept
}

// A header repeated on the next printed page may have lost its merges.
function sameHeadings(grid: Grid, before: HeaderBand, band: HeaderBand): boolean {
  const known = new Map(headerColumns(grid, before).map((one) => [one.column, one.path]))
  const again = headerColumns(grid, band).filter((one) => one.path.length > 0)
  const same = again.filter((one) => known.get(one.column)?.includes(one.path.at(-1)!))
  return same.length >= 2 && same.length >= again.length * 0.8
}

function hasNewTitle(grid: Grid, before: HeaderBand, band: HeaderBand): boolean {
  const known = new Set(titlesAbove(grid, before, 0))
  return titlesAbove(grid, band, before.dataTop).some((title) => !known.has(title) && !isSectionLine(title))
}

function titlesAbove(grid: Grid, band: HeaderBand, floor: number): string[] {
  const titles: string[] = []
  for (let row = band.top - 1; row >= Math.max(floor, band.top - 5); row -= 1) {
    const filled = filledColumns(grid, row, band.left, band.right)
    if (filled.length > 1) break
    if (filled.length === 0) continue
    const text = compactText(grid.text(row, filled[0]!))
    if (/^(第\d+页|续表?|附件\d*|注|说明|备注)|[:：]$/.test(text) || text.length > 60) continue
    if (/^(合计|总计|小计|本页)/.test(text)) break
    titles.push(text)
  }
  return titles
}

const mostLines = 8

/** The first of the lines that stand right above a header: what is further up are records of the table before. */
function linesAbove(grid: Grid, band: HeaderBand, floor: number): number {
  let row = band.top
  while (row > floor && band.top - row < mostLines && standsOver(grid, row - 1, band)) row -= 1
  return row
}

// A title, a line of one cell, or labels with what they say: 单位：东湖社区 and 日期：, 2026年3月.
function standsOver(grid: Grid, row: number, { left, right }: HeaderBand): boolean {
  const texts = filledColumns(grid, row, left, right).map((column) => compactText(grid.text(row, column)))
  if (texts.length <= 1) return true
  return texts.length <= 6 && texts.filter((text) => /[:：]/.test(text)).length * 2 >= texts.length
}

/** Column spans that hold tables of their own; a blank column inside one table does not part it. */
function columnSpans(grid: Grid): [number, number][] {
  const blocks = denseBlocks(grid)
  const spans: [number, number][] = []
  for (const block of blocks) {
    const last = spans.at(-1)
    if (last && !standsAlone(grid, last, block)) last[1] = block[1]
    else spans.push([...block])
  }
  return spans.length ? spans : [[0, Math.max(grid.columnCount - 1, 0)]]
}

function denseBlocks(grid: Grid): [number, number][] {
  const used = new Array<boolean>(grid.columnCount).fill(false)
  const fullyRead = Math.min(grid.rowCount, 2000)
  for (let row = 0; row < fullyRead; row += 1) {
    const filled = filledColumns(grid, row, 0, grid.columnCount - 1)
    if (filled.length >= 4) for (const column of filled) used[column] = true
  }
  // Further down only columns that were blank so far can tell anything new.
  const blank = used.flatMap((isUsed, column) => (isUsed ? [] : column))
  for (let row = fullyRead; row < grid.rowCount && blank.length > 0; row += 1) {
    for (const column of blank) if (!used[column] && grid.text(row, column)) used[column] = true
  }
  const blocks: [number, number][] = []
  used.forEach((isUsed, column) => {
    if (!isUsed) return
    const last = blocks.at(-1)
    if (last && last[1] === column - 1) last[1] = column
    else blocks.push([column, column])
  })
  return blocks
}

function standsAlone(grid: Grid, left: [number, number], right: [number, number]): boolean {
  const [ours] = findHeaderBands(grid, ...left)
  const [theirs] = findHeaderBands(grid, ...right)
  if (!ours || !theirs || right[1] - right[0] < 1) return false
  const leftHeadings = leaves(grid, ours)
  const rightHeadings = leaves(grid, theirs)
  const repeated = rightHeadings.filter((text) => leftHeadings.includes(text))
  if (repeated.length >= 2 || repeated.some(isSerialHeading)) return true
  if (namesRecords(leftHeadings) && namesRecords(rightHeadings) && startsTable(rightHeadings)) return true
  if (saysTheSame(leftHeadings, rightHeadings)) return true
  // Headers at other heights are tables of their own, unless the right one is only the deep end of this one.
  return theirs.top > ours.bottom + 1 || ours.top > theirs.bottom + 1
}

const startsTable = (headings: readonly string[]) =>
  headings.some((text, at) => at === 0 && (isSerialHeading(text) || text === '姓名'))
const namesRecords = (headings: readonly string[]) =>
  headings.length >= 3 &&
  headings.some((text) => /^(姓名|参训人员|谈话对象|被谈话人|上交人|公开事项|事项名称|议题|一级事项)$/.test(text))

// 上缴者 and 缴存日期 on the left, 交出人 and 交出日期 on the right: no record has two of each.
function saysTheSame(left: readonly string[], right: readonly string[]): boolean {
  const says = (headings: readonly string[], field: FieldDefinition) =>
    headings.some((text) => matchHeading([text], field).score >= plainScore)
  return ledgers.some((ledger) => {
    const key = ledger.fields.find((field) => field.required)
    if (!key || !says(left, key) || !says(right, key)) return false
    const shared = ledger.fields.filter((field) => field.id !== 'remark' && says(left, field) && says(right, field))
    return shared.length >= 2
  })
}

const plainScore = 0.8

function leaves(grid: Grid, band: HeaderBand): string[] {
  return headerColumns(grid, band)
    .map((one) => one.path.at(-1) ?? '')
    .filter(Boolean)
}

// 序号 姓名 电话 序号 姓名 电话: one header over two tables that touch.
function splitBand(grid: Grid, band: HeaderBand): HeaderBand[] {
  const columns = headerColumns(grid, band)
  const leaf = (at: number) => columns[at]?.path.join('/') ?? ''
  const first = columns.findIndex((one) => one.path.length > 0)
  const starts = [first]
  for (let at = first + 2; at < columns.length; at += 1) {
    const run = columns.length - at
    const from = starts.at(-1)!
    const same =
      leaf(at) === leaf(from) && leaf(at) !== '' && run >= 2 && leaf(at + 1) === leaf(from + 1) && leaf(at + 1) !== ''
    if (same || (isSerialHeading(columns[at]!.path.at(-1) ?? '') && isSerialHeading(columns[from]!.path.at(-1) ?? '')))
      starts.push(at)
  }
  if (first < 0 || starts.length === 1) return [trimmed(band, columns)]
  return starts.map((start, at) => {
    const end = (starts[at + 1] ?? columns.length) - 1
    return trimmed(
      { ...band, left: columns[start]!.column, right: columns[end]!.column },
      columns.slice(start, end + 1),
    )
  })
}

function trimmed(band: HeaderBand, columns: readonly HeaderColumn[]): HeaderBand {
  const named = columns.filter((one) => one.path.length > 0)
  if (named.length === 0) return band
  return { ...band, left: Math.min(band.left, named[0]!.column) }
}
