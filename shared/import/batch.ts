import type { LedgerId } from '../ledgers/definition.ts'

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
