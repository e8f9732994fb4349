import type { DraftTable, SheetDrawing } from '@shared/import/draft.ts'
import type { OmittedReason } from '@shared/import/reading.ts'

export type RowKind = 'above' | 'header' | 'record' | 'omitted' | 'outside'

export interface SheetCell {
  readonly column: number
  readonly text: string
  readonly left: number
  readonly width: number
  /** In rows. */
  readonly height: number
  readonly isMerged: boolean
  readonly severity: 'error' | 'warning' | null
  readonly message: string | null
}

export interface SheetRow {
  /** 1-based row of the sheet. */
  readonly row: number
  readonly kind: RowKind
  readonly note: string | null
  readonly cells: readonly SheetCell[]
}

export interface SheetColumn {
  readonly letter: string
  readonly left: number
  readonly width: number
}

export interface SheetLayout {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  readonly width: number
  /** For each row, the first row above it whose merged cell reaches down into it; itself where none does. */
  readonly anchors: readonly number[]
}

const narrowest = 44
const widest = 200
const letterWidth = 7
const padding = 14

const omittedNotes: Record<OmittedReason, string> = {
  total: '合计行，不导入',
  note: '说明，不导入',
  signature: '落款，不导入',
  'repeated-header': '重复的表头，不导入',
  'column-numbers': '列号，不导入',
  section: '小标题，不导入',
}

/** Places of all cells, so that a view can draw just those in sight. */
export function layoutSheet(
  drawing: SheetDrawing,
  table: DraftTable,
  labels: ReadonlyMap<string, string>,
): SheetLayout {
  const { grid } = drawing
  const count = Math.max(
    ...grid.rows.map((texts) => texts.length),
    ...table.columns.map((one) => columnIndex(one.column) + 1),
    1,
  )
  const kinds = rowKinds(drawing, table)
  const columns = placeColumns(drawing, count, labels, kinds)
  const merges = grid.merges.filter((merge) => merge.top < grid.rows.length && merge.left < count)
  const covered = coveredCells(merges, grid.rows.length, count)
  const spans = new Map(merges.map((merge) => [`${merge.top}:${merge.left}`, merge]))
  const marks = new Map(drawing.marks.map((mark) => [`${mark.row}:${columnIndex(mark.column)}`, mark]))
  const notes = new Map(table.omitted.map((one) => [one.row, omittedNotes[one.reason]]))

  const anchors = grid.rows.map((_, index) => index)
  for (const merge of merges) {
    for (let index = merge.top; index <= Math.min(merge.bottom, anchors.length - 1); index++) {
      anchors[index] = Math.min(anchors[index]!, merge.top)
    }
  }

  const rows = grid.rows.map((texts, index): SheetRow => {
    const kind = kinds(index + 1)
    // Titles and notes run on over empty cells, as they do in a workbook.
    const runsOn = kind !== 'record' && kind !== 'header'
    const cells: SheetCell[] = []
    let next = 0
    for (let column = 0; column < count; column = next) {
      next = column + 1
      if (covered.has(index * count + column)) continue
      const span = spans.get(`${index}:${column}`)
      const lastColumn = Math.min(span?.right ?? column, count - 1)
      next = lastColumn + 1
      if (runsOn && !span && texts[column]) {
        while (next < count && !texts[next] && !covered.has(index * count + next)) next++
      }
      const end = columns[next - 1]!
      const lastRow = Math.min(span?.bottom ?? index, grid.rows.length - 1)
      const mark = marks.get(`${index + 1}:${column}`)
      cells.push({
        column,
        text: texts[column] ?? '',
        left: columns[column]!.left,
        width: end.left + end.width - columns[column]!.left,
        height: lastRow - index + 1,
        isMerged: span !== undefined,
        severity: mark?.severity ?? null,
        message: mark?.message ?? null,
      })
    }
    return { row: index + 1, kind, note: notes.get(index + 1) ?? null, cells }
  })
  const last = columns.at(-1)!
  return { columns, rows, width: last.left + last.width, anchors }
}

/** A → 0, Z → 25, AA → 26. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** Chinese characters count double. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letter.charCodeAt(0) > 0xff ? 2 : 1
  return width
}

/** As wide as what stands under the headings; what stands above and below runs on over its neighbours. */
function placeColumns(
  { grid }: SheetDrawing,
  count: number,
  labels: ReadonlyMap<string, string>,
  kinds: (row: number) => RowKind,
): SheetColumn[] {
  const merged = new Set(grid.merges.filter((one) => one.right > one.left).map((one) => `${one.top}:${one.left}`))
  const columns: SheetColumn[] = []
  let left = 0
  for (let column = 0; column < count; column++) {
    const letter = columnLetters(column)
    let longest = textWidth(labels.get(letter) ?? '') + 1
    grid.rows.forEach((texts, row) => {
      const kind = kinds(row + 1)
      if (kind !== 'record' && kind !== 'header') return
      if (!merged.has(`${row}:${column}`)) longest = Math.max(longest, textWidth(texts[column] ?? ''))
    })
    const width = Math.min(widest, Math.max(narrowest, longest * letterWidth + padding))
    columns.push({ letter, left, width })
    left += width
  }
  return columns
}

function coveredCells(merges: SheetDrawing['grid']['merges'], rows: number, count: number): Set<number> {
  const covered = new Set<number>()
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rows - 1); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, count - 1); column++) {
        if (row !== merge.top || column !== merge.left) covered.add(row * count + column)
      }
    }
  }
  return covered
}

function rowKinds({ records }: SheetDrawing, table: DraftTable): (row: number) => RowKind {
  const recordRows = new Set(records)
  const headerRows = new Set(table.headerRows)
  const omitted = new Set(table.omitted.map((one) => one.row))
  const top = Math.min(...table.headerRows, table.firstRow ?? Infinity)
  return (row) => {
    if (headerRows.has(row)) return 'header'
    if (recordRows.has(row)) return 'record'
    if (omitted.has(row)) return 'omitted'
    return row < top ? 'above' : 'outside'
  }
}
