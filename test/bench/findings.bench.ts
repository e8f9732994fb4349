import type { DossierFilter, DossierSort } from '@shared/dossier/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { test } from '../helpers/launch-app.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { type BenchRow, median, rounded, writeRows } from './bench-rows.ts'
import { makeLargeDossiers } from './large-dossiers.ts'

const size = {
  people: Number(process.env['BENCH_PEOPLE'] ?? 10_000),
  records: Number(process.env['BENCH_RECORDS'] ?? 500_000),
}
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const answerMs = 100
const pauseMs = 50

/** Frequent words and rare ones, names, beginnings, initials, several at once, and what is nowhere. */
const searches = [
  '培训',
  '会',
  '王',
  '月饼',
  '大闸蟹',
  '反诈宣传',
  '张建国',
  '建国 培训',
  '中秋 拒收',
  'zjg',
  '望江路 12',
  '2026-03',
  '廉洁纪律 居家养老',
  '没有这个词',
]

test('a street of 10,000 people and 500,000 records', async () => {
  test.setTimeout(1_800_000)
  const app = await openTestStreet()
  const today = localDay()
  const year = Number(today.slice(0, 4))
  const rows: BenchRow[] = []
  // At each step, so that a run that breaks off leaves what it had.
  const note = (...more: BenchRow[]) => writeRows('findings', (rows.push(...more), rows))
  try {
    const filling = performance.now()
    makeLargeDossiers(app, size, year, new Date())
    note(figure(`fill: ${size.people} people, ${size.records} records`, [performance.now() - filling], null))

    const { longest, whole } = await upkeep(app, today)
    note(
      figure('findings of everybody, in the background', [whole], null),
      figure('longest wait for another call meanwhile (p95)', longest, pauseMs),
    )

    const filter: DossierFilter = { text: '', communityId: null, state: null, onlyFindings: false }
    const list =
      (column: DossierSort['column'], changes: Partial<DossierFilter> = {}, offset = 0) =>
      () =>
        app.call('dossiers', 'list', {
          year,
          filter: { ...filter, ...changes },
          sort: { column, descending: true },
          offset,
          limit: 200,
        })
    const findings =
      (rule: string | null, due: 'overdue' | 'soon' | null, offset = 0) =>
      () =>
        app.call('findings', 'list', { today, rule, due, offset, limit: 100 })
    const calls: Record<string, (() => Promise<unknown>)[]> = {
      'search.records': searches.map((text) => () => app.call('search', 'records', { text, limit: 50 })),
      'findings.due': [() => app.call('findings', 'due', { today })],
      'findings.list': [
        findings(null, null),
        findings(null, 'soon'),
        findings('R-DOC-04', null, 5000),
        findings(null, null, 20_000),
      ],
      'dossiers.list: window of 200': [
        list('name'),
        list('name', {}, 9000),
        list('communityName'),
        list('done'),
        list('updatedAt'),
      ],
      'dossiers.list: by findings, or those alone that have some': [
        list('findings'),
        list('name', { onlyFindings: true }),
      ],
    }
    for (const [name, variants] of Object.entries(calls))
      note(figure(`${name} (p95)`, await timesOf(variants), answerMs))

    const { account } = app.data.session
    const own = (await app.call('people', 'communities', {})).slice(0, 3).map(({ id }) => id)
    app.data.session.account = account && { ...account, communityIds: own }
    note(
      figure('search.records, limited to 3 communities (p95)', await timesOf(calls['search.records'] ?? []), answerMs),
      figure('findings.due, limited to 3 communities (p95)', await timesOf(calls['findings.due'] ?? []), answerMs),
    )
    app.data.session.account = account
  } finally {
    await app.remove()
  }
})

/** Calls while the findings of everybody are made: how long each waits, in ms. */
async function upkeep(app: TestApp, today: string): Promise<{ longest: number[]; whole: number }> {
  const begun = performance.now()
  const waits: number[] = []
  void app.data.session.ledger?.writer.catchUp()
  for (let stale = 1; stale > 0;) {
    // Answers at once by itself: what it takes beyond its time is waiting for the slice that runs.
    const asked = performance.now() + 7
    await new Promise((resolve) => setTimeout(resolve, 7))
    await app.call('settings', 'get', {})
    waits.push(performance.now() - asked)
    if (waits.length % 40 === 0) ({ stale } = await app.call('findings', 'due', { today }))
  }
  return { longest: waits, whole: performance.now() - begun }
}

async function timesOf(variants: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds * 5; round++)
    for (const call of variants) {
      const begun = performance.now()
      await call()
      times.push(performance.now() - begun)
    }
  return times
}

/** The value is the 95th percentile of all runs; the median stands beside it as what is usual. */
function figure(name: string, times: readonly number[], target: number | null): BenchRow {
  const sorted = times.toSorted((one, other) => one - other)
  const p95 = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
  return {
    name: `${name}; median ${rounded(median(times))}`,
    value: rounded(p95),
    unit: 'ms',
    target,
    ok: target === null ? null : p95 <= target,
    worst: rounded(sorted.at(-1) ?? Number.NaN),
  }
}
