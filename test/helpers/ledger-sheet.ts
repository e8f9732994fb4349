import type { TableReading, WorkbookReading } from '@shared/import/reading.ts'
import { checkDigitOf } from '@shared/values/id-number.ts'
import { readLedgerBytes } from '../../electron/data/features/import/read-ledger.ts'

export type SheetCell = string | number | boolean | null | { readonly value: number; readonly format: string }

export interface LedgerSheet {
  readonly name?: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** A1 ranges. */
  readonly merges?: readonly string[]
  /** 1-based. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly string[]
}

export const today = '2026-11-21'

/** An id number of nobody: region 330299 is not assigned. */
export function madeUpId(birth: string, sequence = 123): string {
  const first17 = `330299${birth}${String(sequence).padStart(3, '0')}`
  return first17 + checkDigitOf(first17)
}

type BookType = 'xlsx' | 'biff8' | 'xlml'

/** The sheets as a file: .xlsx, or an .xls of one of its two kinds. */
export async function workbookBytes(sheets: readonly LedgerSheet[], bookType: BookType = 'xlsx'): Promise<Buffer> {
  const xlsx = await import('@e965/xlsx')
  const book = xlsx.utils.book_new()
  for (const [at, one] of sheets.entries()) {
    const sheet = xlsx.utils.aoa_to_sheet(
      one.rows.map((row) =>
        row.map((cell) =>
          cell !== null && typeof cell === 'object' ? { t: 'n', v: cell.value, z: cell.format } : cell,
        ),
      ),
    )
    sheet['!merges'] = (one.merges ?? []).map((range) => xlsx.utils.decode_range(range))
    if (one.hiddenRows) {
      sheet['!rows'] = []
      for (const row of one.hiddenRows) sheet['!rows'][row - 1] = { hidden: true }
    }
    if (one.hiddenColumns) {
      sheet['!cols'] = []
      for (const column of one.hiddenColumns) sheet['!cols'][xlsx.utils.decode_col(column)] = { hidden: true }
    }
    xlsx.utils.book_append_sheet(book, sheet, one.name ?? `Sheet${at + 1}`)
  }
  return Buffer.from(xlsx.write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer)
}

/** Writes the sheets and reads them back through the importer. */
export async function readSheets(
  sheets: readonly LedgerSheet[],
  bookType: BookType = 'xlsx',
): Promise<WorkbookReading> {
  const bytes = await workbookBytes(sheets, bookType)
  return readLedgerBytes(bytes, `ledger.${bookType === 'xlsx' ? 'xlsx' : 'xls'}`, { today })
}

export async function readSheet(sheet: LedgerSheet): Promise<WorkbookReading> {
  return readSheets([sheet])
}

/** field by column letter, `?` behind what the clerk is asked about. */
export function fieldsOf(table: TableReading | undefined): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const column of table?.columns ?? []) {
    if (column.field || column.needsConfirm)
      fields[column.column] = `${column.field ?? ''}${column.needsConfirm ? '?' : ''}`
  }
  return fields
}

/** The values of one field down the rows. */
export function valuesOf(table: TableReading | undefined, field: string): unknown[] {
  return (table?.rows ?? []).map((row) => row.values[field] ?? null)
}

/** `field:code` of every issue of a row. */
export function issuesOf(table: TableReading | undefined, row: number): string[] {
  return (table?.rows.find((one) => one.row === row)?.issues ?? []).map((issue) => `${issue.field ?? ''}:${issue.code}`)
}
