import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Decisions } from '@shared/import/contract.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet({ now: () => new Date(2026, 10, 21, 10, 0) })
})
afterEach(() => app.remove())

const columns = ['社区', '事项类别', '事项名称', '会议名称', '会议时间', '决策结果', '公开时间', '公开方式', '责任人']
const head = [...columns, '执行情况', '完成时间', '监督意见']
const said = (title: string, progress: string, completedOn: string) => [
  ...['东湖社区', '重要项目安排', title, '两委会', '2026-04-02', '通过', '2026-04-10', '公示栏', '陈立'],
  ...[progress, completedOn, '程序规范'],
]
const rows = [
  head,
  said('活动室修缮', '已完工并付清', '2026-06-30'),
  said('健身角改造', '正在施工', '2026-12-31'),
  said('路灯更换', '正在招标', ''),
]

async function compare(ledger: readonly (readonly string[])[]) {
  const path = join(app.folder, '三重一大台账.csv')
  writeFileSync(path, `\uFEFF${ledger.map((row) => row.join(',')).join('\r\n')}`)
  const { id } = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })
  const plan = await app.call('import', 'compare', { draftIds: [id] })
  const page = { planId: plan.id, kind: null, text: '', offset: 0, limit: 10 }
  return { planId: plan.id, ...(await app.call('import', 'planRows', page)) }
}

async function importLedger(ledger: readonly (readonly string[])[], decisions: Decisions = {}) {
  const { planId } = await compare(ledger)
  return app.call('import', 'apply', { planId, decisions })
}

async function matters() {
  const ids = app.data.session.ledger!.reader.prepare('SELECT decision_id FROM decision').pluck().all() as string[]
  const all = await Promise.all(ids.map((id) => app.call('decisions', 'get', { id })))
  return new Map(all.map((one) => [one.title, one]))
}

test('what a ledger says of the execution becomes a record of its day, a plan, or where no day is given a line of the remark', async () => {
  await importLedger(rows)

  const found = await matters()
  const [done, planned, open] = ['活动室修缮', '健身角改造', '路灯更换'].map((title) => found.get(title)!)
  expect(done!.progress).toEqual([expect.objectContaining({ kind: '进度', on: '2026-06-30', words: '已完工并付清' })])
  expect(done!.responsible).toBe('陈立')
  expect([done!.remark?.includes('已完工'), done!.plannedOn]).toEqual([false, null])
  expect([planned!.progress, planned!.plannedOn]).toEqual([[], '2026-12-31'])
  expect(planned!.remark).toContain('正在施工')
  expect([open!.progress, open!.plannedOn]).toEqual([[], null])
  expect(open!.remark).toContain('正在招标')
  for (const one of found.values()) {
    expect(one.remark).toContain('2026-04-10')
    expect(one.remark).toContain('程序规范')
    expect(one.publications.every(({ disclosureId }) => disclosureId === null)).toBe(true)
  }
})

test('it is the same when it comes again, tells its cell, and goes with the batch', async () => {
  const { batchId } = await importLedger(rows)
  const { id } = (await matters()).get('活动室修缮')!

  const again = await importLedger(rows)
  const sources = await app.call('import', 'decisionSources', { id })
  await app.call('import', 'undo', { batchId: batchId!, edited: 'keep' })

  expect([again.batchId, again.counts.unchanged]).toEqual([null, 3])
  expect(sources).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: 'progress', original: '已完工并付清' }),
      expect.objectContaining({ field: 'completedOn', original: '2026-06-30' }),
    ]),
  )
  const left = app.data.session.ledger!.reader.prepare('SELECT count(*) FROM decision_progress').pluck().get()
  expect(left).toBe(0)
})

test('it changes the record of that day only where the clerk says so, and another day is another record', async () => {
  await importLedger(rows)
  const later = [head, said('活动室修缮', '质保金已退', '2026-09-30'), said('健身角改造', '已完工', '2026-11-01')]
  const reworded = [head, said('活动室修缮', '完工', '2026-06-30')]

  await importLedger(later)
  const kept = await importLedger(reworded)
  const { planId, rows: shown } = await compare(reworded)
  const choice = { [shown[0]!.key]: { fields: ['progress'] } }
  await app.call('import', 'apply', { planId, decisions: choice })

  const found = await matters()
  expect(kept.batchId).toBeNull()
  expect(found.get('活动室修缮')!.progress.map(({ on, words }) => [on, words])).toEqual([
    ['2026-06-30', '完工'],
    ['2026-09-30', '质保金已退'],
  ])
  expect(found.get('健身角改造')!.progress).toHaveLength(1)
  expect(found.get('健身角改造')!.remark).not.toContain('正在施工')
})
