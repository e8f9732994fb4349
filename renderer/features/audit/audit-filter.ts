import type { AuditFilter } from '@shared/audit/contract.ts'

export const noFilter: AuditFilter = { text: '', accountId: null, act: null, from: null, to: null }

export function isFiltered(filter: AuditFilter): boolean {
  return Object.entries(filter).some(([key, value]) => value !== noFilter[key as keyof AuditFilter])
}

export type QuickRange = 'today' | 'week' | 'month'
export const quickRanges: Readonly<Record<QuickRange, string>> = { today: '今天', week: '本周', month: '本月' }

/** Both days included; a week begins on Monday. */
export function daysOf(range: QuickRange, now: Date): { from: string; to: string } {
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate())
  if (range === 'week') first.setDate(first.getDate() - ((first.getDay() + 6) % 7))
  if (range === 'month') first.setDate(1)
  return { from: writtenDay(first), to: writtenDay(now) }
}

function writtenDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
