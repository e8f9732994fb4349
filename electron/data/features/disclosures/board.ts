import type { DutyFilter } from '@shared/disclosure/board.ts'
import {
  type ComputedDuty,
  computeDuties,
  type DutyItem,
  dutyKey,
  type DutySources,
} from '@shared/disclosure/duties.ts'
import { type Light, lightOf } from '@shared/disclosure/duty-light.ts'
import type { Account } from '@shared/security/model.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import type { ReadDb } from '../../db/connection.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { type DoneRow, listDoneFor, listDoneInSpan } from './duty-done-store.ts'
import { findDutyItem, listOwnCommunities, type NamedCommunity } from './duty-source-store.ts'
import { readSources } from './read-sources.ts'

export interface BoardDuty extends ComputedDuty {
  readonly done: DoneRow | null
  readonly light: Light
}

export interface BoardSpan {
  readonly from: string
  readonly to: string
  readonly today: string
}

export interface Board {
  readonly communities: readonly NamedCommunity[]
  readonly sources: DutySources
  readonly duties: readonly BoardDuty[]
}

/** Everything that is due in a span, with what was done for it; of the account's communities alone. */
export function readBoard(db: ReadDb, account: Account, span: BoardSpan, filter: DutyFilter): Board {
  const parameters = readRuleParameters(db, span.today)
  const own = listOwnCommunities(db, account.communityIds)
  const communities = filter.communityId ? own.filter(({ id }) => id === filter.communityId) : own
  const sources = readSources(db, new Set(communities.map(({ id }) => id)), span, parameters)
  const names = new Map(communities.map(({ id, name }) => [id as string, name]))
  const context = { today: span.today, soonUntil: addDays(span.today, parameters.dueSoonDays.value) }
  const isWanted = filterOf(filter, communities)
  const duties: BoardDuty[] = []
  for (const { duty, done } of joinDone(db, span, sources, names)) {
    if (!isWanted(duty)) continue
    const { communityId, item, period, occurredOn } = duty
    const dueOn = done?.dueOn ?? duty.dueOn
    const light = lightOf(dueOn, done, context)
    if (!filter.light || filter.light === light)
      duties.push({ communityId, item, period, dueOn, occurredOn, done, light })
  }
  return { communities, sources, duties }
}

interface Joined {
  readonly duty: ComputedDuty
  readonly done: DoneRow | null
}

/**
 * What was begun keeps the due day it was begun with, though a parameter or a calendar has changed since; and it stands
 * here though its item is not adopted any more.
 */
function joinDone(
  db: ReadDb,
  { from, to }: BoardSpan,
  sources: DutySources,
  names: ReadonlyMap<string, string>,
): readonly Joined[] {
  const begun = new Map<string, DoneRow>()
  for (const row of listDoneInSpan(db, from, to))
    if (names.has(row.communityId)) begun.set(dutyKey(row.communityId, row.itemKey, row.period), row)
  const joined: Joined[] = []
  const open: ComputedDuty[] = []
  for (const duty of computeDuties(from, to, sources)) {
    const key = keyOf(duty)
    const done = begun.get(key)
    begun.delete(key)
    if (done) joined.push({ duty, done })
    else open.push(duty)
  }
  const elsewhere = new Map(
    listDoneFor(
      db,
      open.map(({ communityId, item, period }) => [communityId, item.key, period]),
    ).map((row) => [dutyKey(row.communityId, row.itemKey, row.period), row]),
  )
  for (const duty of open) {
    const done = elsewhere.get(keyOf(duty)) ?? null
    // Begun with a due day of another span: it stands there.
    if (done?.dueOn == null) joined.push({ duty, done })
  }
  for (const done of begun.values()) {
    const { communityId, period, dueOn } = done
    const item = itemOf(db, done, sources)
    if (item) joined.push({ duty: { communityId, item, period, dueOn, occurredOn: null }, done })
  }
  return joined
}

const keyOf = ({ communityId, item, period }: ComputedDuty) => dutyKey(communityId, item.key, period)

function itemOf(db: ReadDb, { itemId, itemKey }: DoneRow, { versions }: DutySources): DutyItem | null {
  return versions.findLast(({ items }) => items.has(itemKey))?.items.get(itemKey) ?? findDutyItem(db, itemId)
}

function filterOf({ category, itemKey, text = '' }: DutyFilter, communities: readonly NamedCommunity[]) {
  const wanted = text.trim()
  const named = new Set(communities.filter(({ name }) => name.includes(wanted)).map(({ id }) => id))
  return ({ communityId, item }: ComputedDuty) =>
    (!category || item.category === category) &&
    (!itemKey || item.key === itemKey) &&
    (wanted === '' || named.has(communityId) || item.title.includes(wanted))
}
