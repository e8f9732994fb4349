import type { RuleParameters } from '../../people/rule-parameters.ts'
import { addMonths } from './calendar.ts'
import { dayOf, type PlacedRecord, textOf } from './facts.ts'

/** How long one sanction, or several equal ones together, has its effect. */
export interface SanctionEffect {
  readonly records: readonly PlacedRecord[]
  readonly system: string
  readonly kind: string
  readonly from: string
  /** Null: cannot be said yet (留党察看 before the rights are given back). */
  readonly endsOn: string | null
  readonly months: number | null
}

type EffectParameters = Pick<
  RuleParameters,
  'sanctionMonthsParty' | 'sanctionMonthsAdministrative' | 'sanctionMergeCap'
>

/** R-SAN-01. Kinds without a length of effect, and records without a day, are left out. */
export function sanctionEffects(records: readonly PlacedRecord[], parameters: EffectParameters): SanctionEffect[] {
  const effects = records
    .flatMap((record) => effectOf(record, parameters))
    .toSorted((one, other) => one.from.localeCompare(other.from))
  return merge(effects, parameters.sanctionMergeCap.value)
}

function effectOf(record: PlacedRecord, parameters: EffectParameters): SanctionEffect[] {
  const { values } = record
  const [system, kind] = [textOf(values, 'system') ?? '', textOf(values, 'kind') ?? '']
  const from = dayOf(values, 'effectiveOn') ?? dayOf(values, 'decidedOn')
  const known = system === '政务' ? parameters.sanctionMonthsAdministrative : parameters.sanctionMonthsParty
  const plainKind = isProbation(kind) ? '留党察看' : kind
  const months = system === '党纪' || system === '政务' ? known.value[plainKind] : undefined
  if (from === null || months === undefined) return []
  const start = isProbation(kind) ? dayOf(values, 'restoredOn') : from
  const endsOn = start === null ? null : addMonths(start, months)
  return [{ records: [record], system, kind, from, endsOn, months: start === null ? null : months }]
}

export function isProbation(kind: string): boolean {
  return kind.startsWith('留党察看')
}

/** Months of the probation itself: 一年 or 二年, as its kind says; null where it does not. */
export function probationMonths(kind: string): number | null {
  if (/[一1]年/.test(kind)) return 12
  return /[二两2]年/.test(kind) ? 24 : null
}

/** Equal political sanctions whose effects overlap count on from one another, up to the cap. */
function merge(effects: readonly SanctionEffect[], cap: number): SanctionEffect[] {
  const merged: SanctionEffect[] = []
  for (const effect of effects) {
    const place = merged.findIndex((before) => isContinued(before, effect))
    const before = merged[place]
    if (!before) {
      merged.push(effect)
      continue
    }
    const months = Math.min(cap, (before.months ?? 0) + (effect.months ?? 0))
    const records = [...before.records, ...effect.records]
    merged[place] = { ...before, records, months, endsOn: addMonths(before.from, months) }
  }
  return merged
}

function isContinued(before: SanctionEffect, { system, kind, from }: SanctionEffect): boolean {
  const isEqual = before.system === '政务' && system === '政务' && before.kind === kind
  return isEqual && before.endsOn !== null && from < before.endsOn
}
