import type { CommunityId } from '@shared/people/model.ts'
import { letOthersIn } from '../../db/run-in-steps.ts'
import type { ReadDb } from '../../db/connection.ts'
import { eachRosterPeople } from './export-store.ts'
import { type RosterLine, rosterLines } from './roster-lines.ts'
import type { RosterCommunity, RosterPerson } from './roster-person.ts'

interface Asked {
  readonly db: ReadDb
  readonly communities: readonly RosterCommunity[]
  /** Empty means every community. */
  readonly chosen: readonly CommunityId[]
  readonly signal: AbortSignal
}

/** Everybody in office in the order of the roster, read some at a time. @throws `cancelled` */
export async function readRosterLines({ db, communities, chosen, signal }: Asked): Promise<RosterLine[]> {
  const people: RosterPerson[] = []
  for (const some of eachRosterPeople(db)) {
    people.push(...some)
    await letOthersIn(signal, 'Reading people')
  }
  return rosterLines(people, communities, chosen)
}
