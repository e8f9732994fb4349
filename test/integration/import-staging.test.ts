import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, openTestStreet, testPassword, type TestApp } from '../helpers/test-app.ts'
import { header, people } from '../helpers/small-roster.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet({ now: () => new Date(2026, 10, 21, 10, 0) })
})
afterEach(() => app.remove())

type Rows = readonly (readonly string[])[]

async function read(name: string, rows: Rows) {
  const path = join(app.folder, name)
  writeFileSync(path, `\uFEFF${rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')}`)
  return app.call('import', 'read', { ticket: app.ticket(path, 'read') })
}

/** As after a crash: another process on the same folder. */
async function startAgain(): Promise<void> {
  await app.close()
  app = openTestApp({ folder: app.folder, now: () => new Date(2026, 10, 21, 10, 0) })
  await app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
}

const staged = () => readdirSync(join(app.folder, 'drafts')).filter((name) => name.endsWith('.import'))
const broken = [header, people[0]!.with(9, '138'), people[1]!.with(9, '139'), people[2]!]
const doubts = async (draftId: string) =>
  (await app.call('import', 'doubts', { draftId, onlyOpen: false, offset: 0, limit: 50 })).cells

describe('an import that is cut off', () => {
  test('comes back with what was decided, and its file says nothing to whoever reads the disk', async () => {
    const draft = await read('花名册.csv', broken)
    const [cell] = await doubts(draft.id)
    const place = { draftId: draft.id, table: cell!.table, index: cell!.index, field: cell!.field }
    await app.call('import', 'correct', { ...place, decision: { kind: 'value', text: '13800000001' }, allEqual: false })

    await startAgain()
    const { resumed } = await app.call('import', 'resume', {})

    expect(resumed).toBe(1)
    const decided = (await doubts(draft.id)).map(({ decision, value }) => [decision, value])
    expect(decided).toContainEqual(['corrected', '13800000001'])
    const bytes = staged().map((name) => readFileSync(join(app.folder, 'drafts', name)))
    expect(bytes.some((one) => one.includes('张伟') || one.includes('roster'))).toBe(false)
  })

  test('is gone from the disk once it was imported or dropped', async () => {
    const [one, other] = [await read('一.csv', [header, people[0]!]), await read('二.csv', [header, people[1]!])]
    await app.call('import', 'drop', { draftId: other.id })
    const plan = await app.call('import', 'compare', { draftIds: [one.id] })
    await app.call('import', 'apply', { planId: plan.id, decisions: {} })

    expect(staged()).toEqual([])
    await startAgain()
    expect(await app.call('import', 'resume', {})).toEqual({ resumed: 0, isCompared: false })
  })

  test('whose file was damaged is forgotten', async () => {
    await read('花名册.csv', [header, people[0]!])
    for (const name of staged()) {
      const path = join(app.folder, 'drafts', name)
      writeFileSync(path, readFileSync(path).fill(1, 20, 60))
    }
    await startAgain()

    expect(await app.call('import', 'resume', {})).toEqual({ resumed: 0, isCompared: false })
    expect(staged().filter((name) => name.includes('-file'))).toEqual([])
  })
})

describe('the grid of doubts', () => {
  test('takes several cells at once and gives them back at once', async () => {
    const draft = await read('花名册.csv', broken)
    const open = (await doubts(draft.id)).filter(({ field }) => field === 'phone')
    const texts = ['13800000011', '13800000012']

    const cells = open.map(({ table, index, field }, at) => ({ table, index, field, text: texts[at]! }))
    await app.call('import', 'correctMany', { draftId: draft.id, cells })
    const pasted = (await doubts(draft.id)).filter(({ field }) => field === 'phone')
    const { undone } = await app.call('import', 'undoCorrection', { draftId: draft.id })
    const after = (await doubts(draft.id)).filter(({ field }) => field === 'phone')

    expect(pasted.map(({ value, decision }) => [value, decision])).toEqual(texts.map((text) => [text, 'corrected']))
    expect([undone, after.map(({ decision }) => decision)]).toEqual([2, [null, null]])
    expect(await app.call('import', 'undoCorrection', { draftId: draft.id })).toMatchObject({ undone: 0 })
  })

  test('asks for what a row of another ledger cannot be without', async () => {
    const draft = await read('三重一大台账.csv', [
      ['事项类别', '事项名称', '会议名称', '会议时间', '决策结果'],
      ['重要项目安排', '活动室修缮', '两委会', '2026-04-02', '通过'],
      ['重要项目安排', '路灯更换', '两委会', '2026-04-03', '通过'],
    ])
    const [cell] = (await doubts(draft.id)).filter(({ field }) => field === 'community')
    await app.call('import', 'correct', {
      draftId: draft.id,
      table: 0,
      index: cell!.index,
      field: 'community',
      decision: { kind: 'value', text: '东湖社区' },
      allEqual: true,
    })

    const plan = await app.call('import', 'compare', { draftIds: [draft.id] })

    expect([cell!.equal, plan.counts.new, plan.newCommunities]).toEqual([2, 2, ['东湖社区']])
  })
})

describe('a layout that was imported before', () => {
  test('is not asked about again, and what changed since is said', async () => {
    const rows = [header, people[0]!]
    const first = await read('一月.csv', rows)
    const plan = await app.call('import', 'compare', { draftIds: [first.id] })
    await app.call('import', 'apply', { planId: plan.id, decisions: {} })

    const same = await read('二月.csv', [header, people[1]!])
    const other = await read('三月.csv', [
      [...header.slice(0, -1), '籍贯'],
      [...people[2]!.slice(0, -1), '浙江宁波'],
    ])

    expect(first.tables[0]!.recalled).toBeNull()
    expect(same.tables[0]!.recalled).toMatchObject({ isSame: true, added: [], gone: [] })
    expect(other.tables[0]!.recalled).toMatchObject({ isSame: false, added: ['籍贯'], gone: ['备注'] })
  })
})

describe('an error workbook', () => {
  test('comes back with what was mended, and only that is written', async () => {
    const draft = await read('花名册.csv', broken)
    const plan = await app.call('import', 'compare', { draftIds: [draft.id] })
    await app.call('import', 'apply', { planId: plan.id, decisions: {} })
    const path = join(app.folder, '请核对.xlsx')
    const { cells } = await app.call('import', 'markedWorkbook', {
      draftId: draft.id,
      ticket: app.ticket(path, 'write'),
    })
    await mend(path)

    const back = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })
    const again = await app.call('import', 'compare', { draftIds: [back.id] })
    const { counts } = await app.call('import', 'apply', { planId: again.id, decisions: {} })

    expect(cells).toBeGreaterThanOrEqual(2)
    expect([back.id, back.returned?.fixed]).toEqual([draft.id, 1])
    expect(counts).toMatchObject({ created: 0, updated: 1 })
  })

  /** What somebody in a community does: types over the one phone number. */
  async function mend(path: string): Promise<void> {
    const xlsx = await import('@e965/xlsx')
    const book = xlsx.read(readFileSync(path))
    const sheet = book.Sheets[book.SheetNames[0]!]!
    const [place] = Object.entries(sheet).find(([, cell]) => String((cell as { v?: unknown }).v) === '138')!
    sheet[place] = { t: 's', v: '13800000001' }
    writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  }
})

describe('several files', () => {
  test('are reported together: who has sent, who has not, what is missing, what contradicts', async () => {
    const first = await read('东湖.csv', [header, people[0]!, people[1]!])
    const setUp = await app.call('import', 'compare', { draftIds: [first.id] })
    await app.call('import', 'apply', { planId: setUp.id, decisions: {} })
    const lake = await read('东湖二.csv', [header, people[1]!])
    const west = await read('西苑.csv', [header, people[2]!, people[1]!.with(4, '1990-08').with(1, '东湖社区')])

    const plan = await app.call('import', 'compare', { draftIds: [west.id, lake.id] })
    const report = await app.call('import', 'report', { planId: plan.id })
    const alone = await app.call('import', 'compare', { draftIds: [(await read('三.csv', [header, people[2]!])).id] })

    expect(report.sent.map(({ community, files }) => [community, files])).toEqual([
      ['西苑社区', ['西苑.csv']],
      ['东湖社区', ['西苑.csv', '东湖二.csv']],
    ])
    expect(report.files[0]!.missing.join()).toMatch(/没有.*“公民身份号码”/)
    expect(report.contradictions).toEqual([expect.objectContaining({ name: '李静', label: '出生年月' })])
    expect((await app.call('import', 'report', { planId: alone.id })).notSent).toEqual(['东湖社区'])
  })
})
