import { setImmediate } from 'node:timers/promises'
import type { ImportPlan } from '@shared/import/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { listCommunities } from '../people/community-store.ts'
import { allAppointments, allPeople } from '../people/people-store.ts'
import type { DraftStore } from './draft-store.ts'
import { lastPeopleAct } from './import-store.ts'
import { planRoster } from './plan-roster.ts'
import { rosterRecords } from './roster-records.ts'
import { shownPlan } from './show-plan.ts'

/** Compares several files as one with the database; writes nothing. */
export async function compareDrafts(
  store: DraftStore,
  { draftIds }: { readonly draftIds: readonly string[] },
  { db, account, now, newId, report }: TaskContext,
): Promise<ImportPlan> {
  const drafts = [...new Set(draftIds)].map((id) => store.get(id, account.id))
  const records = drafts.flatMap(({ id, fileName, tables }) => rosterRecords({ draftId: id, fileName, tables }))
  report({ stage: '正在比对', done: 0, total: records.length })
  // The message leaves before the comparing begins, which keeps this process busy for a moment.
  await setImmediate()
  const current = {
    people: allPeople(db),
    appointments: allAppointments(db),
    communities: listCommunities(db),
    today: localDay(now()),
  }
  const basedOn = lastPeopleAct(db)
  const plan = planRoster(records, current)
  const id = newId()
  store.addPlan({ id, accountId: account.id, drafts, plan, basedOn })
  return shownPlan(
    id,
    drafts.map((draft) => draft.id),
    plan,
  )
}
