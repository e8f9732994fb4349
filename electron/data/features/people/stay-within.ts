import type { AppointmentDraft, PersonChanges } from '@shared/people/contract.ts'
import type { PersonId } from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listCommunities } from './community-store.ts'
import { getPerson, listAppointments } from './people-store.ts'

/**
 * The dispatcher has compared whose person it is. Where that person goes, and what posts it gets elsewhere, only shows
 * beside what it had: of other communities everything stays as it is.
 *
 * @throws `out-of-scope`
 */
export function mustStayWithin(
  db: ReadDb,
  { communityIds }: Pick<Account, 'communityIds'>,
  id: PersonId,
  changes: PersonChanges,
): void {
  if (communityIds === null) return
  const isOutside = (community: string | null) => community === null || !communityIds.includes(community)
  const refuse = (community: string | null, what: string): never => {
    const name = listCommunities(db).find((one) => one.id === community)?.name ?? '其他社区'
    const message = `“${name}”不在您负责的社区范围内，${what}。请由负责的账号办理。`
    throw new AppError('out-of-scope', `Community ${community} is outside`, { message })
  }
  const home = changes.communityId
  if (home !== undefined && isOutside(home) && home !== getPerson(db, id).communityId)
    refuse(home, '不能把人员调到那里')
  if (!changes.appointments) return
  const before = listAppointments(db, id).filter((held) => isOutside(held.communityId))
  const after = changes.appointments.filter((held) => isOutside(held.communityId))
  const had = new Set(before.map(textOf))
  const has = new Set(after.map(textOf))
  const changed = after.find((held) => !had.has(textOf(held))) ?? before.find((held) => !has.has(textOf(held)))
  if (changed) refuse(changed.communityId, '不能改动那里的任职')
}

function textOf({ id, communityId, organisation, post, startedOn, endedOn }: AppointmentDraft): string {
  return JSON.stringify([id, communityId, organisation, post, startedOn, endedOn])
}
