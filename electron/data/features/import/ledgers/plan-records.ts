import { fieldOf, type LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import type { Steps } from '../../../db/run-in-steps.ts'
import { saysTheSame } from './compare-values.ts'
import { type LedgerRecord } from './ledger-record.ts'
import { planCatalogues } from './plan-catalogues.ts'
import type { PlanContext } from './plan-context.ts'
import { decisionPlanner } from './plan-decisions.ts'
import { publicationPlanner } from './plan-publications.ts'
import { sectionPlanner } from './plan-section-records.ts'
import { conflict, type PlannedRecord } from './planned-record.ts'

/** Decides what each row of the ledgers that are no roster would do, and changes nothing. */
export function* planningRecords(records: readonly LedgerRecord[], context: PlanContext): Steps<PlannedRecord[]> {
  const planned: PlannedRecord[] = []
  for (const [ledger, own] of Map.groupBy(records, (record) => record.ledger)) {
    // The rows of a catalogue are planned together: they say which of them belong to one.
    if (ledger === 'catalogue') planned.push(...planCatalogues(own, context))
    const plan = plannerOf(ledger, context)
    if (!plan) continue
    for (const record of own) {
      planned.push(plan(record))
      yield { done: planned.length, total: records.length }
    }
  }
  const order = new Map(records.map(({ key }, at) => [key, at]))
  const sorted = planned.toSorted((one, other) => order.get(one.key)! - order.get(other.key)!)
  return withoutRepeats(sorted)
}

function plannerOf(ledger: LedgerId, context: PlanContext): ((record: LedgerRecord) => PlannedRecord) | null {
  switch (ledger) {
    case 'training':
    case 'talk':
    case 'gift':
      return sectionPlanner(context)
    case 'decision':
      return decisionPlanner(context)
    case 'disclosure':
      return publicationPlanner(context)
    case 'catalogue':
    case 'roster':
      return null
  }
}

/** A summary sheet repeats the rows of the others: what was said once is not written twice. */
function withoutRepeats(planned: readonly PlannedRecord[]): PlannedRecord[] {
  const first = new Map<string, PlannedRecord>()
  return planned.map((one) => {
    if (one.identity === null) return one
    const before = first.get(one.identity)
    if (!before) {
      first.set(one.identity, one)
      return one
    }
    const differing = contradictions(before.record, one.record)
    const where = whereIs(before.record)
    if (differing.length === 0)
      return { ...one, kind: 'same', reason: `与${where}是同一条`, outcome: null, candidates: [] }
    const outcome = one.record.ledger === 'disclosure' ? null : one.outcome
    return conflict(one, `与${where}像是同一条，但${differing.join('、')}不一致`, { outcome, identity: one.identity })
  })
}

/** Labels of what two rows say differently; what one of them leaves blank does not count. */
function contradictions(one: LedgerRecord, other: LedgerRecord): string[] {
  const definition = ledgerOf(one.ledger)
  return [...other.values].flatMap(([field, value]) => {
    const there = one.values.get(field)
    if (there === undefined || saysTheSame(there, value)) return []
    const { label, shortLabel } = fieldOf(definition, field)
    return [shortLabel ?? label]
  })
}

function whereIs({ fileName, sheet, row }: LedgerRecord): string {
  return sheet ? `《${fileName}》“${sheet}”第 ${row} 行` : `《${fileName}》第 ${row} 行`
}
