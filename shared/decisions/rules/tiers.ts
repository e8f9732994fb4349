import type { Procedure } from '../contract.ts'

/** Who decides, the lowest first. */
export const organs = ['财务负责人', '两委会', '居民代表会议'] as const
export type Organ = (typeof organs)[number]

export interface Tier {
  /** 元, included; null: without end. */
  readonly upTo: number | null
  readonly organ: Organ
  readonly publishRule: string
}

const line = new RegExp(`^(\\d{1,12}|以上) +(${organs.join('|')}) +(\\S.*)$`)

/** A tier as it is typed: 10000 两委会 每季度公布; the last one begins with 以上. */
export function readTier(text: string): Tier | null {
  const [, upTo, organ, publishRule] = line.exec(text.trim()) ?? []
  if (upTo === undefined || organ === undefined || publishRule === undefined) return null
  return { upTo: upTo === '以上' ? null : Number(upTo), organ: organ as Organ, publishRule }
}

/** Null where a line cannot be read, the amounts do not rise, or the last tier has an end. */
export function readTiers(lines: readonly string[]): readonly Tier[] | null {
  const tiers = lines.map(readTier)
  if (!tiers.every((tier) => tier !== null)) return null
  const rises = tiers.every(({ upTo }, place) => {
    const before = place === 0 ? -1 : tiers[place - 1]?.upTo
    return typeof before === 'number' && (upTo === null || upTo > before)
  })
  return rises && tiers.at(-1)?.upTo === null ? tiers : null
}

export function tierOf(amount: number, tiers: readonly Tier[]): Tier | null {
  return tiers.find(({ upTo }) => upTo === null || amount <= upTo) ?? null
}

const organOfProcedure: Readonly<Record<Procedure, Organ>> = {
  fourDiscussions: '居民代表会议',
  residents: '居民代表会议',
  committees: '两委会',
  bigCommittee: '两委会',
}

/** What the tier asks, where a lower organ decides by this procedure. */
export function tierAbove(amount: number | null, procedure: Procedure, tiers: readonly Tier[]): Tier | null {
  const tier = amount === null ? null : tierOf(amount, tiers)
  if (!tier) return null
  return organs.indexOf(tier.organ) > organs.indexOf(organOfProcedure[procedure]) ? tier : null
}
