import type { DutyFilter } from '@shared/disclosure/board.ts'
import {
  type ComputedDuty,
  computeDuties,
  type DutyItem,
  dutyKey,
  dutyPeriodWords,
  type DutySources,
} from '@shared/disclosure/duties.ts'
import { type Light, lightOf, whyOf } from '@shared/disclosure/duty-light.ts'
import type { Duty } from '@shared/disclosure/model.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { type DoneRow, findDone, listDoneInSpan } from './duty-done-store.ts'
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
  const duties = joinDone(db, span, sources, new Map(communities.map(({ id, name }) => [id as string, name])))
  const context = { today: span.today, soonDays: parameters.dueSoonDays.value }
  const lit = duties.map((duty) => ({ ...duty, light: lightOf(duty.dueOn, duty.done, context) }))
  return { communities, sources, duties: lit.filter(filterOf(filter, communities)) }
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
): Omit<BoardDuty, 'light'>[] {
  const begun = new Map<string, DoneRow>()
  for (const row of listDoneInSpan(db, from, to))
    if (names.has(row.communityId)) begun.set(dutyKey(row.communityId, row.itemKey, row.period), row)
  const find = findDone(db)
  const joined: Omit<BoardDuty, 'light'>[] = []
  for (const duty of computeDuties(from, to, sources)) {
    const { communityId, item, period } = duty
    const key = dutyKey(communityId, item.key, period)
    const done = begun.get(key) ?? find(communityId, item.key, period)
    begun.delete(key)
    const dueOn = done?.dueOn ?? duty.dueOn
    const isElsewhere = done?.dueOn != null && (done.dueOn < from || done.dueOn > to)
    if (!isElsewhere) joined.push({ ...duty, dueOn, done })
  }
  for (const done of begun.values()) {
    const { communityId, period, dueOn } = done
    const item = itemOf(db, done, sources)
    if (item) joined.push({ communityId, item, period, dueOn, occurredOn: null, done })
  }
  return joined
}

function itemOf(db: ReadDb, { itemId, itemKey }: DoneRow, { versions }: DutySources): DutyItem | null {
  return versions.findLast(({ items }) => items.has(itemKey))?.items.get(itemKey) ?? findDutyItem(db, itemId)
}

function filterOf({ category, light, text = '' }: DutyFilter, communities: readonly NamedCommunity[]) {
  const wanted = text.trim()
  const named = new Set(communities.filter(({ name }) => name.includes(wanted)).map(({ id }) => id))
  return (duty: BoardDuty) =>
    (!category || duty.item.category === category) &&
    (!light || duty.light === light) &&
    (wanted === '' || named.has(duty.communityId) || duty.item.title.includes(wanted))
}

/** One window of the list, in the order of the days; what has none comes last. */
export function dutiesOf({ communities, duties }: Board, offset: number, limit: number): Duty[] {
  const places = new Map(communities.map(({ id, name }, place) => [id as string, { name, place }]))
  const last = '9999'
  const byPlace = (one: BoardDuty, other: BoardDuty) =>
    compare(one.dueOn ?? last, other.dueOn ?? last) ||
    (places.get(one.communityId)?.place ?? 0) - (places.get(other.communityId)?.place ?? 0) ||
    compare(one.item.title, other.item.title)
  return duties
    .toSorted(byPlace)
    .slice(offset, offset + limit)
    .map((duty) => toDuty(duty, places.get(duty.communityId)?.name ?? ''))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function toDuty(duty: BoardDuty, communityName: string): Duty {
  const { communityId, item, period, dueOn, done, light } = duty
  return {
    key: dutyKey(communityId, item.key, period),
    communityId,
    communityName,
    itemId: item.id,
    category: item.category,
    title: item.title,
    period,
    periodWords: dutyPeriodWords(period),
    dueOn,
    light,
    why: whyOf(duty, done, light),
    disclosureId: done?.id ?? null,
    publishedOn: done?.publishedOn ?? null,
  }
}
