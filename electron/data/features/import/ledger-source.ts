import type { WorkbookReading } from '@shared/import/reading.ts'
import type { Sheet } from '../../workbook/sheet.ts'

/** By table, then by the letter of the column: what the clerk said it is. */
export type AssignedColumns = ReadonlyMap<number, ReadonlyMap<string, string | null>>

/** A file that was read, and can be read again with other columns. */
export interface LedgerSource {
  readonly fileName: string
  readonly sha256: string
  readonly password?: string | undefined
  /** Null: too large to be held. */
  readonly bytes: Buffer | null
  readonly reading: WorkbookReading
  readonly reread: (assigned: AssignedColumns) => Promise<WorkbookReading>
  /** The cells as they were read. */
  readonly sheets: () => Promise<readonly Sheet[]>
}
