import type { LedgerId } from '../ledgers/definition.ts'
import type { Organisation } from '../people/model.ts'
import type { IssueCode } from '../values/value-issue.ts'
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
  /** The same bytes were imported before. */
  readonly importedBefore: { readonly at: string; readonly by: string } | null
}

/** A table without its rows. */
export interface DraftTable extends Omit<TableReading, 'rows'> {
  readonly rowCount: number
  /** 1-based sheet rows of the first and the last data row. */
  readonly firstRow: number | null
  readonly lastRow: number | null
  /** Cells with an error or a warning nobody has decided on, and how many of them are errors. */
  readonly openCells: number
  readonly openErrors: number
}

export interface ImportDraftSummary {
  readonly id: string
  readonly fileName: string
  readonly ledger: LedgerId | null
  readonly rows: number
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

/** One cell with doubts. Cells come with errors first, then in the order of the sheet; deciding moves nothing. */
export interface DoubtfulCell {
  readonly table: number
  /** Position in the rows of the table, not the row of the sheet. */
  readonly index: number
  readonly field: string
  readonly label: string
  /** 1-based row and letter of the sheet; null where the value did not stand in a column of the row. */
  readonly row: number
  readonly column: string | null
  /** Who the row is about, as far as it says. */
  readonly name: string | null
  /** As it stands in the file. */
  readonly original: string
  /** What would be written now, in words; null: nothing. */
  readonly value: string | null
  readonly severity: 'error' | 'warning'
  readonly issues: readonly { readonly code: IssueCode; readonly message: string }[]
  /** Values the clerk may well mean (1968-01, 1968-10), best first. */
  readonly proposals: readonly string[]
  /** Doubtful cells of this field with the same original text, this one counted. */
  readonly equal: number
  readonly decision: 'corrected' | 'accepted' | null
}

export interface DoubtfulCells {
  readonly total: number
  readonly open: number
  readonly openErrors: number
  readonly cells: readonly DoubtfulCell[]
}

/** One person of the file against the database. */
export interface PlanRow {
  /** Stable within the plan: draft, table and row. */
  readonly key: string
  readonly draftId: string
  readonly fileName: string
  readonly table: number
  /** 1-based row of the sheet. */
  readonly row: number
  readonly name: string
  readonly community: string | null
  readonly kind: 'new' | 'changed' | 'same' | 'conflict' | 'rejected'
  /** Why, in Chinese: 身份证号相同, 同社区有两位张伟 … */
  readonly reason: string
  /** The person it would change, and others it might be. */
  readonly personId: string | null
  readonly candidates: readonly PlanCandidate[]
  readonly cells: readonly PlanCell[]
}

export interface PlanCandidate {
  readonly personId: string
  readonly name: string
  readonly community: string | null
  readonly birth: string | null
  /** Labels of the fields that say the same, and of those that do not. */
  readonly agree: readonly string[]
  readonly disagree: readonly string[]
  /** What merging with this person would write; the cells of the row are those of a new person. */
  readonly cells: readonly PlanCell[]
}

export interface PlanCell {
  readonly field: string
  readonly label: string
  /** As shown; sensitive values masked. */
  readonly before: string | null
  readonly after: string | null
  /** Proposed to be written. A value that would replace another one by hand is not proposed. */
  readonly proposed: boolean
  /** Cannot be written however it is ticked: an undecided error, a contradiction; the note says why. */
  readonly locked: boolean
  readonly note: string | null
}

export interface PlannedAppointment {
  readonly organisation: Organisation
  readonly post: string
  readonly startedOn: string | null
}

/** The difference of one or more files against the database; its rows are asked for in pages. */
export interface ImportPlan {
  readonly id: string
  readonly draftIds: readonly string[]
  readonly newCommunities: readonly string[]
  readonly counts: Readonly<Record<PlanRow['kind'], number>>
  /** Rows that are written when nothing is decided: all that are new, and those changed with a proposed cell. */
  readonly proposedRows: number
  /** Values of the rows that are not written, because an error on them was not decided. */
  readonly unwrittenValues: number
}

export interface ImportCounts {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly skipped: number
  readonly communities: number
}

export interface ImportBatch {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly fileName: string
  readonly ledger: LedgerId
  readonly counts: ImportCounts
  readonly undoneAt: string | null
}

export interface UndoPreview {
  /** Records that go back to what they were, by kind. */
  readonly remove: number
  readonly restore: number
  /** People changed by hand since: kept unless asked otherwise. */
  readonly edited: readonly { readonly personId: string; readonly name: string }[]
}
