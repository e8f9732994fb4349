import type { PlanRow } from '@shared/import/plan.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import type { WriteDb } from '../../../db/connection.ts'
import type { CommandContext } from '../../../rpc/handlers.ts'
import type { ResolvedCommunity } from '../current-data.ts'
import type { PlannedCell } from '../planned-cell.ts'
import type { CellValue, LedgerRecord } from './ledger-record.ts'

export type RecordCell = PlannedCell<CellValue>

/** What a record needs of the batch while it is written. */
export interface Writing {
  readonly context: CommandContext & { readonly db: WriteDb }
  readonly today: string
  /** Made when the first record needs it. */
  readonly communityId: (community: ResolvedCommunity) => CommunityId
  /** The person that a row of a roster of the same batch made; null when that row was left out. */
  readonly personOfRow: (rowKey: string) => PersonId | null
  /** For the records of one batch: what was made for the first serves the others. */
  readonly made: Map<string, unknown>
}

/** A record that was written, with what each field of the ledger became. */
export interface WrittenRecord {
  readonly table: 'dossier_record' | 'decision' | 'disclosure' | 'catalogue_item'
  readonly id: string
  /** What is taken back as one with it. */
  readonly whole: string
  /** By the field of the ledger: the field and the value it has there. */
  readonly fields: ReadonlyMap<string, { readonly field: string; readonly value: CellValue | null }>
}

/** One thing a row may do: make a record, or change one. */
export interface Outcome {
  readonly cells: readonly RecordCell[]
  readonly isNew: boolean
  /** What happens beside it: 将建立2026年度档案. */
  readonly notice: string | null
  /** Written with a new record, ticked or not: without them it cannot be. */
  readonly always: readonly string[]
  /** The community that is made for it; null where it stands already. */
  readonly newCommunity: ResolvedCommunity | null
  /** Names the dossier that is opened for it; null where it stands already. */
  readonly newDossier: string | null
  /** The row of a roster of the same batch that makes the person it is about. */
  readonly needsRow: string | null
  /** Writes the chosen fields. */
  readonly write: (chosen: ReadonlySet<string>, writing: Writing) => WrittenRecord
}

export interface RecordCandidate {
  /** Of the person, or of the record. */
  readonly id: string
  readonly of: 'person' | 'record'
  readonly name: string
  readonly community: string | null
  readonly birth: string | null
  readonly agree: readonly string[]
  readonly disagree: readonly string[]
  readonly outcome: Outcome
}

/** One row of a ledger against the database. */
export interface PlannedRecord {
  readonly key: string
  readonly kind: PlanRow['kind']
  readonly reason: string
  readonly record: LedgerRecord
  /** Who or what it is about. */
  readonly name: string
  readonly community: ResolvedCommunity | null
  /** What it does as proposed; of a conflict, what it does as a record of its own, where it can be one. */
  readonly outcome: Outcome | null
  readonly candidates: readonly RecordCandidate[]
  /** Rows of one plan with the same text are about the same thing; null: nothing to compare by. */
  readonly identity: string | null
}

type Planned = Pick<PlannedRecord, 'record' | 'name' | 'community'>

export function rejected(planned: Planned, reason: string): PlannedRecord {
  return {
    ...planned,
    key: planned.record.key,
    kind: 'rejected',
    reason,
    outcome: null,
    candidates: [],
    identity: null,
  }
}

export function conflict(
  planned: Planned,
  reason: string,
  {
    outcome = null,
    candidates = [],
    identity = null,
  }: Partial<Pick<PlannedRecord, 'outcome' | 'candidates' | 'identity'>> = {},
): PlannedRecord {
  return { ...planned, key: planned.record.key, kind: 'conflict', reason, outcome, candidates, identity }
}

export function decided(planned: Planned, outcome: Outcome, reason: string, identity: string | null): PlannedRecord {
  const kind = outcome.isNew ? 'new' : outcome.cells.some(({ locked }) => !locked) ? 'changed' : 'same'
  return { ...planned, key: planned.record.key, kind, reason, outcome, candidates: [], identity }
}
