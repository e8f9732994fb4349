import {
  type Appointment,
  type AppointmentId,
  type CommunityId,
  organisations,
  type Organisation,
} from '@shared/people/model.ts'
import { isCurrent } from '@shared/people/posts.ts'
import { droppedPosts, endOf, isHeld, isSamePost, type PostComparison, postsToWrite, says } from './compare-posts.ts'
import type { ResolvedCommunity } from './current-data.ts'
import { postFields } from './roster-record.ts'

export interface AppointmentWrite extends Omit<PostComparison, 'community'> {
  /** Where the posts are held; one that was new has its id by now. */
  readonly community: ResolvedCommunity & { readonly id: string }
  /** The fields the clerk left ticked. */
  readonly chosen: ReadonlySet<string>
  readonly newId: () => string
}

/** All appointments of a person as they stand when the chosen cells are written. */
export function appointmentsAfter(write: AppointmentWrite): Appointment[] {
  const { record, community, appointments, today, chosen, newId } = write
  const termStart = chosen.has('termStart') ? record.termStart : null
  const spoken = (Object.keys(organisations) as Organisation[])
    .filter((organisation) => chosen.has(postFields[organisation]))
    .map((organisation) => ({ organisation, wanted: postsToWrite(write, organisation) }))
  const dropped = new Set(
    spoken.flatMap(({ organisation, wanted }) => droppedPosts(write, organisation, wanted, community)),
  )
  const kept = appointments.flatMap((held) => {
    if (dropped.has(held)) {
      const endedOn = endOf(held, termStart)
      return endedOn === null ? [] : [{ ...held, endedOn }]
    }
    const isNamed = isCurrent(held, today) && record.posts.some((post) => isSamePost(held, post, community))
    const begins = isNamed && termStart !== null && (held.startedOn === null || says(termStart, held.startedOn))
    return [begins ? { ...held, startedOn: termStart } : held]
  })
  const added = spoken
    .flatMap(({ wanted }) => wanted)
    .filter((post) => !isHeld(write, post, community))
    .map(({ organisation, post }) => ({
      id: newId() as AppointmentId,
      communityId: community.id as CommunityId,
      organisation,
      post,
      startedOn: termStart,
      endedOn: null,
    }))
  return [...kept, ...added]
}
