import type { Appointment } from './model.ts'

/** As much of an appointment as the rules look at. */
export type HeldPost = Pick<Appointment, 'communityId' | 'organisation' | 'post' | 'startedOn' | 'endedOn'>

/** Held on this day (`YYYY-MM-DD`). One that ended in a month without a day is held to the end of that month. */
export function isCurrent(held: Pick<HeldPost, 'endedOn'>, today: string): boolean {
  return held.endedOn === null || held.endedOn >= today.slice(0, held.endedOn.length)
}

// 党委书记, 社区党总支书记 and 书记 are one post; 副书记 and 第一书记 are not.
const partyHead = /^(?!.*团)(?:.*(?:党委|党工委|党总支|总支|党支部|支部|党组织|社区))?书记$/
const committeeHead = /^(?:.*(?:居委会|居民委员会|社区|委会))?主任$/

export function isPartyHead(held: Pick<HeldPost, 'organisation' | 'post'>): boolean {
  return held.organisation === 'party' && namesOf(held.post).some((name) => partyHead.test(name))
}

export function isCommitteeHead(held: Pick<HeldPost, 'organisation' | 'post'>): boolean {
  return held.organisation === 'committee' && namesOf(held.post).some((name) => committeeHead.test(name))
}

/** 一肩挑: at once 书记 of the party organisation and 主任 of the committee of one community. */
export function isDualHead(appointments: readonly HeldPost[], today: string): boolean {
  const current = appointments.filter((held) => isCurrent(held, today))
  const communities = new Set(current.filter(isPartyHead).map((held) => held.communityId))
  return current.some((held) => isCommitteeHead(held) && communities.has(held.communityId))
}

/** 交叉任职: at once a member of the party organisation and of the committee of one community. */
export function isCrossAppointed(appointments: readonly HeldPost[], today: string): boolean {
  const current = appointments.filter((held) => isCurrent(held, today))
  const communities = new Set(current.filter((held) => held.organisation === 'party').map((held) => held.communityId))
  return current.some((held) => held.organisation === 'committee' && communities.has(held.communityId))
}

/** 书记兼组织委员 or 副书记、纪检委员 in one text are two posts. */
function namesOf(post: string): string[] {
  return post.split(/[、，,;；/兼\s]+/).filter(Boolean)
}
