import type { LedgerId } from '../ledgers/definition.ts'
import type { Organisation } from '../people/model.ts'
import type { IssueCode } from '../values/value-issue.ts'
import type { MergeStrategy } from './merge-strategies.ts'
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

/** One person, or one record, of the files against the database. */
export interface PlanRow {
  /** Stable within the plan: draft, table and row. */
  readonly key: string
  readonly ledger: LedgerId
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
  /** What happens beside it: 将建立2026年度档案. */
  readonly notice: string | null
  /** May be written as a person, or a record, of its own. */
  readonly mayCreate: boolean
  readonly candidates: readonly PlanCandidate[]
  readonly cells: readonly PlanCell[]
}

export interface PlanCandidate {
  /** Of the person, or of the record. */
  readonly targetId: string
  readonly of: 'person' | 'record'
  readonly name: string
  readonly community: string | null
  readonly birth: string | null
  /** Labels of the fields that say the same, and of those that do not. */
  readonly agree: readonly string[]
  readonly disagree: readonly string[]
  /** 0 to 100: how much of what both say agrees, weighed by how well it tells people apart. */
  readonly score: number
  readonly notice: string | null
  /** What merging with this one would write; the cells of the row are those of a new one. */
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
  /** Dossiers of a year that are opened for records of it. */
  readonly newDossiers: number
  readonly ledgers: readonly { readonly ledger: LedgerId; readonly counts: ImportPlan['counts'] }[]
  /** Columns that differ from what is there, with what is done about it. */
  readonly differing: readonly {
    readonly ledger: LedgerId
    readonly field: string
    readonly label: string
    readonly count: number
    /** Null: as the program proposes cell by cell. */
    readonly strategy: MergeStrategy | null
  }[]
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
  /** Dossiers that were opened. */
  readonly dossiers: number
}

export interface ImportBatch {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly fileName: string
  readonly ledgers: readonly LedgerId[]
  readonly counts: ImportCounts
  readonly undoneAt: string | null
}

/** A record as a list of an undo names it. */
export interface UndoneRecord {
  readonly title: string
  /** Why it stays. */
  readonly why: string
}

export interface UndoPreview {
  /** Records that go, and records that go back to what they were. */
  readonly remove: number
  readonly restore: number
  /** Edited by hand since: kept unless asked otherwise. */
  readonly edited: readonly UndoneRecord[]
  /** Cannot be taken back at all. */
  readonly refused: readonly UndoneRecord[]
}

export interface UndoneBatch {
  readonly takenBack: number
  readonly kept: readonly UndoneRecord[]
  readonly refused: readonly UndoneRecord[]
}

/** Many files at once: who has sent what. */
export interface ImportReport {
  readonly files: readonly {
    readonly draftId: string
    readonly fileName: string
    readonly ledgers: readonly LedgerId[]
    readonly communities: readonly string[]
    readonly rows: number
    /** What it lacks, in words: 没有“出生年月”“学历”, 3 行没有填“联系电话”. */
    readonly missing: readonly string[]
    readonly error: string | null
  }[]
  readonly sent: readonly { readonly community: string; readonly files: readonly string[]; readonly rows: number }[]
  /** Communities of the street of which no row came. */
  readonly notSent: readonly string[]
  readonly contradictions: readonly {
    readonly name: string
    readonly label: string
    readonly says: readonly { readonly value: string; readonly where: string }[]
  }[]
}
