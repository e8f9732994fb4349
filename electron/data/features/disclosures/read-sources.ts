import { type DutySources, longestWait } from '@shared/disclosure/duties.ts'
import type { RuleParameters } from '@shared/people/rule-parameters.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import type { ReadDb } from '../../db/connection.ts'
import { workCalendar } from '../calendar/work-calendar.ts'
import { listAdoptions, listBusyCommunities, listDutyVersions, listEvents } from './duty-source-store.ts'

/** What the duties of these communities are computed from, in a span. */
export function readSources(
  db: ReadDb,
  own: ReadonlySet<string>,
  { from, to }: { readonly from: string; readonly to: string },
  { immediateDays, beforeDays, periodGraceDays }: RuleParameters,
): DutySources {
  const parameters = {
    immediateDays: immediateDays.value,
    beforeDays: beforeDays.value,
    periodGraceDays: periodGraceDays.value,
  }
  const versions = listDutyVersions(db)
  const items = versions.flatMap((version) => [...version.items.values()])
  const wait = longestWait(items, parameters)
  const isOwn = ({ communityId }: { readonly communityId: string }) => own.has(communityId)
  return {
    versions,
    adoptions: listAdoptions(db).filter(isOwn),
    busy: listBusyCommunities(db),
    events: listEvents(db, addDays(from, -wait), addDays(to, wait)).filter(isOwn),
    calendar: workCalendar(db),
    parameters,
  }
}
