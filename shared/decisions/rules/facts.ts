import type { RuleParameters } from '../../people/rule-parameters.ts'
import type { Stage } from '../../disclosure/model.ts'
import type { DecisionValues, MeetingValues, ProgressValues } from '../contract.ts'

export type Meeting = MeetingValues & { readonly id: string }
export type Progress = ProgressValues & { readonly id: string }

/** One publication the matter asks for, and how far it is. */
export interface Publication {
  readonly stage: Stage
  readonly disclosureId: string | null
  /** As a person reads it. */
  readonly state: string
  readonly dueOn: string | null
  /** Null as long as nobody could read it. */
  readonly publishedOn: string | null
  readonly withdrawnOn: string | null
}

/** All that the rules look at when they judge one matter. */
export interface DecisionFacts {
  readonly values: DecisionValues
  readonly meetings: readonly Meeting[]
  readonly progress: readonly Progress[]
  readonly publications: readonly Publication[]
  readonly files: readonly { readonly kind: string }[]
  readonly registeredOn: string
}

export interface DecisionContext {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly parameters: RuleParameters
}

/** Of one kind, the earliest first. */
export function meetingsOf({ meetings }: DecisionFacts, kind: Meeting['kind']): Meeting[] {
  return meetings.filter((one) => one.kind === kind).toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
}

export function progressOf({ progress }: DecisionFacts, ...kinds: Progress['kind'][]): Progress[] {
  return progress.filter(({ kind }) => kinds.includes(kind)).toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

export function sumOf(records: readonly Progress[]): number | null {
  const amounts = records.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  return amounts.length === 0 ? null : cents(amounts.reduce((sum, one) => sum + one, 0))
}

/** Sums of 元 with 分 drift in binary fractions. */
export function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}
