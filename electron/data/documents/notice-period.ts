import { addDays } from '@shared/values/day-arithmetic.ts'
import { writtenDay } from './written-day.ts'

interface Shown {
  readonly publishedOn: string
  readonly withdrawnOn: string | null
  /** 0: as long as it holds. */
  readonly minDisplayDays: number
}

/** 公示期 in words; the day it is put up is not counted. */
export function noticePeriod({ publishedOn, withdrawnOn, minDisplayDays }: Shown): string {
  const from = writtenDay(publishedOn)
  if (withdrawnOn !== null) return `${from}至${writtenDay(withdrawnOn)}`
  if (minDisplayDays === 0) return `${from}起`
  return `${from}至${writtenDay(addDays(publishedOn, minDisplayDays))}（不少于${minDisplayDays}天）`
}
