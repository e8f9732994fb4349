import type { DueGroup, Finding, FindingLevel } from '@shared/findings/contract.ts'
import { findingsText as text } from '../../text/findings-text.ts'
import type { MarkState } from '../../ui/state-mark.tsx'

export const dueKinds = ['overdue', 'soon', 'other'] as const
export type DueKind = (typeof dueKinds)[number]

/** Where it is not said. */
export const usualSoonDays = 7
const dayMs = 86_400_000
const marks: Readonly<Record<FindingLevel, MarkState>> = { error: 'late', alert: 'soon', warning: 'soon', task: 'open' }

/** How much time is left, as a shape and in words; without a day, what kind of thing it is. */
export function findingState({ dueOn, level }: Pick<Finding, 'dueOn' | 'level'>, today: string, soonDays: number) {
  if (dueOn === null) return { mark: marks[level], words: text.levels[level] }
  const left = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayMs)
  if (left < 0) return { mark: 'late' as const, words: text.overdueBy(-left) }
  const words = left === 0 ? text.dueToday : text.dueIn(left)
  return { mark: left <= soonDays ? ('soon' as const) : ('open' as const), words }
}

export function totalsOf(groups: readonly DueGroup[]): Pick<DueGroup, DueKind> {
  const sum = (kind: DueKind) => groups.reduce((total, group) => total + group[kind], 0)
  return { overdue: sum('overdue'), soon: sum('soon'), other: sum('other') }
}
