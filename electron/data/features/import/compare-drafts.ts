import { setImmediate } from 'node:timers/promises'
import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import type { ImportPlan } from '@shared/import/plan.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { listCommunities } from '../people/community-store.ts'
import { allAppointments, allPeople } from '../people/people-store.ts'
import type { DraftStore } from './draft-store.ts'
import { communityResolver, knownPeople } from './current-data.ts'
import { lastPlannedAct } from './import-store.ts'
import { ledgerRecords } from './ledgers/ledger-record.ts'
import { planRecords } from './ledgers/plan-records.ts'
import { planRoster, type PlannedRow } from './plan-roster.ts'
import { rosterRecords } from './roster-records.ts'
import { shownPlan } from './show-plan.ts'

/** Compares several files as one with the database; writes nothing. */
export async function compareDrafts(
  store: DraftStore,
  {
    draftIds,
    strategies = {},
  }: { readonly draftIds: readonly string[]; readonly strategies?: MergeStrategies | undefined },
  { db, account, now, newId, report, signal }: TaskContext,
): Promise<ImportPlan> {
  const drafts = [...new Set(draftIds)].map((id) => store.get(id, account.id))
  const files = drafts.map(({ id, fileName, tables }) => ({ draftId: id, fileName, tables }))
  const people = files.flatMap(rosterRecords)
  const others = files.flatMap(ledgerRecords)
  report({ stage: '正在比对', done: 0, total: people.length + others.length })
  // The message leaves before the comparing begins, which keeps this process busy for a moment.
  await setImmediate()
  const today = localDay(now())
  const current = {
    people: allPeople(db),
    appointments: allAppointments(db),
    communities: listCommunities(db),
    today,
    strategies,
  }
  const basedOn = lastPlannedAct(db)
  const plan = planRoster(people, current)
  report({ stage: '正在比对', done: people.length, total: people.length + others.length })
  await setImmediate()
  if (signal.aborted) throw new AppError('cancelled', 'Comparing ledgers')
  const records = planRecords(others, {
    db,
    account,
    now: now(),
    today,
    known: knownPeople(current),
    resolve: communityResolver(current.communities),
    strategies,
    newPeople: peopleToCome(plan.rows),
  })
  const open = { id: newId(), accountId: account.id, drafts, plan, records, strategies, basedOn }
  store.addPlan(open)
  return shownPlan(open)
}

/** Those a roster of the same files brings, or may bring. */
function peopleToCome(rows: readonly PlannedRow[]): ReadonlyMap<string, readonly PlannedRow[]> {
  const coming = rows.filter(({ kind }) => kind === 'new' || kind === 'conflict')
  return Map.groupBy(coming, ({ person }) => person.identity.name)
}
