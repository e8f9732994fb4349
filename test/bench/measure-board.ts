import type { TestApp } from '../helpers/test-app.ts'
import { type BenchRow, benchRow } from './bench-rows.ts'
import { makeLargeDisclosure } from './large-disclosure.ts'

const answerMs = 300
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const everything = { communityId: null, category: null, light: null, itemKey: null, text: '' }
const sort = { column: 'dueOn', descending: false } as const
const size = { communities: 100, items: 80, years: 10 }

/** What the data side takes to answer the board, the first time and the next. */
export async function measureBoard(app: TestApp, today: string): Promise<BenchRow[]> {
  const year = Number(today.slice(0, 4))
  const filling = performance.now()
  makeLargeDisclosure(app, size, year)
  const rows = [benchRow('fill: 100 communities, 80 items, 10 years', [performance.now() - filling], 'ms', null)]
  const quarter = { from: `${year}-10-01`, to: `${year}-12-31`, today, filter: everything }
  const last = { ...quarter, from: `${year}-07-01`, to: `${year}-09-30` }
  const calls: readonly (readonly [name: string, target: number | null, call: () => Promise<unknown>])[] = [
    ['disclosures.matrix of a quarter', answerMs, () => app.call('disclosures', 'matrix', quarter)],
    ['disclosures.matrix of the quarter before', answerMs, () => app.call('disclosures', 'matrix', last)],
    [
      'disclosures.duties of a quarter, a window of 200',
      answerMs,
      () => app.call('disclosures', 'duties', { ...quarter, sort, offset: 0, limit: 200 }),
    ],
    [
      'disclosures.duties of a quarter that are late',
      answerMs,
      () =>
        app.call('disclosures', 'duties', {
          ...last,
          filter: { ...everything, light: 'late' as const },
          sort,
          offset: 0,
          limit: 200,
        }),
    ],
    [
      'disclosures.month',
      answerMs,
      () => app.call('disclosures', 'month', { month: `${year}-10`, today, filter: everything }),
    ],
    [
      'disclosures.figures of a year and the year before',
      null,
      () => app.call('disclosures', 'figures', { year, today }),
    ],
  ]
  for (const [name, target, call] of calls) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now()
      await call()
      times.push(performance.now() - begun)
    }
    rows.push(benchRow(name, times, 'ms', target))
  }
  return rows
}
