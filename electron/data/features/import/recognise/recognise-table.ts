import type { ColumnReading, RowReading, TableReading } from '@shared/import/reading.ts'
import type { LedgerDefinition } from '@shared/ledgers/definition.ts'
import { findMoneyUnit, namesCurrency } from '@shared/values/money.ts'
import { cleanText } from '@shared/values/text.ts'
import { checkRecord } from './check-record.ts'
import { checkTable } from './check-table.ts'
import { placeOf, type SaidLedgers } from '../ledger-source.ts'
import { classifyAs, classifyLedger } from './classify-ledger.ts'
import { tellingCells } from './column-profile.ts'
import { communityAbove, communityOfSheetTitle } from './community-above.ts'
import { communityOfSheet, findCommunity } from './community-context.ts'
import { columnLetter, filledColumns, type Grid } from './grid.ts'
import type { ColumnCells, MappedColumn } from './map-columns.ts'
import { monthHabitOf } from './month-habit.ts'
import { readRecords, type Draft, type RecordColumn } from './read-records.ts'
import { readMeta } from './table-meta.ts'
import type { TableRegion } from './table-regions.ts'
import { cellsOfColumns, shapeOf, type TableShape } from './table-shape.ts'
import { completeDays } from './year-around.ts'

export interface TableSurroundings {
  /** Communities named anywhere in the workbook. */
  readonly communities: ReadonlySet<string>
  readonly today: string
  readonly onRow?: (() => void) | undefined
  /** What the clerk said of tables, which nothing else is asked about. */
  readonly ledgers?: SaidLedgers | undefined
  /** The title over the first table of the sheet. */
  readonly sheetTitle?: string | undefined
}

const keyFields = new Set(['name', 'title', 'item', 'level1', 'level2', 'content', 'course', 'giftName'])

/** Understands one table: what it is, what its columns mean, what its rows say. */
export function recogniseTable(grid: Grid, region: TableRegion, around: TableSurroundings): TableReading {
  const rough = shapeOf(grid, region, [])
  const roughMeta = readMeta(grid, region, rough.signatureRows)
  const columns = cellsOfColumns(grid, region, rough.dataRows)
  const headerRows = rowsOf(region)
  const titles = [roughMeta.title ?? '', grid.sheet.name ?? '']
  const said = around.ledgers?.[placeOf({ sheet: grid.sheet.name, headerRows, columns: columns.map(lettered) })]
  const classified = said === undefined ? classifiedBy(columns, titles, around.sheetTitle) : classifyAs(columns, said)
  const keyColumns = classified.columns
    .filter((one) => one.field && keyFields.has(one.field.id))
    .map((one) => one.column)
  const shape = shapeOf(grid, region, keyColumns)
  const meta = readMeta(grid, region, shape.signatureRows)
  const { ledger } = classified
  const drafts = ledger
    ? readDrafts(
        grid,
        shape,
        columns,
        classified.columns,
        meta.unit,
        around.onRow,
        yearOf(meta.title) ?? yearOf(grid.sheet.name ?? undefined) ?? yearAbove(grid, region) ?? yearOf(meta.date),
      )
    : []
  const records = drafts.filter((draft) => saysSomething(draft))
  if (ledger) {
    addCommunity(grid, region, shape, records, ledger, meta, around)
    for (const draft of records) checkRecord(draft, ledger, around.today)
    checkTable(records, ledger)
  }
  return {
    sheet: grid.sheet.name,
    ledger: ledger?.id ?? null,
    confidence: round(classified.confidence),
    headerRows,
    meta,
    columns: columns.map((column) =>
      columnReading(
        column,
        classified.columns.find((one) => one.column === column.column),
      ),
    ),
    rows: records as readonly RowReading[],
    omitted: shape.omitted,
  }
}

function classifiedBy(columns: readonly ColumnCells[], titles: readonly string[], sheetTitle: string | undefined) {
  const alone = classifyLedger(columns, titles)
  // 二、未按期公开的 under 居务公开检查表 is a part of it.
  const isPart = alone.ledger === null && sheetTitle !== undefined
  return isPart ? classifyLedger(columns, [...titles, sheetTitle]) : alone
}

const lettered = ({ column }: { readonly column: number }) => ({ column: columnLetter(column) })
const round = (value: number) => Math.round(value * 100) / 100

function rowsOf(region: TableRegion): number[] {
  const rows: number[] = []
  for (let row = region.band.top; row <= region.band.bottom; row += 1) rows.push(row + 1)
  return rows
}

function yearOf(text: string | undefined): number | undefined {
  const found = /(20\d{2})/.exec(text ?? '')
  return found ? Number(found[1]) : undefined
}

/** The one year that the lines over a table name: 2026年第三季度, 年度：2026. */
function yearAbove(grid: Grid, { band, titleTop }: TableRegion): number | undefined {
  const years = new Set<string>()
  for (let row = titleTop; row < band.top; row += 1)
    for (const column of filledColumns(grid, row, band.left, band.right))
      for (const [year] of grid.text(row, column).matchAll(/20\d{2}(?=年|$)/g)) years.add(year)
  return years.size === 1 ? Number([...years][0]) : undefined
}

function readDrafts(
  grid: Grid,
  shape: TableShape,
  columns: readonly ColumnCells[],
  mapped: readonly MappedColumn[],
  unitLine: string | undefined,
  onRow: (() => void) | undefined,
  year: number | undefined,
): Draft[] {
  const lineUnit = unitLine ? (findMoneyUnit(`(${unitLine})`) ?? findMoneyUnit(unitLine)) : null
  const recordColumns = mapped.flatMap((one): RecordColumn[] => {
    if (!one.field) return []
    const cells = columns.find((column) => column.column === one.column)?.cells ?? []
    const heading = one.path.join(' ')
    const unit = findMoneyUnit(heading) ?? lineUnit ?? (namesCurrency(heading) ? '元' : null)
    return [
      {
        mapped: one,
        known: new Map(),
        context: { field: one.field, unit, habit: monthHabitOf(cells, grid.sheet.isTyped), year },
      },
    ]
  })
  const drafts = readRecords(grid, shape.dataRows, recordColumns, onRow)
  completeDays(
    drafts,
    recordColumns.map(({ context }) => context.field),
  )
  return drafts
}

// A community alone, or a serial number alone, is a prepared line that nobody filled in.
function saysSomething(draft: Draft): boolean {
  const said = Object.keys(draft.cells).filter((field) => field !== 'community')
  const hasKey = said.some((field) => keyFields.has(field))
  return hasKey
    ? said.some((field) => draft.values[field] !== null || draft.issues.length > 0)
    : said.filter((field) => field !== 'remark').length >= 2
}

function addCommunity(
  grid: Grid,
  region: TableRegion,
  shape: TableShape,
  drafts: readonly Draft[],
  ledger: LedgerDefinition,
  meta: { title?: string; reportingUnit?: string },
  around: TableSurroundings,
): void {
  if (!ledger.fields.some((field) => field.id === 'community')) return
  const section = (row: number) =>
    [...shape.sections].filter(([at, text]) => at < row - 1 && findCommunity(text)).at(-1)?.[1]
  const sheet = communityOfSheet(grid.sheet.name, around.communities)
  const outside = [meta.title, sheet && !sheet.isGuessed ? sheet.name : undefined, meta.reportingUnit]
  const named = outside.map((text) => (text ? findCommunity(text) : null)).find(Boolean)
  const fixed = named ?? communityAbove(grid, region) ?? communityOfSheetTitle(grid, region)
  for (const draft of drafts) {
    if ('community' in draft.values) continue
    const from = section(draft.row)
    const community = (from ? findCommunity(from) : null) ?? fixed ?? sheet?.name
    if (!community) continue
    draft.values['community'] = community
    draft.cells['community'] = { column: null, text: from ?? community, isDeclaredNone: false }
    if (!from && !fixed && sheet?.isGuessed) {
      draft.issues.push({
        field: 'community',
        code: 'community-guessed',
        severity: 'warning',
        message: `按工作表名“${grid.sheet.name}”推断为${community}，请核对。`,
      })
    }
  }
}

function columnReading(column: ColumnCells, mapped: MappedColumn | undefined): ColumnReading {
  const samples = [...new Set(tellingCells(column.cells).map((cell) => cleanText(cell.text)))].slice(0, 3)
  return {
    column: columnLetter(column.column),
    header: column.path.join('/'),
    field: mapped?.field?.id ?? null,
    confidence: round(Math.min(1, mapped?.confidence ?? 0)),
    needsConfirm: mapped?.needsConfirm ?? false,
    evidence: mapped?.evidence ?? '',
    samples,
    alternatives: mapped?.alternatives ?? [],
  }
}
