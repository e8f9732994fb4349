import type { FileError, WorkbookFormat } from '@shared/import/reading.ts'

/** The kind matters: an id number in a number cell has lost its last three digits. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

export interface Cell {
  readonly kind: CellKind
  /** A date is `YYYY-MM-DD`. */
  readonly value: string | number | boolean
  /** What the clerk sees in the cell. */
  readonly text: string
  /** The number format, where the file has one. */
  readonly format: string
}

/** 0-based, both ends included; never expanded into cells. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetFacts {
  /** Null where the format has no sheets (csv, html). */
  readonly name: string | null
  readonly isHidden: boolean
  readonly merges: readonly MergedRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** False where the file keeps no difference between numbers and texts. */
  readonly isTyped: boolean
}

export interface Sheet extends SheetFacts {
  /** Up to the last row that holds something. */
  readonly rowCount: number
  readonly columnCount: number
  /** Made when asked for; two million of them would not fit. */
  cell(row: number, column: number): Cell | undefined
  /** Up to the last cell of the row that holds something. */
  rowLength(row: number): number
  /** Every cell at once: for small sheets. */
  readonly rows: readonly (readonly (Cell | undefined)[])[]
}

export interface WorkbookContent {
  readonly format: WorkbookFormat
  readonly encoding?: string
  readonly sheets: readonly Sheet[]
}

export type ReadResult<T> =
  | { readonly ok: true; readonly content: T }
  | { readonly ok: false; readonly error: FileError }

export function textCell(text: string): Cell {
  return { kind: 'text', value: text, text, format: '' }
}
