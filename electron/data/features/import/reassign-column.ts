import type {
  ColumnReading,
  FieldValue,
  RowIssue,
  RowReading,
  SourceCell,
  TableReading,
} from '@shared/import/reading.ts'
import { fieldOf, type LedgerDefinition } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { isBooleanMark } from '@shared/values/boolean-mark.ts'
import type { IssueCode } from '@shared/values/value-issue.ts'
import type { Sheet } from '../../workbook/sheet.ts'
import { checkRecord } from './recognise/check-record.ts'
import { checkTable } from './recognise/check-table.ts'
import { type Grid, gridOf } from './recognise/grid.ts'
import { monthHabitOf } from './recognise/month-habit.ts'
import { readRecords, type RecordColumn } from './recognise/read-records.ts'
import { fieldOfRole } from './recognise/role-words.ts'

interface Draft {
  readonly row: number
  readonly values: Record<string, FieldValue>
  readonly issues: RowIssue[]
  readonly cells: Record<string, SourceCell>
}

/** What is said of rows against each other and of values against each other, and so is said anew. */
const saidAnew: ReadonlySet<IssueCode> = new Set([
  'id-birth-mismatch',
  'id-gender-mismatch',
  'date-order',
  'required-missing',
  'count-mismatch',
  'id-duplicate',
  'duplicate-in-file',
])

/** The table with one column taken for another field (`null`: for none); its rows are read again from the sheet. */
export function reassignColumn(
  table: TableReading,
  sheet: Sheet,
  letter: string,
  field: string | null,
  today: string,
): TableReading {
  const before = table.columns.find(({ column }) => column === letter)
  if (!before || table.ledger === null) return table
  const columns = table.columns.map((column) => reassigned(column, letter, field))
  // Saying what it was taken for anyway confirms the column and reads nothing.
  if (before.field === field) return { ...table, columns }
  const ledger = ledgerOf(table.ledger)
  const grid = gridOf(sheet)
  let drafts = table.rows.filter((row) => !isHolderOf(row, before)).map(copyOf)
  for (const one of new Set([before.field, field])) {
    if (one !== null) drafts = reread(grid, { ledger, columns, drafts, field: one })
  }
  for (const draft of drafts) checkRecord(draft, ledger, today)
  checkTable(drafts, ledger)
  return { ...table, columns, rows: drafts }
}

function reassigned(column: ColumnReading, letter: string, field: string | null): ColumnReading {
  if (column.column === letter)
    return { ...column, field, confidence: 1, needsConfirm: false, evidence: '由您指定', alternatives: [] }
  const gives = field !== null && column.field === field && !isRole(column)
  return gives
    ? {
        ...column,
        field: null,
        confidence: 0,
        needsConfirm: false,
        evidence: '这一内容由您指定在另一栏',
        alternatives: [],
      }
    : column
}

function isRole({ header, field }: ColumnReading): boolean {
  return field !== null && fieldOfRole(header.split('/')) === field
}

/** A record that came out of a column of names under a role (书记: 张伟) goes with that column. */
function isHolderOf({ cells }: RowReading, { column, field }: ColumnReading): boolean {
  return field !== 'name' && cells['name']?.column === column
}

function copyOf({ row, values, issues, cells }: RowReading): Draft {
  return { row, values: { ...values }, issues: issues.filter(({ code }) => !saidAnew.has(code)), cells: { ...cells } }
}

interface Rereading {
  readonly ledger: LedgerDefinition
  readonly columns: readonly ColumnReading[]
  readonly drafts: readonly Draft[]
  readonly field: string
}

/** Puts what the columns of one field say now into the rows; a name cell of two persons makes two rows of one. */
function reread(grid: Grid, { ledger, columns, drafts, field }: Rereading): Draft[] {
  const rows = [...new Set(drafts.map(({ row }) => row - 1))]
  const read = readRecords(
    grid,
    rows,
    columns.filter((column) => column.field === field).map((column) => recordColumn(grid, ledger, column, rows)),
  )
  const byRow = Map.groupBy(read, ({ row }) => row)
  const kept = field === 'name' ? firstOfEachRow(drafts) : drafts
  return kept.flatMap((draft) => (byRow.get(draft.row) ?? []).map((now) => withField(draft, field, now)))
}

function firstOfEachRow(drafts: readonly Draft[]): Draft[] {
  return [...Map.groupBy(drafts, ({ row }) => row).values()].flatMap(([first]) => first ?? [])
}

function withField(draft: Draft, field: string, now: RowReading): Draft {
  const values = { ...draft.values }
  const cells = { ...draft.cells }
  delete values[field]
  delete cells[field]
  const issues = [
    ...draft.issues.filter((issue) => issue.field !== field),
    ...now.issues.filter((issue) => issue.field === field),
  ]
  if (field in now.values) values[field] = now.values[field] ?? null
  const cell = now.cells[field]
  if (cell) cells[field] = cell
  return { row: draft.row, values, issues, cells }
}

function recordColumn(
  grid: Grid,
  ledger: LedgerDefinition,
  reading: ColumnReading,
  rows: readonly number[],
): RecordColumn {
  const column = numberOf(reading.column)
  const path = reading.header.split('/')
  const cells = rows.flatMap((row) => grid.cell(row, column) ?? [])
  const definition = fieldOf(ledger, reading.field!)
  const marks = cells.filter(({ text }) => isBooleanMark(text)).length
  const role = isRole(reading) && marks * 2 >= cells.length ? 'marks' : null
  return {
    mapped: {
      column,
      path,
      field: definition,
      role,
      confidence: 1,
      needsConfirm: false,
      evidence: '',
      alternatives: [],
    },
    context: { field: definition, unit: null, habit: monthHabitOf(cells, grid.sheet.isTyped), year: undefined },
  }
}

/** A is 0, AA is 26. */
function numberOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
