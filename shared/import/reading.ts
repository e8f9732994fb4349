import type { LedgerId } from '../ledgers/definition.ts'
import type { IssueCode, IssueSeverity } from '../values/value-issue.ts'

/** What a workbook file turned out to be, by its bytes and not by its name. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'et' | 'csv' | 'html' | 'spreadsheetml'

/** With `encrypted` and `wrong-password` the file may be read again with a password. */
export type FileErrorCode =
  | 'encrypted'
  | 'wrong-password'
  | 'not-a-spreadsheet'
  | 'damaged'
  | 'too-large'
  | 'empty'
  | 'unsupported'

/** Why a file cannot be read, with one sentence that tells a clerk what to do. */
export interface FileError {
  readonly code: FileErrorCode
  readonly message: string
}

export type FieldValue = string | number | boolean | null

export interface RowIssue {
  /** Null when the whole row is meant. */
  readonly field: string | null
  readonly code: IssueCode
  readonly severity: IssueSeverity
  readonly message: string
}

/** Where a value came from: the letter of its column and the text as it stood. */
export interface SourceCell {
  /** Null when the value was inherited from outside the row (title, sheet name). */
  readonly column: string | null
  readonly text: string
  /** True for 无, — and /: somebody said that there is nothing, which a blank does not. */
  readonly isDeclaredNone: boolean
}

export interface RowReading {
  /** 1-based row of the sheet (csv: record, html: table row). */
  readonly row: number
  readonly values: Readonly<Record<string, FieldValue>>
  readonly issues: readonly RowIssue[]
  readonly cells: Readonly<Record<string, SourceCell>>
}

export interface FieldAlternative {
  readonly field: string
  readonly confidence: number
  /** One sentence for the clerk. */
  readonly evidence: string
}

export interface ColumnReading {
  readonly column: string
  /** The heading from top to bottom: 学历情况/学历. */
  readonly header: string
  readonly field: string | null
  readonly confidence: number
  readonly needsConfirm: boolean
  /** Why this field, in one sentence for the clerk. */
  readonly evidence: string
  /** Up to three texts of the column. */
  readonly samples: readonly string[]
  /** Other fields it may be, best first; only where `needsConfirm`. */
  readonly alternatives: readonly FieldAlternative[]
}

export interface TableMeta {
  readonly title?: string
  readonly reportingUnit?: string
  readonly preparer?: string
  readonly date?: string
  readonly unit?: string
}

export type OmittedReason = 'total' | 'note' | 'signature' | 'repeated-header' | 'column-numbers' | 'section'

/** A row that stands inside or under a table and is no record. */
export interface OmittedRow {
  readonly row: number
  readonly reason: OmittedReason
  readonly text: string
}

export interface TableReading {
  readonly sheet: string | null
  readonly ledger: LedgerId | null
  readonly confidence: number
  readonly headerRows: readonly number[]
  readonly meta: TableMeta
  readonly columns: readonly ColumnReading[]
  readonly rows: readonly RowReading[]
  readonly omitted: readonly OmittedRow[]
}

/** The top of a sheet for a screen to draw: texts and merges, no styles. */
export interface SheetGrid {
  readonly sheet: string | null
  readonly isHidden: boolean
  /** Row by row from row 1; an absent text is empty. */
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly GridMerge[]
  /** How many rows the sheet has; `rows` holds the first of them. */
  readonly rowCount: number
}

/** 0-based, both ends included. */
export interface GridMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SkippedSheet {
  readonly sheet: string | null
  /**
   * `summary`: every record of it stands on other sheets of the file. `form`: one record, as labels with their values
   * beside them.
   */
  readonly reason: 'empty' | 'no-table' | 'form' | 'summary'
}

export interface WorkbookReading {
  readonly format: WorkbookFormat | null
  readonly encoding?: string
  readonly error: FileError | null
  readonly skipped: readonly SkippedSheet[]
  readonly tables: readonly TableReading[]
  readonly sheets: readonly SheetGrid[]
  /** Hidden sheets in which a workbook of ours says what it is; they are no part of what was read. */
  readonly ownSheets?: readonly string[]
}
