import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import type { ImportPlan } from '@shared/import/plan.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { letOthersIn, runInTurns, type Steps } from '../../db/run-in-steps.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { listCommunities } from '../people/community-store.ts'
import { allAppointments, allPeople } from '../people/people-store.ts'
import { chosenBefore } from './chosen-rows.ts'
import type { DraftStore } from './draft-store.ts'
import { communityResolver } from './current-data.ts'
import { lastPlannedAct } from './import-store.ts'
import { type LedgerRecord, ledgerRecords } from './ledgers/ledger-record.ts'
import { planningRecords } from './ledgers/plan-records.ts'
import type { LedgerFile } from './record-cells.ts'
import { planningRoster, type PlannedRow } from './plan-roster.ts'
import type { RosterRecord } from './roster-record.ts'
import { rosterRecords } from './roster-records.ts'
import { shownPlan } from './show-plan.ts'

/** Compares several files as one with the database; writes nothing to it. */
export async function compareDrafts(
  store: DraftStore,
  {
    draftIds,
    strategies: given,
  }: { readonly draftIds: readonly string[]; readonly strategies?: MergeStrategies | undefined },
  { db, account, now, newId, report, signal }: TaskContext,
): Promise<ImportPlan> {
  const drafts = [...new Set(draftIds)].map((id) => store.get(id, account.id))
  const strategies = given ?? (Object.assign({}, ...drafts.map(({ chosen }) => chosen.strategies)) as MergeStrategies)
  const files = drafts.map(({ id, fileName, tables }) => ({ draftId: id, fileName, tables }))
  const pause = () => letOthersIn(signal, 'Comparing ledgers')
  report({ stage: '正在比对', done: 0, total: 0 })
  const { people, others } = await runInTurns(readingRecords(files), pause, () => undefined)
  const total = people.length + others.length
  await pause()
  const today = localDay(now())
  const current = {
    people: allPeople(db),
    appointments: allAppointments(db),
    communities: listCommunities(db),
    today,
    strategies,
  }
  const basedOn = lastPlannedAct(db)
  const plan = await runInTurns(planningRoster(people, current), pause, ({ done }) =>
    report({ stage: '正在比对', done, total }),
  )
  const context = {
    db,
    account,
    now: now(),
    today,
    known: plan.known,
    resolve: communityResolver(current.communities),
    strategies,
    newPeople: peopleToCome(plan.rows),
  }
  const records = await runInTurns(planningRecords(others, context), pause, ({ done }) =>
    report({ stage: '正在比对', done: people.length + done, total }),
  )
  const open = { id: newId(), accountId: account.id, drafts, plan, records, strategies, basedOn }
  store.addPlan(open)
  return { ...shownPlan(open), ...chosenBefore(open) }
}

/** Rosters apart from the other ledgers, which are matched with the people of both. */
function* readingRecords(files: readonly LedgerFile[]): Steps<{ people: RosterRecord[]; others: LedgerRecord[] }> {
  const people: RosterRecord[] = []
  const others: LedgerRecord[] = []
  const step = () => ({ done: people.length + others.length, total: 0 })
  for (const file of files) {
    for (const record of rosterRecords(file)) {
      people.push(record)
      yield step()
    }
    for (const record of ledgerRecords(file)) {
      others.push(record)
      yield step()
    }
  }
  return { people, others }
}

/** Those a roster of the same files brings, or may bring. */
function peopleToCome(rows: readonly PlannedRow[]): ReadonlyMap<string, readonly PlannedRow[]> {
  const coming = rows.filter(({ kind }) => kind === 'new' || kind === 'conflict')
  return Map.groupBy(coming, ({ person }) => person.identity.name)
}
