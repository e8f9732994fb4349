import { isHead, isHeldIn } from '@shared/dossier/rules/team.ts'
import { postsText } from '@shared/dossier/posts-text.ts'
import { isPartyHead } from '@shared/people/posts.ts'
import type { CommunityId } from '@shared/people/model.ts'
import type { GeneratedAppointment, GeneratedPerson, GeneratedStreet } from '../generated-street.ts'
import type { Subject } from './generated-dossier.ts'

/** The person as the records of a year see them. */
export function subjectOf({ communities, people }: GeneratedStreet, person: GeneratedPerson, year: number): Subject {
  const { community, values } = person
  const endOfYear = `${year}-12-31`
  const held = person.appointments.map(asHeld)
  const inYear = held.filter((one) => isHeldIn(one, year, endOfYear))
  const first = held.map(({ startedOn }) => startedOn ?? '').toSorted()[0] ?? ''
  const ends = held.map(({ endedOn }) => endedOn)
  const last = ends.includes(null)
    ? ''
    : (ends
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? '')
  const secretary = people.find(
    (one) =>
      one.community === community &&
      one.appointments.map(asHeld).some((post) => isPartyHead(post) && isHeldIn(post, year, endOfYear)),
  )
  return {
    person,
    community,
    communityName: communities[community]?.name ?? '',
    secretary: secretary?.values.name ?? values.name,
    year,
    isHead: inYear.some(isHead),
    isPartyMember: values.politicalStatus === '中共党员',
    isFullTime: values.fullTime === true,
    posts: postsText(inYear, endOfYear),
    since: monthIn(year, first),
    until: monthIn(year, last),
  }
}

function monthIn(year: number, day: string): string | null {
  return day.startsWith(String(year)) ? day.slice(0, 7) : null
}

function asHeld({ community, ...held }: GeneratedAppointment) {
  const communityId = String(community) as CommunityId
  return { ...held, communityId }
}
