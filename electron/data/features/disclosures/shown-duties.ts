import type { DutySort } from '@shared/disclosure/board.ts'
import { dutyKey, dutyPeriodWords } from '@shared/disclosure/duties.ts'
import { type Light, whyOf } from '@shared/disclosure/duty-light.ts'
import { categories, type Duty } from '@shared/disclosure/model.ts'
import { pinyinOf } from '../../db/pinyin.ts'
import type { Board, BoardDuty } from './board.ts'

/** What asks for an act first, then what is on its way, then what is done. */
const lightOrder: Readonly<Record<Light, number>> = {
  late: 0,
  asked: 1,
  dueSoon: 2,
  noEvidence: 3,
  inWork: 4,
  later: 5,
  publishedLate: 6,
  published: 7,
}

interface Places {
  readonly communities: ReadonlyMap<string, number>
}

/** Text in the order of pinyin; what has no day comes after every day. */
const keys: Readonly<Record<DutySort['column'], (duty: BoardDuty, places: Places) => string | number>> = {
  light: ({ light }) => lightOrder[light],
  communityName: ({ communityId }, { communities }) => communities.get(communityId) ?? 0,
  category: ({ item }) => categories.indexOf(item.category),
  title: ({ item }) => pinyinOf(item.title).sort,
  periodWords: ({ period }) => period,
  dueOn: ({ dueOn }) => dueOn ?? noDay,
  publishedOn: ({ done }) => done?.publishedOn ?? noDay,
}
const noDay = '9999'
const usualOrder = ['dueOn', 'communityName', 'title'] as const

/** One window of the list, in the order that is asked for; of equals, the day, the community and the item decide. */
export function shownDuties(board: Board, { column, descending }: DutySort, offset: number, limit: number): Duty[] {
  const { communities, duties } = board
  const names = new Map(communities.map(({ id, name }) => [id as string, name]))
  const places: Places = { communities: new Map(communities.map(({ id }, place) => [id as string, place])) }
  const compareBy = (by: DutySort['column']) => {
    const known = new Map(duties.map((duty) => [duty, keys[by](duty, places)]))
    return (one: BoardDuty, other: BoardDuty) => compare(known.get(one)!, known.get(other)!)
  }
  const first = compareBy(column)
  const next = usualOrder.filter((by) => by !== column).map(compareBy)
  const order = (one: BoardDuty, other: BoardDuty) => {
    const found = first(one, other)
    if (found !== 0) return descending ? -found : found
    return next.map((each) => each(one, other)).find((each) => each !== 0) ?? 0
  }
  return duties
    .toSorted(order)
    .slice(offset, offset + limit)
    .map((duty) => toDuty(duty, names.get(duty.communityId) ?? ''))
}

const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)

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
