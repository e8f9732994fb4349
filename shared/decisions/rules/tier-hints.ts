import type { DecisionHint } from '../contract.ts'
import { procedures } from '../contract.ts'
import type { DecisionContext, DecisionFacts } from './facts.ts'
import { readTiers, tierAbove } from './tiers.ts'

/** A lower organ decides than the tier of the amount asks. */
export function tierHints({ values }: DecisionFacts, { parameters }: DecisionContext): DecisionHint[] {
  const { value, source } = parameters.decisionTiers
  const tier = tierAbove(values.amount, values.procedure, readTiers(value) ?? [])
  if (!tier) return []
  const { label } = procedures[values.procedure]
  return [
    {
      rule: 'R-DEC-TIER',
      level: 'alert',
      sentence: `金额 ${values.amount} 元按分档应由${tier.organ}决定（${source}），现在的程序是“${label}”。请核对决策程序。`,
    },
  ]
}
