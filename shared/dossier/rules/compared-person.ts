import type { Contradiction } from '../../findings/contract.ts'
import type { CommunityId, PersonId } from '../../people/model.ts'
import type { PlacedRecord } from './facts.ts'

/** A person with the records that are compared with those of others. */
export interface ComparedPerson {
  readonly id: PersonId
  readonly name: string
  readonly idNo: string | null
  readonly birth: string | null
  readonly politicalStatus: string | null
  readonly partyJoined: string | null
  readonly communityId: CommunityId | null
  readonly communityName: string | null
  readonly records: readonly PlacedRecord[]
}

export type WatchedPair = { readonly supervisor: string; readonly member: string }

export function contradiction(
  kind: Contradiction['kind'],
  label: string,
  sentence: string,
  people: readonly ComparedPerson[],
  records: readonly PlacedRecord[],
): Contradiction {
  return {
    kind,
    label,
    sentence,
    people: people.map(({ id, name, communityName }) => ({ personId: id, name, communityName })),
    places: records.map(({ dossierId, section, id }) => ({ dossierId, section, recordId: id })),
  }
}

export function recordsIn({ records }: ComparedPerson, section: string): PlacedRecord[] {
  return records.filter((record) => record.section === section)
}
