import type { SourceRecord } from './contract.ts'

/** What a workbook that came back says of itself, held against the log of exports and the records of today. */
export type ReturnedWorkbook =
  | { readonly kind: 'unreadable'; readonly sentence: string }
  /** Without a map: not one of our reports, or somebody copied its table into another file. */
  | { readonly kind: 'noMap' }
  /** Its export is in no log here: another street's, or of before this ledger was restored. */
  | { readonly kind: 'elsewhere' }
  | ReturnedReport

export interface ReturnedReport {
  readonly kind: 'found'
  readonly fileName: string
  readonly report: string
  readonly exportedAt: string
  readonly exportedBy: string
  /** As it was called when it left. */
  readonly exportedAs: string
  readonly isMasked: boolean
  readonly people: number
  /** Byte for byte as it left. */
  readonly isUnchanged: boolean
  /** Those with something to be said first; the rest in the order of the workbook, up to a limit. */
  readonly figures: readonly ReturnedFigure[]
  readonly count: { readonly all: number; readonly changed: number; readonly gone: number }
}

/** A mapped cell as it stands in the file. */
export interface ReturnedFigure {
  readonly sheet: string
  /** `C7`. */
  readonly cell: string
  /** 东湖社区 · 人数. */
  readonly title: string
  /** Null: the cell is empty, or its sheet is gone. */
  readonly value: string | null
  readonly records: number
  /** How many of its records were changed after the export. */
  readonly changed: number
  /** How many no longer exist. */
  readonly gone: number
}

export interface ReturnedSource extends SourceRecord {
  readonly isChanged: boolean
}

export interface ReturnedSources {
  readonly title: string
  readonly value: string | null
  readonly records: readonly ReturnedSource[]
  readonly gone: number
}
