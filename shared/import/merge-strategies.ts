import { z } from 'zod'

/**
 * What a column does where there is a value already. `ask`: fills blanks, and the rest is ticked one by one.
 * `newest`: the file speaks. `fill`: blanks only. `keep`: writes to nothing that is there.
 */
export const mergeStrategies = {
  ask: '逐个确定',
  newest: '以台账为准',
  fill: '只补空白',
  keep: '不改已有记录',
} as const
export type MergeStrategy = keyof typeof mergeStrategies
export const mergeStrategyIds = Object.keys(mergeStrategies) as [MergeStrategy, ...MergeStrategy[]]

/** By ledger and field: `talk.place`. */
export const strategies = z.record(z.string().max(60), z.enum(mergeStrategyIds))
export type MergeStrategies = Readonly<Record<string, MergeStrategy>>
