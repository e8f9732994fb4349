import { z } from 'zod'

/** Parts of a year that reports are asked for. */
export const periodParts = {
  year: { label: '全年', from: '01-01', to: '12-31' },
  firstHalf: { label: '上半年', from: '01-01', to: '06-30' },
  secondHalf: { label: '下半年', from: '07-01', to: '12-31' },
  quarter1: { label: '第一季度', from: '01-01', to: '03-31' },
  quarter2: { label: '第二季度', from: '04-01', to: '06-30' },
  quarter3: { label: '第三季度', from: '07-01', to: '09-30' },
  quarter4: { label: '第四季度', from: '10-01', to: '12-31' },
} as const
export type PeriodPart = keyof typeof periodParts
export const periodPartIds = Object.keys(periodParts) as [PeriodPart, ...PeriodPart[]]

export const reportPeriod = z.object({
  year: z.number().int().min(1990).max(2200),
  part: z.enum(periodPartIds),
})
export type ReportPeriod = z.infer<typeof reportPeriod>

/** Both days included. */
export function spanOf({ year, part }: ReportPeriod): { readonly from: string; readonly to: string } {
  const { from, to } = periodParts[part]
  return { from: `${year}-${from}`, to: `${year}-${to}` }
}

/** 2026年, 2026年第三季度. */
export function periodWords({ year, part }: ReportPeriod): string {
  return `${year}年${part === 'year' ? '' : periodParts[part].label}`
}
