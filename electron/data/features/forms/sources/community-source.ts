import { isCommitteeHead, isCrossAppointed, isCurrent, isDualHead, isPartyHead } from '@shared/people/posts.ts'
import type { RosterLine } from '../../export/roster-lines.ts'
import type { FormData, FormLine, FormValue } from '../form-lines.ts'
import { type CommunityFacts, listCommunityFacts } from '../form-source-store.ts'
import { officials, yearsSince } from './roster-source.ts'

/** Facts and numbers of each community. */
export function communitySource(data: FormData): FormLine[] {
  const members = Map.groupBy(officials(data), ({ community }) => community?.id ?? '')
  return visible(data).map((facts) => ({
    personId: null,
    community: facts.name,
    values: { community: facts.name, ...numbersOf([facts], members.get(facts.id as never) ?? [], data) },
  }))
}

/** The same for all communities together, as single cells ask for it. */
export function streetNumbers(data: FormData): Readonly<Record<string, FormValue>> {
  return numbersOf(visible(data), officials(data), data)
}

const visible = ({ db, scope }: FormData) =>
  listCommunityFacts(db).filter(({ id }) => scope === null || scope.includes(id))

function numbersOf(
  communities: readonly CommunityFacts[],
  lines: readonly RosterLine[],
  { today }: FormData,
): Record<string, FormValue> {
  const people = lines.map(({ person }) => person)
  const count = (is: (person: (typeof people)[number]) => boolean) => people.filter(is).length
  const ages = people.flatMap(({ birth }) => yearsSince(birth, today) ?? [])
  // An average or a share over people some of whom nobody knows would be wrong by nobody knows how much.
  const known = (field: 'gender' | 'politicalStatus' | 'education' | 'fullTime') =>
    people.every((one) => one[field] !== null)
  const headed = (is: typeof isPartyHead) =>
    lines
      .filter(({ person, community }) =>
        person.posts.some((post) => post.communityId === community?.id && isCurrent(post, today) && is(post)),
      )
      .map(({ person }) => person.name)
      .join('、') || null
  const areAgesKnown = ages.length === people.length && people.length > 0
  return {
    households: sum(communities.map(({ households }) => households)),
    population: sum(communities.map(({ population }) => population)),
    gridCount: sum(communities.map(({ gridCount }) => gridCount)),
    seatsApproved: sum(communities.map(({ seatsApproved }) => seatsApproved)),
    members: people.length,
    women: known('gender') ? count(({ gender }) => gender === '女') : null,
    partyMembers: known('politicalStatus') ? count(({ politicalStatus }) => politicalStatus === '中共党员') : null,
    upTo35: areAgesKnown ? ages.filter((age) => age <= 35).length : null,
    college: known('education')
      ? count(({ education }) => /专科|大专|本科|研究生|硕士|博士/.test(education ?? ''))
      : null,
    dualHeads: count(({ posts }) => isDualHead(posts, today)),
    crossAppointed: count(({ posts }) => isCrossAppointed(posts, today)),
    fullTimers: known('fullTime') ? count(({ fullTime }) => fullTime === true) : null,
    averageAge: areAgesKnown ? Math.round((ages.reduce((all, age) => all + age, 0) / ages.length) * 10) / 10 : null,
    partyHead: communities.length === 1 ? headed(isPartyHead) : null,
    committeeHead: communities.length === 1 ? headed(isCommitteeHead) : null,
  }
}

function sum(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null)
  return known.length === numbers.length && known.length > 0 ? known.reduce((all, one) => all + one, 0) : null
}
