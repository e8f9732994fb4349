import type { Decisions } from '@shared/import/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { WrittenCounts } from '../resolve-decisions.ts'
import type { Outcome, PlannedRecord } from './planned-record.ts'

/** One record to write. */
export interface RecordWrite {
  readonly planned: PlannedRecord
  readonly outcome: Outcome
  /** Columns of the ledger. */
  readonly chosen: ReadonlySet<string>
}

export interface ResolvedRecords {
  readonly writes: readonly RecordWrite[]
  readonly counts: WrittenCounts
  /** Rows that are left out, by key, with the reason. */
  readonly skipped: ReadonlyMap<string, string>
}

type Decision = Decisions[string]

/**
 * What is written in the end: the plan, and where the clerk decided otherwise, his decisions.
 *
 * @param makesPerson whether the row of a roster of the same batch makes a person
 */
export function resolveRecords(
  records: readonly PlannedRecord[],
  decisions: Decisions,
  makesPerson: (rowKey: string) => boolean,
): ResolvedRecords {
  const writes: RecordWrite[] = []
  const skipped = new Map<string, string>()
  let unchanged = 0
  for (const planned of records) {
    const decision = decisions[planned.key]
    const outcome = outcomeOf(planned, decision)
    if (typeof outcome === 'string') skipped.set(planned.key, outcome)
    else if (outcome?.needsRow && !makesPerson(outcome.needsRow))
      skipped.set(planned.key, '花名册里的这个人没有作为新人员导入，请导入后再比对这一条')
    else {
      const chosen = outcome ? chosenColumns(outcome, decision) : new Set<string>()
      if (outcome && chosen.size > 0) writes.push({ planned, outcome, chosen })
      else unchanged += 1
    }
  }
  const created = writes.filter(({ outcome }) => outcome.isNew).length
  return { writes, skipped, counts: { created, updated: writes.length - created, unchanged, skipped: skipped.size } }
}

/** What the row does, null for nothing, or why it is left out. */
function outcomeOf(planned: PlannedRecord, decision: Decision | undefined): Outcome | null | string {
  const { kind, reason, outcome, candidates, key } = planned
  if (kind === 'rejected') return reason
  switch (decision?.action) {
    case 'skip':
      return '比对时选择了不导入'
    case 'create':
      if (!outcome?.isNew) throw new AppError('invalid-input', `Row ${key} cannot be a record of its own`)
      return outcome
    case 'merge': {
      const target = candidates.find(({ id }) => id === decision.targetId)
      if (!target) throw new AppError('invalid-input', `Row ${key} is merged with nothing`)
      return target.outcome
    }
    case undefined:
      return kind === 'conflict' ? `没有确定：${reason}` : outcome
  }
}

function chosenColumns({ cells, isNew, always }: Outcome, decision: Decision | undefined): Set<string> {
  const fields = decision?.fields && new Set(decision.fields)
  const ticked = cells.filter(({ field, proposed, locked }) => !locked && (fields ? fields.has(field) : proposed))
  const chosen = new Set(ticked.map(({ field }) => field))
  const free = new Set(cells.flatMap(({ field, locked }) => (locked ? [] : [field])))
  if (isNew && free.size > 0) for (const field of always) if (free.has(field)) chosen.add(field)
  return chosen
}
