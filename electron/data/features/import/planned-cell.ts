import type { PlanCell } from '@shared/import/model.ts'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { mask } from '@shared/values/mask.ts'
import type { PersonValue } from './roster-record.ts'

/** One difference, unmasked, as the data process keeps it. */
export interface PlannedCell {
  readonly field: string
  readonly before: PersonValue | null
  readonly after: PersonValue | null
  readonly proposed: boolean
  readonly locked: boolean
  readonly note: string | null
}

export function lockedCell(
  field: string,
  before: PersonValue | null,
  after: PersonValue | null,
  note: string,
): PlannedCell {
  return { field, before, after, proposed: false, locked: true, note }
}

/** What leaves the data process. */
export function shownCell({ field, before, after, proposed, locked, note }: PlannedCell): PlanCell {
  const { label, shortLabel } = fieldOf(roster, field)
  return {
    field,
    label: shortLabel ?? label,
    before: shown(field, before),
    after: shown(field, after),
    proposed,
    locked,
    note,
  }
}

function shown(field: string, value: PersonValue | null): string | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  const { sensitivity } = fieldOf(roster, field)
  return sensitivity ? mask(value, sensitivity) : value
}
