import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import type { Appointment, Community } from '@shared/people/model.ts'
import type { StoredPerson } from '../people/people-store.ts'
import { communityKey, communityTitle } from './community-name.ts'
import { identityOf, nameKey, type Identity } from './roster-record.ts'
import { shortIdNumber } from './likeness.ts'

/** What a plan is made against. */
export interface CurrentData {
  readonly people: readonly StoredPerson[]
  readonly appointments: readonly (Appointment & { readonly personId: string })[]
  readonly communities: readonly Pick<Community, 'id' | 'name'>[]
  /** `YYYY-MM-DD`: which appointments are current. */
  readonly today: string
  readonly strategies?: MergeStrategies
}

export interface KnownPerson {
  readonly person: StoredPerson
  readonly identity: Identity
  readonly communityName: string | null
  readonly appointments: readonly Appointment[]
  /** As `communityKey` writes them. */
  readonly postCommunities: ReadonlySet<string>
}

/** The people of the database, to be found by number and by name. */
export interface KnownPeople {
  readonly byId: ReadonlyMap<string, KnownPerson>
  readonly byIdNo: ReadonlyMap<string, KnownPerson>
  readonly byName: ReadonlyMap<string, readonly KnownPerson[]>
}

export function knownPeople({ people, appointments, communities }: CurrentData): KnownPeople {
  const names = new Map<string, string>(communities.map(({ id, name }) => [id, name]))
  const keys = new Map<string, string>(communities.map(({ id, name }) => [id, communityKey(name)]))
  const held = Map.groupBy(appointments, ({ personId }) => personId as string)
  const all = people.map((person) => {
    const communityName = person.communityId === null ? null : (names.get(person.communityId) ?? null)
    const identity = identityOf(person.name, person.idNo, person.birth, communityName)
    const own = held.get(person.id) ?? []
    const postCommunities = new Set(own.map(({ communityId }) => keys.get(communityId) ?? ''))
    return { person, identity, communityName, appointments: own, postCommunities }
  })
  return {
    byId: new Map(all.map((one) => [one.person.id, one])),
    byIdNo: new Map(all.flatMap((one) => (one.identity.idNo ? [[shortIdNumber(one.identity.idNo), one]] : []))),
    byName: Map.groupBy(all, ({ person }) => nameKey(person.name)),
  }
}

/** A community of the file: one that exists, or a new one under the name it will get. */
export interface ResolvedCommunity {
  readonly id: string | null
  readonly key: string
  readonly name: string
}

export function communityResolver(communities: CurrentData['communities']): (written: string) => ResolvedCommunity {
  const byName = new Map(communities.map((community) => [community.name, community]))
  const byKey = new Map(communities.map((community) => [communityKey(community.name), community]))
  return (written) => {
    const key = communityKey(written)
    const found = byName.get(written) ?? byKey.get(key)
    return found ? { id: found.id, key, name: found.name } : { id: null, key, name: communityTitle(written) }
  }
}
