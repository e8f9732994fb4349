import type { PlanCell } from '@shared/import/plan.ts'
import { fieldOf, type LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { mask } from '@shared/values/mask.ts'
import type { PersonValue } from './roster-record.ts'

/** One difference, unmasked, as the data process keeps it. */
export interface PlannedCell<Value = PersonValue> {
  readonly field: string
  readonly before: Value | null
  readonly after: Value | null
  readonly proposed: boolean
  readonly locked: boolean
  readonly note: string | null
}

export function lockedCell<Value = PersonValue>(
  field: string,
  before: Value | null,
  after: Value | null,
  note: string,
): PlannedCell<Value> {
  return { field, before, after, proposed: false, locked: true, note }
}

/** What leaves the data process. */
export function shownCell(
  ledger: LedgerId,
  { field, before, after, proposed, locked, note }: PlannedCell<string | number | boolean>,
): PlanCell {
  const { label, shortLabel } = fieldOf(ledgerOf(ledger), field)
  return {
    field,
    label: shortLabel ?? label,
    before: shown(ledger, field, before),
    after: shown(ledger, field, after),
    proposed,
    locked,
    note,
  }
}

function shown(ledger: LedgerId, field: string, value: string | number | boolean | null): string | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  const { sensitivity } = fieldOf(ledgerOf(ledger), field)
  return sensitivity ? mask(String(value), sensitivity) : String(value)
}
