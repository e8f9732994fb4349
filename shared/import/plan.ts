import type { LedgerId } from '../ledgers/definition.ts'
import type { Organisation } from '../people/model.ts'
import type { MergeStrategies, MergeStrategy } from './merge-strategies.ts'
import type { KeptDecisions } from './row-decision.ts'

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
  /** What was said of columns that differ, this time or before the program was closed. */
  readonly strategies: MergeStrategies
  /** What was decided of rows that are as they were then. */
  readonly decided: KeptDecisions
  /** Decisions that were dropped, because their row says something else now. */
  readonly forgotten: number
  /** Values of the rows that are not written, because an error on them was not decided. */
  readonly unwrittenValues: number
}
