import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PlanRow } from '@shared/import/plan.ts'
import type { KeptDecisions, RowDecision } from '@shared/import/row-decision.ts'
import { openTestApp, openTestStreet, testPassword, type TestApp } from '../helpers/test-app.ts'

const now = () => new Date(2026, 10, 21, 10, 0)
const head = ['社区', '姓名', '出生年月', '居委会职务', '联系电话', '学历']
const zhang = ['东湖社区', '张伟', '', '委员', '13911112222', '本科']
const li = ['东湖社区', '李静', '1990-07', '委员', '13900000003', '研究生']
const wang = ['西苑社区', '王芳', '1988-11', '委员', '138', '大专']
const zhao = ['西苑社区', '赵敏', '1991-02', '委员', '13800000009', '大专']

let app: TestApp
let draftId: string

beforeEach(async () => {
  app = await openTestStreet({ now })
  // Two of one name: the file does not say which of them it means.
  const known = [
    ['东湖社区', '张伟', '1985-03', '主任', '13800000001', '本科'],
    ['东湖社区', '张伟', '1979-08', '委员', '13800000002', '大专'],
    ['东湖社区', '李静', '1990-07', '委员', '13800000003', '本科'],
  ]
  const before = await compare([await read('已有.csv', [head, ...known])])
  await app.call('import', 'apply', { planId: before.id, decisions: {} })
  draftId = await read('报送.csv', [head, zhang, li, wang, zhao])
})
afterEach(() => app.remove())

async function read(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const path = join(app.folder, name)
  writeFileSync(path, `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}`)
  return (await app.call('import', 'read', { ticket: app.ticket(path, 'read') })).id
}

const compare = (draftIds: string[]) => app.call('import', 'compare', { draftIds })

/** As after a kill: another process on the same folder, and nothing of the window is left. */
async function startAgain() {
  await app.close()
  app = openTestApp({ folder: app.folder, now })
  await app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  return app.call('import', 'resume', {})
}

async function rowsOf(planId: string): Promise<Record<string, PlanRow>> {
  const { rows } = await app.call('import', 'planRows', { planId, kind: null, text: '', offset: 0, limit: 50 })
  return Object.fromEntries(rows.map((row) => [row.name, row]))
}

/** 张伟 is the younger one, of 李静 the phone alone is taken, 赵敏 is left out. */
async function chooseAll() {
  const { id } = await compare([draftId])
  const rows = await rowsOf(id)
  const younger = rows['张伟']!.candidates.find(({ birth }) => birth === '1985-03')!
  const decisions = {
    [rows['张伟']!.key]: { action: 'merge' as const, targetId: younger.targetId },
    [rows['李静']!.key]: { fields: ['phone'] },
    [rows['赵敏']!.key]: { action: 'skip' as const },
  }
  for (const [key, decision] of Object.entries(decisions))
    await app.call('import', 'decide', { planId: id, decisions: { [key]: decision } })
  return { id, rows, decisions, younger: younger.targetId }
}

const decidedIn = ({ decided }: { readonly decided: KeptDecisions }): Record<string, RowDecision> =>
  Object.fromEntries(Object.entries(decided).map(([key, { decision }]) => [key, decision]))

async function editPerson(id: string, changes: Record<string, string>): Promise<void> {
  const personId = id as Parameters<typeof app.call<'people', 'get'>>[2]['id']
  const { revision } = await app.call('people', 'get', { id: personId })
  await app.call('people', 'save', { id: personId, revision, changes })
}

describe('what was chosen in the comparison', () => {
  test('is there again after a kill, is counted, and is what gets written', async () => {
    const { decisions } = await chooseAll()

    const { resumed, isCompared } = await startAgain()
    const plan = await compare([draftId])
    const differences = Object.values(plan.decided).map(({ difference }) => difference)
    const { counts } = await app.call('import', 'apply', { planId: plan.id, decisions: decidedIn(plan) })

    expect([resumed, isCompared, plan.forgotten]).toEqual([1, true, 0])
    expect(decidedIn(plan)).toEqual(decisions)
    // The conflict is written now, 赵敏 is not, and 李静 would have been a change anyway or not by her own cells.
    expect(differences.reduce<number>((sum, one) => sum + one, plan.proposedRows)).toBe(counts.created + counts.updated)
    expect(counts).toMatchObject({ created: 1, updated: 2, skipped: 1 })
  })

  test('holds after a correction, but for the row that was corrected', async () => {
    const { rows } = await chooseAll()
    const { id } = await compare([draftId])
    await app.call('import', 'decide', { planId: id, decisions: { [rows['王芳']!.key]: { action: 'skip' } } })
    const { cells } = await app.call('import', 'doubts', { draftId, onlyOpen: true, offset: 0, limit: 50 })
    const { table, index, field } = cells.find(({ original }) => original === '138')!
    const decision = { kind: 'value' as const, text: '13800000008' }
    await app.call('import', 'correct', { draftId, table, index, field, decision, allEqual: false })

    const beforeComparing = await app.call('import', 'resume', {})
    const plan = await compare([draftId])

    expect(beforeComparing.isCompared).toBe(false)
    expect(Object.keys(plan.decided).length).toBe(3)
    expect(plan.decided).not.toHaveProperty([rows['王芳']!.key])
    expect(plan.forgotten).toBe(1)
  })

  test('is dropped where the person it was chosen for was changed meanwhile, and said once', async () => {
    const { rows, younger } = await chooseAll()
    await editPerson(younger, { remark: '已调整' })

    const after = await compare([draftId])
    const next = await compare([draftId])

    expect(after.decided).not.toHaveProperty([rows['张伟']!.key])
    expect([Object.keys(after.decided).length, after.forgotten, next.forgotten]).toEqual([2, 1, 0])
  })

  test('can be taken back, and stays taken back', async () => {
    const { id, rows } = await chooseAll()
    await app.call('import', 'decide', { planId: id, decisions: { [rows['赵敏']!.key]: null } })

    await startAgain()

    expect((await compare([draftId])).decided).not.toHaveProperty([rows['赵敏']!.key])
  })

  test('of columns holds too, and does not undo what was chosen of a row', async () => {
    const { decisions } = await chooseAll()
    await app.call('import', 'compare', { draftIds: [draftId], strategies: { 'roster.education': 'keep' } })

    await startAgain()
    const plan = await compare([draftId])

    expect(plan.strategies).toEqual({ 'roster.education': 'keep' })
    expect(decidedIn(plan)).toEqual(decisions)
  })

  test('is gone with its import', async () => {
    const { id, decisions } = await chooseAll()
    await app.call('import', 'apply', { planId: id, decisions })

    expect(await app.call('import', 'resume', {})).toEqual({ resumed: 0, isCompared: false })
    const again = await compare([await read('报送.csv', [head, zhang, li, wang, zhao])])
    expect([again.decided, again.strategies]).toEqual([{}, {}])
  })
})

describe('two of one name', () => {
  const talkHead = ['社区', '谈话对象', '谈话对象职务', '谈话类型', '谈话人', '谈话时间', '谈话地点', '事由']
  const talk = ['东湖社区', '张伟', '东湖社区居委会主任', '廉政谈话', '周敏', '2026-03-05', '会议室', '提醒']
  const saysOf = (row: PlanRow) =>
    row.candidates.map(({ birth, score, agree, disagree }) => ({
      birth,
      score,
      posts: [agree, disagree].map((labels) => labels.filter((label) => label.includes('职务') || label === '居委会')),
    }))

  test('are weighed by the post they hold, in a roster and in a ledger of another kind', async () => {
    const roster = await rowsOf((await compare([draftId])).id)
    const talks = await rowsOf((await compare([await read('谈话台账.csv', [talkHead, talk])])).id)
    const [member, head] = saysOf(roster['张伟']!)
    const [chair, other] = saysOf(talks['张伟']!)

    // The roster says 委员, the talk was held with the 主任.
    expect([member!.birth, chair!.birth]).toEqual(['1979-08', '1985-03'])
    expect([member!.score > head!.score, chair!.score > other!.score]).toEqual([true, true])
    expect([member!.posts, head!.posts].map(([agree, disagree]) => [agree!.length, disagree!.length])).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect([chair!.posts, other!.posts]).toEqual([
      [['职务'], []],
      [[], ['职务']],
    ])
  })
})
