import type { DisclosureFigures, DutyFilter, Rate } from '@shared/disclosure/board.ts'
import { categories } from '@shared/disclosure/model.ts'
import type { Account } from '@shared/security/model.ts'
import { addDays, addMonths } from '@shared/values/day-arithmetic.ts'
import type { ReadDb } from '../../db/connection.ts'
import { type BoardDuty, readBoard } from './board.ts'

const everything: DutyFilter = { communityId: null, category: null, light: null, itemKey: null, text: '' }

interface Counts {
  due: number
  published: number
  inTime: number
}

/** Rates of what was due until today, beside the same days of the year before. */
export function figuresOf(db: ReadDb, account: Account, year: number, today: string): DisclosureFigures {
  const from = `${year}-01-01`
  const to = today < `${year}-12-31` ? today : `${year}-12-31`
  const before = (day: string) => addMonths(day, -12)
  const isBegun = to >= from
  const read = (span: { from: string; to: string }) => readBoard(db, account, { ...span, today }, everything)
  const board = isBegun ? read({ from, to }) : null
  const now = tallied(board?.duties ?? [])
  const past = tallied(isBegun ? read({ from: before(from), to: before(to) }).duties : [])

  function rate(label: string, key: string, filter: DutyFilter, span = { from, to }): Rate {
    const lastYear = past.get(key) ?? null
    return { label, ...(now.get(key) ?? nothing), lastYear, filter, ...span }
  }

  const byQuarter = [1, 2, 3, 4].map((quarter) => {
    const begin = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
    const last = addDays(addMonths(begin, 3), -1)
    const span = { from: begin, to: last < to ? last : to > begin ? to : begin }
    return rate(`第 ${quarter} 季度`, `quarter ${quarter}`, everything, span)
  })
  return {
    whole: rate('全部', 'whole', everything),
    byCommunity: (board?.communities ?? []).map(({ id, name }) =>
      rate(name, `community ${id}`, { ...everything, communityId: id }),
    ),
    byCategory: categories.map((category) => rate(category, `category ${category}`, { ...everything, category })),
    byQuarter,
  }
}

const nothing: Readonly<Counts> = { due: 0, published: 0, inTime: 0 }

/** Counted once for all rates: a year of a street is tens of thousands of duties. */
function tallied(duties: readonly BoardDuty[]): ReadonlyMap<string, Readonly<Counts>> {
  const found = new Map<string, Counts>()
  for (const { communityId, item, dueOn, done } of duties) {
    // What nobody can compute is not owed yet.
    if (dueOn === null) continue
    const quarter = Math.ceil(Number(dueOn.slice(5, 7)) / 3)
    for (const key of ['whole', `community ${communityId}`, `category ${item.category}`, `quarter ${quarter}`]) {
      const counts = found.get(key) ?? { ...nothing }
      counts.due += 1
      if (done?.publishedOn) counts.published += 1
      if (done?.publishedOn && done.publishedOn <= dueOn) counts.inTime += 1
      found.set(key, counts)
    }
  }
  return found
}
