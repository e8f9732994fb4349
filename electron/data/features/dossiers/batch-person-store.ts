import type { CommunityId, PersonId, Status } from '@shared/people/model.ts'
import type { ReadDb } from '../../db/connection.ts'

/** As much of a person as a batch looks at. */
export interface BatchPerson {
  readonly id: PersonId
  readonly name: string
  readonly communityId: CommunityId | null
  readonly communityName: string | null
  readonly status: Status
}

export function findBatchPerson(db: ReadDb, id: string): BatchPerson | undefined {
  return db
    .prepare(
      `SELECT person_id AS id, person.name, person.community_id AS communityId, community.name AS communityName, status
       FROM person LEFT JOIN community USING (community_id) WHERE person_id = ?`,
    )
    .get(id) as BatchPerson | undefined
}
