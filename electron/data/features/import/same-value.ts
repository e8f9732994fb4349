import { compactText } from '@shared/values/text.ts'
import { isSameIdNumber } from './likeness.ts'
import type { PersonValue } from './roster-record.ts'

const months: ReadonlySet<string> = new Set(['birth', 'partyJoined', 'workStarted', 'termStart'])

export type Comparison = 'equal' | 'first-says-more' | 'second-says-more' | 'different'

/** 1985-03 and 1985-03-12 do not contradict, nor do an old id number and its new one: one of them says more. */
export function compareValues(field: string, first: PersonValue, second: PersonValue): Comparison {
  if (first === second) return 'equal'
  if (typeof first === 'boolean' || typeof second === 'boolean') return 'different'
  if (months.has(field)) {
    if (first.startsWith(`${second}-`)) return 'first-says-more'
    if (second.startsWith(`${first}-`)) return 'second-says-more'
    return 'different'
  }
  if (field === 'idNo' && first !== second && isSameIdNumber(first, second))
    return first.length > second.length ? 'first-says-more' : 'second-says-more'
  return compactText(first) === compactText(second) ? 'equal' : 'different'
}
