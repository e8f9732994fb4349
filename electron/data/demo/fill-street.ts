import type { AppointmentId, CommunityId, PersonId } from '@shared/people/model.ts'
import type { WriteDb } from '../db/connection.ts'
import { insertCommunity } from '../features/people/community-store.ts'
import { insertAppointment, insertPerson } from '../features/people/people-store.ts'
import type { GeneratedStreet } from './generated-street.ts'

/**
 * Writes communities and people of a street whose own row is already there, in the transaction of the caller. Answers
 * the ids of the people, in their order.
 */
export function fillStreet(
  db: WriteDb,
  { communities, people }: GeneratedStreet,
  newId: () => string,
  now: Date,
): PersonId[] {
  const communityIds = communities.map((values) => {
    const id = newId() as CommunityId
    insertCommunity(db, id, values)
    return id
  })
  const idOf = (community: number) => {
    const id = communityIds[community]
    if (id === undefined) throw new Error(`The street has no community ${community}`)
    return id
  }
  return people.map(({ values, community, status, appointments }) => {
    const id = newId() as PersonId
    insertPerson(db, { ...values, id, communityId: idOf(community), status, createdAt: now.toISOString() })
    for (const { community: of, ...held } of appointments)
      insertAppointment(db, id, { ...held, id: newId() as AppointmentId, communityId: idOf(of) })
    return id
  })
}
