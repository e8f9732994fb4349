/** What starts the clock of a rule that runs from an event. */
export type Trigger = 'formed' | 'changed' | 'decided' | 'received' | 'appraised' | 'finished' | 'event'

/**
 * One 公开时限 as something that can be computed (domain.md §6.2). A cell may hold two, joined by a condition.
 * Days are calendar days unless the name says workdays.
 */
export type TimeRule =
  /** 长期公开，发生变更及时更新. */
  | { readonly kind: 'LONG_TERM'; readonly updateWithinDays: number | null }
  /** 自信息形成或者变更之日起 20 个工作日内. */
  | { readonly kind: 'EVENT_WORKDAYS'; readonly workdays: number; readonly trigger: Trigger }
  /** 评议后 10 日内. */
  | { readonly kind: 'EVENT_DAYS'; readonly days: number; readonly trigger: Trigger }
  /** 每季度首月 20 日: month 1 of the quarter, day 20. */
  | { readonly kind: 'PERIOD_DAY'; readonly unit: PeriodUnit; readonly month: number; readonly day: number }
  /** 每季度至少公布一次. */
  | { readonly kind: 'PERIOD'; readonly unit: PeriodUnit }
  /** 往来较多的每月公布一次: holds where the community has the flag. */
  | { readonly kind: 'PERIOD_IF'; readonly unit: PeriodUnit; readonly condition: string }
  /** 随时, 即时, 及时: within the street's number of days. */
  | { readonly kind: 'IMMEDIATE'; readonly days: number | null }
  /** 每完成一个阶段公布进展. */
  | { readonly kind: 'STAGE' }
  /** 事前公开. */
  | { readonly kind: 'BEFORE'; readonly days: number | null; readonly trigger: Trigger }
  /** 按卫健委要求单独公开: nobody can compute it, a day is entered by hand. */
  | { readonly kind: 'BY_AUTHORITY'; readonly authority: string }
export type PeriodUnit = 'month' | 'quarter' | 'halfYear' | 'year'

export interface TimeRules {
  readonly rules: readonly TimeRule[]
  /** 公示不少于 7 天, from the same text. */
  readonly minDisplayDays: number | null
}

/** What a text becomes, or what has to be asked. Nothing is guessed. */
export type ParsedTimeRule =
  | {
      readonly state: 'parsed'
      readonly value: TimeRules
      /** Shown back: 每季度第 1 个月的 20 日前. */ readonly words: string
    }
  | {
      readonly state: 'asked'
      /** Why, in Chinese: “定期”没有说明多久一次。 */ readonly question: string
      readonly proposals: readonly TimeRules[]
    }
