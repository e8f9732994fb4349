import type { LedgerId } from '../ledgers/definition.ts'
import type { FileError, SheetGrid, TableReading, WorkbookReading } from './reading.ts'

/**
 * One file as it was read, with the clerk's corrections worked in. Its rows, its drawing and its doubtful cells are
 * asked for in pages, so that a draft of 10,000 rows crosses to the page as quickly as one of ten.
 */
export interface ImportDraft {
  readonly id: string
  readonly fileName: string
  readonly format: WorkbookReading['format']
  readonly encoding: string | null
  readonly error: FileError | null
  readonly tables: readonly DraftTable[]
  readonly skipped: WorkbookReading['skipped']
  /** Of a file that came back: the draft is the one it was made of. */
  readonly returned: ReturnedFile | null
  /** The same bytes were imported before. */
  readonly importedBefore: { readonly at: string; readonly by: string } | null
}

/** What an error workbook brought back. */
export interface ReturnedFile {
  readonly fixed: number
  readonly untouched: number
  /** Cells whose row or column cannot be found any more. */
  readonly lost: number
}

/** What was confirmed of the layout of a table the last time, and what has changed since. */
export interface RecalledTable {
  readonly isSame: boolean
  /** Columns that were not asked about again. */
  readonly settled: number
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

/** A table without its rows. */
export interface DraftTable extends Omit<TableReading, 'rows'> {
  /** The clerk has said which ledger it is, or that it is none. */
  readonly isSaid: boolean
  readonly rowCount: number
  /** 1-based sheet rows of the first and the last data row. */
  readonly firstRow: number | null
  readonly lastRow: number | null
  /** Cells with an error or a warning nobody has decided on, and how many of them are errors. */
  readonly openCells: number
  readonly openErrors: number
  readonly recalled: RecalledTable | null
}

export interface ImportDraftSummary {
  readonly id: string
  readonly fileName: string
  readonly ledgers: readonly LedgerId[]
  /** Of the tables that were taken for a ledger. */
  readonly rows: number
  /** Tables that nobody knows, and the clerk has said nothing of. */
  readonly unknownTables: number
  /** Columns the clerk is asked about. */
  readonly doubtfulColumns: number
  /** Cells the clerk is asked about and has not decided on. */
  readonly openCells: number
  readonly error: FileError | null
  readonly imported: boolean
}

/** The sheet of a table as it is, with what was made of its rows. */
export interface SheetDrawing {
  /** Cut to the rows asked for. */
  readonly grid: SheetGrid
  /** Sheet rows, of those in the grid, that are records of the table. */
  readonly records: readonly number[]
  /** Undecided doubtful cells of those rows. */
  readonly marks: readonly {
    readonly row: number
    readonly column: string
    readonly severity: 'error' | 'warning'
    readonly message: string
  }[]
}
