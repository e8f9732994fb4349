import { parameterDefinitions, type ParameterValues, type SeatTier } from './parameter-definitions.ts'

/** A number a rule compares with: not a constant, but what some document says from some day on. */
export interface RuleParameter<Value> {
  readonly value: Value
  /** Where it comes from, in the words a clerk reads behind a warning: 地方做法. */
  readonly source: string
  /** `YYYY-MM-DD`. */
  readonly validFrom: string
}

export type ParameterKey = keyof ParameterValues

/** What a street may set; kept together with its source, because the documents contradict one another. */
export type RuleParameters = { readonly [Key in ParameterKey]: RuleParameter<ParameterValues[Key]> }

export const parameterKeys = Object.keys(parameterDefinitions) as ParameterKey[]

export const defaultRuleParameters = Object.fromEntries(
  parameterKeys.map((key) => {
    const { value, source, validFrom } = parameterDefinitions[key]
    return [key, { value, source, validFrom }]
  }),
) as unknown as RuleParameters

export function isParameterKey(key: string): key is ParameterKey {
  return Object.hasOwn(parameterDefinitions, key)
}

/** Why a value cannot be one of this parameter, in Chinese; null when it can. */
export function parameterRefusal(key: ParameterKey, value: unknown): string | null {
  const { label, words, schema } = parameterDefinitions[key]
  return schema.safeParse(value).success ? null : `“${label}”的值不合要求：${words}。`
}

export function seatsFor(households: number, tiers: readonly SeatTier[]): number | null {
  return tiers.find((tier) => tier.maxHouseholds === null || households <= tier.maxHouseholds)?.seats ?? null
}
