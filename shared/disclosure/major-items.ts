import type { Category, Stage } from './model.ts'
import type { TimeRules } from './time-rule.ts'

/** What a community publishes of its decisions where its catalogue names no item of that stage. */
export interface MajorItem {
  readonly key: string
  readonly title: string
  readonly category: Category
  readonly stage: Stage
  readonly timeText: string
  readonly rules: TimeRules
}

/** Stands in front of every catalogue and is never in force itself. */
export const builtInCatalogueId = 'built-in'

export const majorItems: readonly MajorItem[] = [
  {
    key: 'major/before',
    title: '“三重一大”事项事前公开',
    category: '居务',
    stage: '事前',
    timeText: '事前公开',
    rules: { rules: [{ kind: 'BEFORE', days: null, trigger: 'decided' }], minDisplayDays: null },
  },
  {
    key: 'major/during',
    title: '“三重一大”事项事中公开',
    category: '居务',
    stage: '事中',
    timeText: '及时公开',
    rules: { rules: [{ kind: 'IMMEDIATE', days: null }], minDisplayDays: null },
  },
  {
    key: 'major/after',
    title: '“三重一大”事项事后公开',
    category: '居务',
    stage: '事后',
    timeText: '及时公开',
    rules: { rules: [{ kind: 'IMMEDIATE', days: null }], minDisplayDays: null },
  },
]
