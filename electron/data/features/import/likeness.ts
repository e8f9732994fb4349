import type { Identity } from './roster-record.ts'

/**
 * - `same`: an id number, or name and birth, say that it is one person.
 * - `likely`: name and community agree and nothing contradicts; enough when there is only one such.
 * - `doubt`: somebody has to look.
 */
export type Likeness = 'same' | 'likely' | 'doubt' | 'different'

/** Compares two persons of the same name or of the same id number. */
export function likeness(one: Identity, other: Identity): Likeness {
  const birth = agreement(one.birth, other.birth)
  const community = agreement(one.community, other.community)
  if (one.idNo !== null && other.idNo !== null) {
    if (isSameIdNumber(one.idNo, other.idNo)) return one.name === other.name ? 'same' : 'doubt'
    // Two numbers of one birth month may be one number with a slip in it.
    return birth === 'equal' && community !== 'different' ? 'doubt' : 'different'
  }
  if (birth === 'equal') return community === 'different' ? 'doubt' : 'same'
  if (birth === 'different') return community === 'equal' ? 'doubt' : 'different'
  if (community === 'equal') return 'likely'
  return community === 'different' ? 'different' : 'doubt'
}

export function agreement(one: string | null, other: string | null): 'equal' | 'different' | 'unknown' {
  if (one === null || other === null) return 'unknown'
  return one === other ? 'equal' : 'different'
}

/** An old number of 15 digits is its new one without the century and the check digit. */
export function isSameIdNumber(one: string, other: string): boolean {
  if (one === other) return true
  return shortIdNumber(one) === shortIdNumber(other) && one.length !== other.length
}

export function shortIdNumber(idNo: string): string {
  return idNo.length === 18 && idNo.slice(6, 8) === '19' ? idNo.slice(0, 6) + idNo.slice(8, 17) : idNo
}
