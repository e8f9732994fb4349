import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCommunity } from '../helpers/a-person.ts'
import { convert, printedPages, whyNoOfficeSuite } from '../helpers/office-suite.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { carryOut, decide, openDecision, publishStage } from '../helpers/worked-decision.ts'

let app: TestApp
let today = '2026-02-16'
let registration: string
let ledger: string

/** The rows of a sheet as a reader of the file sees them. */
function sheetsOf(file: string) {
  const { SheetNames, Sheets } = read(readFileSync(file), { cellText: true })
  return SheetNames.map((name) => ({
    name,
    rows: utils.sheet_to_json<(string | number | undefined)[]>(Sheets[name]!, { header: 1, raw: true }),
  }))
}

beforeAll(async () => {
  app = await openTestStreet({ now: () => new Date(`${today}T10:00:00`) })
  const communityId = await aCommunity(app)
  const id = await openDecision(app, communityId)
  await publishStage(app, id, '事前', today)
  today = '2026-03-10'
  await decide(app, id)
  await publishStage(app, id, '事中', today)
  today = '2026-06-03'
  await carryOut(app, id)
  await publishStage(app, id, '事后', today)
  await openDecision(app, communityId, {
    title: '补选居民小组长',
    category: '重要干部任免',
    amount: null,
    supplier: null,
  })
  const dear = { title: '购置办公电脑', category: '大额度资金使用', procedure: 'committees', amount: 12_345.6 } as const
  await openDecision(app, await aCommunity(app, '东湖社区'), { ...dear, plannedOn: '2026-09-30' })

  registration = join(app.folder, '登记表.xlsx')
  await app.call('decisions', 'registrationWorkbook', { id, ticket: app.ticket(registration, 'write') })
  ledger = join(app.folder, '台账.xlsx')
  const asked = { year: 2026, communityIds: [], ticket: app.ticket(ledger, 'write') }
  expect(await app.call('decisions', 'ledgerWorkbook', asked)).toEqual({ fileName: '台账.xlsx', rows: 3 })
})
afterAll(() => app.remove())

describe('三重一大台账', () => {
  test('has a line for each matter, its figures as figures, and their sum', () => {
    const [sheet] = sheetsOf(ledger)
    const rows = sheet!.rows
    const head = rows.findIndex(([first]) => first === '序号')
    const headings = rows[head]!
    const lines = rows.filter(([first]) => typeof first === 'number')
    const total = rows.find(([first]) => first === '合计')!
    const at = (label: string) => headings.findIndex((one) => String(one ?? '').replace('\n', '') === label)

    expect(headings.slice(at('公开时间'), at('公开方式'))).toHaveLength(3)
    const line = lines.find((one) => one[at('事项名称')] === '文化广场地面改造')!
    const figures = ['涉及金额（万元）', '应到', '实到', '同意', '反对', '弃权'].map((label) => line[at(label)])
    expect(figures).toEqual([4.8, 30, 26, 25, 0, 1])
    expect(line.slice(at('公开时间'), at('公开方式'))).toEqual(['2026-02-16', '2026-03-10', '2026-06-03'])
    expect(lines).toHaveLength(3)
    expect(total[at('涉及金额（万元）')]).toBeCloseTo(4.8 + 1.23456, 6)
    expect(rows.flat()).toContain('单位：万元、人、票')
  })
})

describe.skipIf(whyNoOfficeSuite !== null)('printed', () => {
  test('a page a sheet, upright; the ledger lies on its side, one page wide', async () => {
    const form = await printedPages(await convert(registration, 'pdf', app.folder))
    expect(form.map(({ width, height }) => width < height)).toEqual(form.map(() => true))
    expect(form).toHaveLength(6)
    const list = await printedPages(await convert(ledger, 'pdf', app.folder))
    expect(list).toHaveLength(1)
    const [page] = list
    expect(page!.width).toBeGreaterThan(page!.height)
    // The program adds up anew.
    expect(page!.words.map(({ text }) => text)).toContain('6.03456')
  })
})
