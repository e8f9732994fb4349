import { type HeldPost, isCommitteeHead, isCurrent, isPartyHead } from '../../people/posts.ts'
import { endOf } from './calendar.ts'
import type { PersonFacts } from './facts.ts'

/** 社区组织班子成员: whoever holds a post in the party organisation, the committee or the supervisory committee. */
export function isTeamMember({ appointments }: PersonFacts, today: string): boolean {
  return appointments.some((held) => held.organisation !== 'other' && isCurrent(held, today))
}

/** 正职: 书记 of the party organisation or 主任 of the committee; both at once is one person and one post tier. */
export function isHead(held: HeldPost): boolean {
  return isPartyHead(held) || isCommitteeHead(held)
}

/** Held on any day of the year, up to today. */
export function isHeldIn(held: HeldPost, year: number, today: string): boolean {
  const first = held.startedOn === null || held.startedOn.slice(0, 4) <= String(year)
  const last = held.endedOn === null || held.endedOn.slice(0, 4) >= String(year)
  const isBegun = held.startedOn === null || held.startedOn <= today.slice(0, held.startedOn.length)
  return first && last && isBegun
}

/** A member of the committee or of its supervision on this day: 基层群众性自治组织中从事管理的人员. */
export function isManagerOn({ appointments }: PersonFacts, day: string): boolean {
  return appointments.some(
    (held) =>
      (held.organisation === 'committee' || held.organisation === 'supervision') &&
      (held.startedOn === null || held.startedOn <= day) &&
      (held.endedOn === null || endOf(held.endedOn) >= day),
  )
}

export function isPartyMember(politicalStatus: string | null): boolean {
  return politicalStatus === '中共党员' || politicalStatus === '中共预备党员'
}
