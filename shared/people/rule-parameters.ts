/** A number a rule compares with: not a constant, but what some document says from some day on. */
export interface RuleParameter<Value> {
  readonly value: Value
  /** Where it comes from, in the words a clerk reads behind a warning: 地方做法. */
  readonly source: string
  /** `YYYY-MM-DD`. */
  readonly validFrom: string
}

/** Up to this many households (inclusive; null: without end) a community has this many seats in its two committees. */
export interface SeatTier {
  readonly maxHouseholds: number | null
  readonly seats: number
}

export interface Range {
  readonly min: number
  readonly max: number
}

/** What a street may set; kept together with its source, because the documents contradict one another. */
export interface RuleParameters {
  /** Full years between birth and joining the party. */
  readonly partyAge: RuleParameter<number>
  /** Full years between birth and the first work. */
  readonly workAge: RuleParameter<number>
  readonly seatTiers: RuleParameter<readonly SeatTier[]>
  readonly supervisionSize: RuleParameter<Range>
  /** Whether a member of both 居监委 and 居委会 may be saved with a warning, or not at all. */
  readonly supervisionConflict: RuleParameter<'warning' | 'error'>
}

export const defaultRuleParameters: RuleParameters = {
  partyAge: { value: 18, source: '一般要求', validFrom: '2021-01-01' },
  workAge: { value: 16, source: '一般要求', validFrom: '2021-01-01' },
  seatTiers: {
    // 3000 and 5000 themselves belong to two tiers in the document; they are taken as the middle one.
    value: [
      { maxHouseholds: 2999, seats: 5 },
      { maxHouseholds: 5000, seats: 7 },
      { maxHouseholds: null, seats: 9 },
    ],
    source: '地方做法',
    validFrom: '2020-01-01',
  },
  supervisionSize: { value: { min: 3, max: 5 }, source: '地方做法', validFrom: '2021-01-01' },
  supervisionConflict: { value: 'warning', source: '地方做法', validFrom: '2021-01-01' },
}

export function seatsFor(households: number, tiers: readonly SeatTier[]): number | null {
  return tiers.find((tier) => tier.maxHouseholds === null || households <= tier.maxHouseholds)?.seats ?? null
}
