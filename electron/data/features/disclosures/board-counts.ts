import type { DutyFilter, MatrixCell } from '@shared/disclosure/board.ts'
import { addDays, addMonths } from '@shared/values/day-arithmetic.ts'
import type { Board, BoardDuty } from './board.ts'

type Matrix = {
  readonly communities: Board['communities']
  readonly items: readonly Pick<BoardDuty['item'], 'id' | 'key' | 'title' | 'category'>[]
  readonly cells: readonly (readonly (MatrixCell | null)[])[]
}

type Cell = { -readonly [Name in keyof MatrixCell]: number }

/**
 * Community × item; an item that a community has not adopted and has nothing of is null. Under a filter the items it
 * leaves nothing of are left out: an empty column would say that nothing of them is due.
 */
export function matrixOf(
  board: Board,
  { from, to }: { readonly from: string; readonly to: string },
  { category, light, itemKey, text }: DutyFilter,
): Matrix {
  const { communities, sources, duties } = board
  const newest = new Map(sources.versions.flatMap(({ items }) => [...items]))
  const items = new Map(newest)
  for (const { item } of duties) if (!items.has(item.key)) items.set(item.key, item)
  const rows = new Map(communities.map(({ id }) => [id as string, new Map<string, Cell>()]))
  const keys = new Set<string>()
  const cellOf = (communityId: string, key: string): Cell => {
    const row = rows.get(communityId)
    const known = row?.get(key)
    if (known) return known
    const cell = { published: 0, late: 0, soon: 0, noEvidence: 0, total: 0 }
    row?.set(key, cell)
    keys.add(key)
    return cell
  }
  for (const { communityId, itemKey: key, fromDay, untilDay } of sources.adoptions)
    if (newest.has(key) && fromDay <= to && (untilDay === null || untilDay > from)) cellOf(communityId, key)
  for (const { communityId, item, light: lit, done } of duties) {
    const cell = cellOf(communityId, item.key)
    cell.total += 1
    if (done?.publishedOn) cell.published += 1
    if (lit === 'late') cell.late += 1
    if (lit === 'dueSoon') cell.soon += 1
    if (lit === 'noEvidence') cell.noEvidence += 1
  }
  const isNarrowed = Boolean(category || light || itemKey || text?.trim())
  const left = isNarrowed ? new Set(duties.map(({ item }) => item.key)) : keys
  const shown = [...items.values()].filter(({ key }) => left.has(key))
  return {
    communities,
    items: shown.map(({ id, key, title, category: of }) => ({ id, key, title, category: of })),
    cells: communities.map(({ id }) => {
      const row = rows.get(id)
      return shown.map(({ key }) => row?.get(key) ?? null)
    }),
  }
}

export function daysOf({ duties }: Board): { day: string; due: number; late: number; published: number }[] {
  const days = new Map<string, { due: number; late: number; published: number }>()
  for (const { dueOn, light, done } of duties) {
    if (dueOn === null) continue
    const day = days.get(dueOn) ?? { due: 0, late: 0, published: 0 }
    day.due += 1
    if (light === 'late') day.late += 1
    if (done?.publishedOn) day.published += 1
    days.set(dueOn, day)
  }
  return [...days].map(([day, counts]) => ({ day, ...counts })).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

export function lastDayOf(month: string): string {
  return addDays(addMonths(`${month}-01`, 1), -1)
}
