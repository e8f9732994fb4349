import type { LedgerId } from '@shared/ledgers/definition.ts'
import type { LedgerSheet } from '../ledger-sheet.ts'
import type { Written } from './written-values.ts'

/** The true answer for one record; `row` counts from 1. */
export interface TrueRow {
  readonly row: number
  readonly values: Readonly<Record<string, Written['value']>>
  /** field → the code that must be said. */
  readonly damage: Readonly<Record<string, string>>
  /** Fields where an issue is allowed although the value is right. */
  readonly mayAsk: readonly string[]
}

export interface TrueTable {
  readonly sheet: string | null
  readonly ledger: LedgerId
  readonly headerRows: readonly number[]
  /** Column letter → field; every other column means nothing. */
  readonly columns: Readonly<Record<string, string>>
  readonly rows: readonly TrueRow[]
}

/** A workbook with what it says. */
export interface MessyLedger {
  readonly kind: string
  readonly seed: number
  readonly bookType: 'xlsx' | 'biff8'
  readonly sheets: readonly LedgerSheet[]
  readonly tables: readonly TrueTable[]
}
