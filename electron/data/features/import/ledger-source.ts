import type { TableReading, WorkbookReading } from '@shared/import/reading.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import type { ApartOptions } from '../../workbook/read-apart.ts'
import type { Sheet } from '../../workbook/sheet.ts'

/** By the place of a table, then by the letter of the column: what the clerk said it is. */
export type AssignedColumns = ReadonlyMap<string, ReadonlyMap<string, string | null>>

/** What the clerk said of whole tables, by their places: the ledger, or null for none. */
export type SaidLedgers = Readonly<Record<string, LedgerId | null>>

/** Where a table stands, as long as the file is the same: its ledger may change, and its number with it. */
export function placeOf({
  sheet,
  headerRows,
  columns,
}: Pick<TableReading, 'sheet' | 'headerRows'> & { readonly columns: readonly { readonly column: string }[] }): string {
  return `${sheet ?? ''}!${columns[0]?.column ?? ''}${headerRows[0] ?? ''}`
}

/** Whoever waits for a file to be read again. */
export type Watching = Pick<ApartOptions, 'signal' | 'report'>

/** A file that was read, and can be read again with other ledgers and columns. */
export interface LedgerSource {
  readonly fileName: string
  readonly sha256: string
  readonly password?: string | undefined
  /** Null: too large to be held. */
  readonly bytes: Buffer | null
  readonly reading: WorkbookReading
  /** @throws `cancelled`, `file-unreadable` where the file cannot be read a second time */
  readonly reread: (assigned: AssignedColumns, ledgers: SaidLedgers, watching?: Watching) => Promise<WorkbookReading>
  /** The cells as they were read. */
  readonly sheets: () => Promise<readonly Sheet[]>
}
