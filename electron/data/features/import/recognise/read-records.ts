import type { FieldValue, RowIssue, SourceCell } from '@shared/import/reading.ts'
import { parseBooleanMark } from '@shared/values/boolean-mark.ts'
import { cleanText, isDeclaredNone, isRepeatMark } from '@shared/values/text.ts'
import type { ValueContext } from '@shared/values/read-text-value.ts'
import type { ValueIssue } from '@shared/values/value-issue.ts'
import type { Cell } from '../../../workbook/sheet.ts'
import { columnLetter, type Grid } from './grid.ts'
import { recordsOfHolders } from './role-holders.ts'
import type { MappedColumn } from './map-columns.ts'
import { readRangeEnd, readValue } from './read-value.ts'
import { roleTitle } from './role-words.ts'
import { splitPersons } from './split-persons.ts'

/** A record while it is being read; the finished form is `RowReading`. */
export interface Draft {
  readonly row: number
  readonly values: Record<string, FieldValue>
  readonly issues: RowIssue[]
  readonly cells: Record<string, SourceCell>
}

export interface RecordColumn {
  readonly mapped: MappedColumn
  readonly context: ValueContext
  /** What its texts were read as; left out where few cells are read. */
  readonly known?: Map<string, ReadCell>
}

const rangeEnds: Record<string, string> = { startDate: 'endDate', displayFrom: 'displayTo' }

/** Reads the records of the data rows, one draft a person. */
export function readRecords(
  grid: Grid,
  dataRows: readonly number[],
  columns: readonly RecordColumn[],
  onRow?: () => void,
): Draft[] {
  const above = new Map<number, Cell>()
  // One shape for all records: objects that grow key by key are slow to make and to keep.
  const blank: Record<string, FieldValue> = {}
  for (const { mapped, context } of columns) if (mapped.role !== 'names') blank[context.field.id] = null
  const fields = columns.map(({ context }) => context.field)
  return dataRows.flatMap((row) => {
    onRow?.()
    const draft: Draft = { row: row + 1, values: { ...blank }, issues: [], cells: {} }
    for (const column of columns) readColumn(grid, row, column, columns, above, draft)
    if (grid.sheet.hiddenRows.has(row))
      draft.issues.push({ field: null, code: 'hidden', severity: 'info', message: '这一行在表格里是隐藏的。' })
    const holders = columns.filter((one) => one.mapped.role === 'names')
    return holders.length > 0 ? recordsOfHolders(grid, row, holders, draft) : splitPersons(draft, fields)
  })
}

function readColumn(
  grid: Grid,
  row: number,
  column: RecordColumn,
  all: readonly RecordColumn[],
  above: Map<number, Cell>,
  draft: Draft,
): void {
  const { mapped, context } = column
  const { field } = context
  const cell = effectiveCell(grid, row, mapped.column, above)
  if (!cell) {
    draft.values[field.id] ??= null
    return
  }
  above.set(mapped.column, cell)
  const letter = columnLetter(mapped.column)
  if (mapped.role === 'names') return
  if (mapped.role === 'marks') {
    addRole(draft, field.id, cell, mapped.path, letter)
    return
  }
  const read = readOnce(cell, column, letter)
  draft.values[field.id] = read.value
  draft.cells[field.id] = read.source
  for (const issue of read.issues) draft.issues.push(issue)
  if (grid.sheet.hiddenColumns.has(mapped.column))
    addIssues(draft, field.id, [
      { code: 'hidden', severity: 'info', message: `${field.label}这一栏在表格里是隐藏的。` },
    ])
  const end = rangeEnds[field.id]
  if (end && !all.some((one) => one.context.field.id === end)) {
    const value = readRangeEnd(cell)
    if (value) {
      draft.values[end] = value
      draft.cells[end] = { column: letter, text: cell.text, isDeclaredNone: false }
    }
  }
}

interface ReadCell {
  readonly value: FieldValue
  readonly source: SourceCell
  readonly issues: readonly RowIssue[]
}

const mostRemembered = 5000

/** Most columns say few things many times: each is read once. */
function readOnce(cell: Cell, column: RecordColumn, letter: string): ReadCell {
  const { field } = column.context
  const known = cell.kind === 'text' ? column.known : undefined
  const before = known?.get(cell.text)
  if (before) return before
  const { value, issues } = readValue(cell, column.context)
  const read: ReadCell = {
    value,
    source: { column: letter, text: cell.text, isDeclaredNone: isDeclaredNone(cell.text) },
    issues: issues.map((issue) => ({ field: field.id, ...issue })),
  }
  if (known && known.size < mostRemembered) known.set(cell.text, read)
  return read
}

/** The cell that speaks for a place: its own, the merge above it, or the row above where it says 同上. */
function effectiveCell(grid: Grid, row: number, column: number, above: ReadonlyMap<number, Cell>): Cell | undefined {
  const merge = grid.mergeAt(row, column)
  const cell = merge && merge.left === column ? grid.shown(row, column) : grid.cell(row, column)
  if (!cell || cleanText(cell.text) === '') return undefined
  return cell.kind === 'text' && isRepeatMark(cell.text) ? above.get(column) : cell
}

function addRole(draft: Draft, field: string, cell: Cell, path: readonly string[], letter: string): void {
  const mark = parseBooleanMark(cell.text)
  const isHeld = mark.value === true || /^(兼|★|▲)|^√/.test(cleanText(cell.text))
  draft.values[field] ??= null
  if (!isHeld) return
  const before = draft.values[field]
  draft.values[field] = before ? `${String(before)}、${roleTitle(path)}` : roleTitle(path)
  draft.cells[field] = { column: letter, text: cell.text, isDeclaredNone: false }
}

function addIssues(draft: Draft, field: string, issues: readonly ValueIssue[]): void {
  for (const issue of issues) draft.issues.push({ field, ...issue })
}
