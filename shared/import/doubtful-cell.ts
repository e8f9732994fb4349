import type { IssueCode } from '../values/value-issue.ts'

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
