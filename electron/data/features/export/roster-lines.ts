import type { CommunityId } from '@shared/people/model.ts'
import { highestPost, lowestRank, postRank } from './post-rank.ts'
import type { RosterCommunity, RosterPerson } from './roster-person.ts'

/** A line of the roster: a person, under the community that lists them. */
export interface RosterLine {
  readonly person: RosterPerson
  readonly community: RosterCommunity | null
}

/**
 * Chooses and orders: by community, then by the highest post, then by pinyin. Somebody of another community who holds
 * a post in a chosen one is listed there; nobody is listed twice.
 *
 * @param chosen empty means every community, and those who belong to none
 */
export function rosterLines(
  people: readonly RosterPerson[],
  communities: readonly RosterCommunity[],
  chosen: readonly CommunityId[],
): RosterLine[] {
  const isChosen = (id: CommunityId | null) => chosen.length === 0 || (id !== null && chosen.includes(id))
  const ordinals = new Map(communities.map(({ id }, index) => [id, index]))
  return people
    .flatMap((person) => {
      const candidates = [person.communityId, ...person.posts.map((held) => held.communityId)]
      const listedIn = candidates.find((id) => id !== null && isChosen(id)) ?? null
      if (listedIn === null && !isChosen(null)) return []
      const ordinal = listedIn === null ? communities.length : (ordinals.get(listedIn) ?? communities.length)
      const highest = highestPost(person.posts)
      const rank = highest ? postRank(highest) : lowestRank
      return [{ person, community: communities[ordinal] ?? null, ordinal, rank }]
    })
    .toSorted(
      (one, other) =>
        one.ordinal - other.ordinal || one.rank - other.rank || compare(one.person.nameSort, other.person.nameSort),
    )
    .map(({ person, community }) => ({ person, community }))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
