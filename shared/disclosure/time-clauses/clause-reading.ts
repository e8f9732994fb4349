import type { PeriodUnit, TimeRule } from '../time-rule.ts'

export interface ClauseRules {
  readonly rules: readonly TimeRule[]
  readonly minDisplayDays?: number
}

/** What a clause of a time text says. */
export type ClauseReading =
  | ClauseRules
  /** Says nothing of time. */
  | { readonly nothing: true }
  | { readonly question: string; readonly proposals?: readonly TimeRule[] }

/** Takes a clause as a whole: what is left over would have been dropped silently. */
export type ClauseReader = (clause: string) => ClauseReading | null

export const units: Readonly<Record<string, PeriodUnit>> = {
  月: 'month',
  季度: 'quarter',
  半年: 'halfYear',
  年: 'year',
}
export const monthsOf: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 }

/** 至少公开一次, 一公开, 公开上季度收支情况: that something is published, and what, but not when. */
export const publish =
  '(?:(?:至少|不少于|进行|集中|统一|定于|应当?|必须|要)*(?:公开|更新)?(?:至少)?(?:[1一]次?)?(?:公开|更新)?(?:[1一]次)?(?:(?:上|前|本)[1一]?(?:年度?|季度?|半年|月|期)[^\\d每前后内,;]*)?)'
