import type { DisclosureFigures, DutyFilter, MatrixCell, Rate } from '@shared/disclosure/board.ts'
import { categories } from '@shared/disclosure/model.ts'
import { addDays, addMonths } from '@shared/values/day-arithmetic.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { type Board, type BoardDuty, readBoard } from './board.ts'

type Matrix = {
  readonly communities: Board['communities']
  readonly items: readonly { readonly id: BoardDuty['item']['id']; readonly title: string; readonly category: string }[]
  readonly cells: readonly (readonly (MatrixCell | null)[])[]
}

/**
 * Community × item; an item that a community has not adopted and has nothing of is null. Under a filter the items it
 * leaves nothing of are left out: an empty column would say that nothing of them is due.
 */
export function matrixOf(
  board: Board,
  { from, to }: { readonly from: string; readonly to: string },
  { category, light, text }: DutyFilter,
): Matrix {
  const { communities, sources, duties } = board
  const cells = new Map<string, { -readonly [Name in keyof MatrixCell]: number }>()
  const keys = new Set<string>()
  const cellOf = (communityId: string, itemKey: string) => {
    const key = `${communityId}|${itemKey}`
    const cell = cells.get(key) ?? { published: 0, late: 0, soon: 0, noEvidence: 0, total: 0 }
    cells.set(key, cell)
    keys.add(itemKey)
    return cell
  }
  const newest = new Map(sources.versions.flatMap(({ items }) => [...items]))
  for (const { communityId, itemKey, fromDay, untilDay } of sources.adoptions)
    if (newest.has(itemKey) && fromDay <= to && (untilDay === null || untilDay > from)) cellOf(communityId, itemKey)
  const items = new Map(newest)
  for (const { communityId, item, light, done } of duties) {
    if (!items.has(item.key)) items.set(item.key, item)
    const cell = cellOf(communityId, item.key)
    cell.total += 1
    if (done?.publishedOn) cell.published += 1
    if (light === 'late') cell.late += 1
    if (light === 'dueSoon') cell.soon += 1
    if (light === 'noEvidence') cell.noEvidence += 1
  }
  const isNarrowed = Boolean(category || light || text?.trim())
  const left = isNarrowed ? new Set(duties.map(({ item }) => item.key)) : keys
  const shown = [...items].filter(([key]) => left.has(key))
  return {
    communities,
    items: shown.map(([, { id, title, category }]) => ({ id, title, category })),
    cells: communities.map(({ id }) => shown.map(([key]) => cells.get(`${id}|${key}`) ?? null)),
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

const everything: DutyFilter = { communityId: null, category: null, light: null, text: '' }

/** Rates of what was due until today, beside the same days of the year before. */
export function figuresOf(db: ReadDb, account: Account, year: number, today: string): DisclosureFigures {
  const from = `${year}-01-01`
  const to = today < `${year}-12-31` ? today : `${year}-12-31`
  const before = (day: string) => addMonths(day, -12)
  const isBegun = to >= from
  const read = (span: { from: string; to: string }) => readBoard(db, account, { ...span, today }, everything)
  const board = isBegun ? read({ from, to }) : null
  const lastBoard = isBegun ? read({ from: before(from), to: before(to) }) : null
  const communities = board?.communities ?? []

  function rate(label: string, filter: DutyFilter, span = { from, to }): Rate {
    const within = (each: Board | null, first: string, last: string) =>
      countRate((each?.duties ?? []).filter((duty) => fits(duty, filter, first, last)))
    const now = within(board, span.from, span.to)
    const lastYear = within(lastBoard, before(span.from), before(span.to))
    return { label, ...now, lastYear: lastYear.due === 0 ? null : lastYear, filter, ...span }
  }

  const quarters = [1, 2, 3, 4].map((quarter) => {
    const begin = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
    const last = addDays(addMonths(begin, 3), -1)
    return rate(`第 ${quarter} 季度`, everything, { from: begin, to: last < to ? last : to > begin ? to : begin })
  })
  return {
    whole: rate('全部', everything),
    byCommunity: communities.map(({ id, name }) => rate(name, { ...everything, communityId: id })),
    byCategory: categories.map((category) => rate(category, { ...everything, category })),
    byQuarter: quarters,
  }
}

function fits({ communityId, item, dueOn }: BoardDuty, filter: DutyFilter, from: string, to: string): boolean {
  if (dueOn === null || dueOn < from || dueOn > to) return false
  return (
    (!filter.communityId || filter.communityId === communityId) &&
    (!filter.category || filter.category === item.category)
  )
}

function countRate(duties: readonly BoardDuty[]): { due: number; published: number; inTime: number } {
  const published = duties.filter(({ done }) => done?.publishedOn)
  const inTime = published.filter(({ dueOn, done }) => (done?.publishedOn ?? '') <= (dueOn ?? ''))
  return { due: duties.length, published: published.length, inTime: inTime.length }
}
