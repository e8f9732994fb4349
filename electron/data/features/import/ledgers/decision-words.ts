import type { DecisionValues, MeetingKind } from '@shared/decisions/contract.ts'

/** Which body a meeting was of, as ledgers name them; 两委会 where the name does not say. */
export function meetingKindOf(name: string): MeetingKind {
  if (/大工委|大党委/.test(name)) return 'bigCommittee'
  if (/居民|代表会议|代表大会/.test(name) && !/党员/.test(name)) return 'residents'
  if (/党员.*大会|党员会/.test(name)) return 'partyMembers'
  if (/两委|联席|居委会|居民委员会/.test(name)) return 'committees'
  if (/党委|党总支|党支部|支委|支部/.test(name)) return 'branch'
  return 'committees'
}

export function procedureOf(name: string): DecisionValues['procedure'] {
  if (/四议/.test(name)) return 'fourDiscussions'
  const kind = meetingKindOf(name)
  if (kind === 'residents') return 'residents'
  return kind === 'bigCommittee' ? 'bigCommittee' : 'committees'
}

/** Null: the words do not say it. */
export function resultOf(text: string): DecisionValues['result'] {
  if (/未(?:获)?通过|不通过|不同意|否决|未同意/.test(text)) return '否决'
  if (/暂缓|缓议|搁置|再议|待定/.test(text)) return '暂缓'
  return /通过|同意|赞成/.test(text) ? '通过' : null
}
