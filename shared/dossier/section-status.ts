import { localDay } from '../values/local-clock.ts'
import type { Light, SectionStatus } from './model.ts'
import type { ActiveSection } from './sections/definition.ts'
import type { SectionState } from './states.ts'

/** What is stored of one section of one dossier. */
export interface SectionFacts {
  readonly isNone: boolean
  readonly isToConfirm: boolean
  readonly records: number
  /** Records that have an error. */
  readonly invalid: number
  readonly updatedAt: string | null
}

export const untouchedSection: SectionFacts = {
  isNone: false,
  isToConfirm: false,
  records: 0,
  invalid: 0,
  updatedAt: null,
}

/** Must be filled or declared before a dossier is handed in. Clues are recorded by those who may, when there are any. */
export function isNeeded({ isOn, kind, isRestricted }: ActiveSection): boolean {
  return isOn && kind !== 'person' && !isRestricted
}

/** How long what stands in a section counts as looked at. */
export interface Freshness {
  readonly days: number
  /** What was changed or confirmed before this moment is to be looked at again. */
  readonly since: string
}

/** Null: a street that asks for zero days is not reminded. */
export function freshnessAt(now: Date, days: number): Freshness | null {
  return days === 0 ? null : { days, since: new Date(now.getTime() - days * 86_400_000).toISOString() }
}

/**
 * Completeness and freshness of a section in one light. What is old is only pointed out: it does not keep a dossier from
 * being handed in, since the year's confirmation is a step of its own.
 */
export function sectionStatus(
  section: ActiveSection,
  facts: SectionFacts,
  freshness: Freshness | null = null,
): SectionStatus {
  const { isToConfirm, records, updatedAt } = facts
  const status = { section: section.id, state: stateOf(section, facts), records, isToConfirm, updatedAt }
  const [light, why] = lightOf(section, facts)
  if (light !== 'done' || freshness === null || updatedAt === null || updatedAt >= freshness.since)
    return { ...status, isStale: false, light, why }
  const old = `${why}，超过 ${freshness.days} 天没有改动或确认，待确认`
  return { ...status, isStale: true, light: 'doubtful', why: old }
}

function stateOf({ kind }: ActiveSection, { records, isNone }: SectionFacts): SectionState {
  if (kind === 'person' || records > 0) return 'records'
  return isNone ? 'none' : 'blank'
}

function lightOf(section: ActiveSection, facts: SectionFacts): readonly [Light, string] {
  const { isNone, isToConfirm, records, invalid, updatedAt } = facts
  if (section.kind === 'person') return ['done', '取自人员信息']
  const on = updatedAt === null ? '' : `，最近修改 ${localDay(new Date(updatedAt))}`
  if (records === 0 && !isNone) {
    if (!section.isOn) return ['off', '本街道没有启用']
    return isNeeded(section) ? ['missing', `未填${on}`] : ['off', '没有登记']
  }
  const filled = records > 0 ? `有 ${records} 条` : '已声明无此情况'
  if (isToConfirm) return ['doubtful', `${filled}，从上年结转，待确认`]
  if (invalid > 0) return ['doubtful', `${filled}，其中 ${invalid} 条填写不对`]
  return ['done', `${filled}${on}`]
}

export interface Completeness {
  readonly done: number
  readonly needed: number
  readonly toConfirm: number
  /** Labels of what keeps the dossier from being handed in. */
  readonly missing: readonly string[]
  readonly unconfirmed: readonly string[]
  readonly invalid: readonly string[]
}

/** Of those sections that must be filled; a section that is to be confirmed or has an error is not done. */
export function completenessOf(
  sections: readonly ActiveSection[],
  factsOf: (section: string) => SectionFacts,
): Completeness {
  const asked = sections
    .filter((section) => section.kind !== 'person')
    .map((section) => [section, factsOf(section.id)] as const)
  const labels = (wanted: (section: ActiveSection, facts: SectionFacts) => boolean) =>
    asked.filter(([section, facts]) => wanted(section, facts)).map(([{ label }]) => label)
  const needed = asked.filter(([section]) => isNeeded(section))
  return {
    done: needed.filter(([section, facts]) => lightOf(section, facts)[0] === 'done').length,
    needed: needed.length,
    toConfirm: asked.filter(([, { isToConfirm }]) => isToConfirm).length,
    missing: labels((section, { records, isNone }) => isNeeded(section) && records === 0 && !isNone),
    unconfirmed: labels((_section, { isToConfirm }) => isToConfirm),
    invalid: labels((_section, { invalid }) => invalid > 0),
  }
}
