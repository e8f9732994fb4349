/**
 * An official table as data: what stands in it and how it is printed. The writer knows no table by name, so a new
 * report is one more layout.
 */
export interface ReportLayout {
  readonly sheetName: string
  readonly title: string
  /** Blocks of the line below the title: 填报单位（盖章）：…, 填报人：… */
  readonly info: readonly string[]
  /** Right-aligned above the header: 单位：人、万元. */
  readonly unit?: string
  readonly headings: readonly ReportHeading[]
  readonly rows: ReportRows
  readonly total?: ReportTotalRow
  /** A last line left empty for seals or signatures. */
  readonly sealLabel?: string
  /** Lines that belong together; they stay on one page. */
  readonly groups?: ReportGroups
  /** What figures and lines were made of. */
  readonly sources?: Iterable<CellSource>
  readonly notes: readonly string[]
  readonly page: ReportPage
  readonly fonts: ReportFonts
  /** Columns at the left that stay in view. */
  readonly frozenColumns: number
  /** The program, as the properties of the document name it; never a person. */
  readonly author: string
}

/**
 * Lines with one value for each column, in their order. They are walked more than once, and a report that may be large
 * makes each as it is walked: of a hundred thousand only some exist at a time.
 */
export interface ReportRows extends Iterable<readonly ReportValue[]> {
  readonly length: number
}

/** A text is written as text whatever it looks like; a number as a number; a day as a date the reader can count with. */
export type ReportValue = string | number | null | ReportDay | ReportRatio

export interface ReportDay {
  /** `YYYY-MM-DD`. */
  readonly day: string
}

/** One column of the same line as a share of another, as a formula. */
export interface ReportRatio {
  readonly part: number
  readonly whole: number
}

export interface ReportGroups {
  /** How many lines each has, from the first line on. */
  readonly sizes: readonly number[]
  /** Columns whose value stands in the first line of a group and holds for all of it. */
  readonly merged: readonly number[]
}

/** Records behind a cell, as `kind:id`; line and column counted from 0, the total after the last line. */
export interface CellSource {
  readonly row: number
  readonly column: number
  readonly refs: readonly string[]
}

/** A column, or a heading over several. */
export type ReportHeading = ReportColumn | ReportColumnGroup

export interface ReportColumnGroup {
  readonly label: string
  readonly columns: readonly ReportHeading[]
}

export interface ReportColumn {
  /** A line break in it says where a heading of two lines breaks. */
  readonly label: string
  /** The widest the column gets for the sake of its usual texts, in characters. */
  readonly width: number
  /** The narrowest: of a form, whose columns fill the page whatever stands in them. */
  readonly minWidth?: number
  readonly align: 'left' | 'center' | 'right'
  /** Into how many lines a text of usual length may break. Absent: never; what is too long is printed smaller. */
  readonly lines?: number
  /** How its numbers are written; absent: whole numbers. */
  readonly format?: string
  /** What may be picked from a list; anything else is still accepted after a question. */
  readonly choices?: readonly string[]
}

export interface ReportTotalRow {
  readonly label: string
  readonly totals: readonly ReportTotal[]
}

/** A formula over one column. */
export interface ReportTotal {
  /** Counted from 0. */
  readonly column: number
  readonly counts:
    | 'filled'
    | 'sum'
    | { readonly equalTo: string }
    /** The average of this column, each line counted as often as the other column says. */
    | { readonly weightedBy: number }
    /** Of the totals of two columns. */
    | ReportRatio
  /** A number format: `0"人"`. */
  readonly format: string
}

export interface ReportPage {
  readonly paper: 'A4'
  readonly orientation: 'landscape' | 'portrait'
  /** In centimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly footer: string
}

/** Fonts are named and never embedded: where one is missing, the reading program takes its next best. */
export interface ReportFonts {
  readonly title: ReportFont
  readonly header: ReportFont
  readonly body: ReportFont
}

export interface ReportFont {
  readonly name: string
  /** In points. */
  readonly size: number
}
