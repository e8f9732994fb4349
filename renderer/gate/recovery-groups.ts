import { normaliseRecoveryCode } from '@shared/security/recovery-code.ts'

/** The parts of a recovery code, as it is printed: `ABCDE-FGHIJ-…`. */
export function groupsOf(code: string): readonly string[] {
  return code.split(/[\s-]+/).filter(Boolean)
}

/** The places, from 0, of the groups that are not those of the code. */
export function wrongGroups(code: string, typed: readonly string[]): readonly number[] {
  return groupsOf(code).flatMap((group, place) =>
    normaliseRecoveryCode(typed[place] ?? '') === normaliseRecoveryCode(group) ? [] : [place],
  )
}

/** What was typed or pasted into one place, and the places after it as far as it reaches. */
export function fillGroups(code: string, typed: readonly string[], place: number, value: string): readonly string[] {
  const lengths = groupsOf(code).map((group) => normaliseRecoveryCode(group).length)
  const filled = [...typed]
  let rest = normaliseRecoveryCode(value)
  filled[place] = rest.slice(0, lengths[place])
  for (let next = place; rest !== '' && next < lengths.length; next++) {
    filled[next] = rest.slice(0, lengths[next])
    rest = rest.slice(lengths[next])
  }
  return filled
}
