import type { Fraction } from '../../people/parameter-definitions.ts'
import type { RuleParameters } from '../../people/rule-parameters.ts'
import type { DecisionValues, MeetingKind, MeetingValues } from '../contract.ts'

type ShareKey = 'attendanceBranch' | 'attendanceCommittees' | 'attendancePartyMembers' | 'attendanceBigCommittee'

const shares: Readonly<Record<Exclude<MeetingKind, 'residents'>, ShareKey>> = {
  branch: 'attendanceBranch',
  committees: 'attendanceCommittees',
  partyMembers: 'attendancePartyMembers',
  bigCommittee: 'attendanceBigCommittee',
}

/** The share of those who should come that has to be there. A meeting of delegates unless its form says otherwise. */
function shareFor({ kind, form }: MeetingValues, parameters: RuleParameters) {
  if (kind !== 'residents') return parameters[shares[kind]]
  const isOfAll = /居民会议|居民大会|户代表/.test(form ?? '')
  return isOfAll ? parameters.attendanceResidents : parameters.attendanceDelegates
}

export function isReached(present: number, expected: number, { parts, of }: Fraction): boolean {
  return parts * 2 === of ? present * of > expected * parts : present * of >= expected * parts
}

function shareWords({ parts, of }: Fraction): string {
  return parts * 2 === of ? '半数以上（超过半数）' : `${parts}/${of} 以上`
}

/** What is doubtful about who was there. */
export function attendanceDoubts(meeting: MeetingValues, parameters: RuleParameters): string[] {
  const { expected, present } = meeting
  if (expected === null || present === null) return ['没有登记应到和实到人数']
  if (expected === 0) return ['应到人数为 0']
  if (present > expected) return [`实到 ${present} 人多于应到 ${expected} 人`]
  const share = shareFor(meeting, parameters)
  if (isReached(present, expected, share.value)) return []
  return [`应到 ${expected} 人，实到 ${present} 人，没有达到${shareWords(share.value)}（${share.source}）`]
}

/** What is doubtful about the votes. */
export function voteDoubts(meeting: MeetingValues, result: DecisionValues['result'], isDeciding: boolean): string[] {
  const { present, agree, against, abstain } = meeting
  const cast = (agree ?? 0) + (against ?? 0) + (abstain ?? 0)
  const doubts: string[] = []
  if (present !== null && cast > present) doubts.push(`同意、反对、弃权共 ${cast} 票，多于实到 ${present} 人`)
  if (agree === null) {
    if (isDeciding && result === '通过') doubts.push('登记为通过，却没有同意票数')
    return doubts
  }
  const mayFail = isDeciding && result !== '通过'
  if (present !== null && agree * 2 <= present && !mayFail)
    doubts.push(`同意 ${agree} 票，没有超过实到 ${present} 人的一半`)
  return doubts
}
