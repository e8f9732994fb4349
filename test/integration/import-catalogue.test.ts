import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { catalogueLayouts } from '../helpers/catalogue-layouts.ts'
import { catalogueSteps } from '../helpers/catalogue-steps.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
let steps: ReturnType<typeof catalogueSteps>

beforeEach(async () => {
  app = await openTestStreet({ now: () => new Date('2026-11-21T02:00:00Z') })
  steps = catalogueSteps(app)
})

afterEach(() => app.remove())

describe('importing the layouts in use', () => {
  test.each([
    ['A', 4, 1, ['社区基本情况：社区概况', '社区基本情况：班子成员', '社会救助：低保对象', '财务收支：收支明细']],
    ['B', 3, 0, ['居委会基本情况：居委会简介', '居委会基本情况：专业委员会', '经费：工作经费使用情况']],
    ['C', 2, 0, ['惠民政策：中央和各级惠民政策', '计划生育：政策落实']],
    ['D', 3, 0, ['城乡低保对象名单', '财务收支', '5万元以上重大事项']],
    ['E', 2, 0, ['临时救助', '特困供养']],
    ['F', 2, 0, ['换届选举', '工程项目']],
    ['G', 3, 1, ['党组织设置和班子分工', '党员发展转正公示', '党费收缴和管理']],
  ] as const)('%s', async (layout, count, asked, titles) => {
    const result = await steps.importSheets(`目录${layout}`, catalogueLayouts[layout])
    const items = await steps.itemsOf(result.catalogueId)

    expect(result).toMatchObject({ items: count, asked })
    expect(items.map(({ level1, level2 }) => (level2 === null ? level1 : `${level1}：${level2}`))).toEqual(titles)
    expect(await steps.headOf(result.catalogueId)).toMatchObject({
      name: `目录${layout}`,
      items: count,
      unanswered: asked,
    })
  })

  test('files that come apart join one draft, and what is in force is left alone', async () => {
    const { catalogueId } = await steps.importSheets('居务公开目录', catalogueLayouts.D)
    const joined = await steps.importInto(catalogueId, '党务公开目录', catalogueLayouts.G)

    expect(joined.catalogueId).toBe(catalogueId)
    const items = await steps.itemsOf(catalogueId)
    expect(items).toHaveLength(6)
    expect(new Set(items.map(({ category }) => category)).size).toBeGreaterThan(1)
    await steps.answerAll(catalogueId)
    await app.call('catalogues', 'putInForce', { catalogueId, validFrom: '2026-01-01' })
    await expect(steps.importInto(catalogueId, '再并一份', catalogueLayouts.E)).rejects.toMatchObject({
      code: 'disclosure-refused',
    })
  })

  test('reads ticks of columns and of one cell, merged categories, and the days something hangs', async () => {
    const a = await steps.itemsOf((await steps.importSheets('甲', catalogueLayouts.A)).catalogueId)
    const f = await steps.itemsOf((await steps.importSheets('己', catalogueLayouts.F)).catalogueId)
    const g = await steps.itemsOf((await steps.importSheets('庚', catalogueLayouts.G)).catalogueId)

    expect(a.map(({ category, audience, mode, level }) => [category, audience, mode, level])).toEqual([
      ['居务', '全社会', '主动公开', '社区'],
      ['居务', '全社会', '主动公开', '社区'],
      ['居务', '特定对象', '主动公开', '社区'],
      ['财务', '全社会', '主动公开', '社区'],
    ])
    expect(a[0]!.channels).toEqual(['居务公开栏', '微信群'])
    expect(a[3]).toMatchObject({ timeText: '定期公开', timeRules: null, question: expect.stringContaining('定期') })
    expect(f[0]).toMatchObject({ minDisplayDays: 5, category: '居务' })
    expect(g.map(({ category, audience }) => [category, audience])).toEqual([
      ['党务', '全社会'],
      ['党务', '特定对象'],
      ['党务', '特定对象'],
    ])
  })

  test('says which columns and sheets were left out', async () => {
    const roster = {
      name: '花名册',
      rows: [
        ['序号', '姓名', '性别', '职务'],
        [1, '张伟', '男', '书记'],
        [2, '王芳', '女', '委员'],
      ],
    }
    const { warnings } = await steps.importSheets('目录', catalogueLayouts.F, roster)

    expect(warnings.filter((warning) => warning.includes('咨询及监督举报电话'))).toHaveLength(1)
    expect(warnings.filter((warning) => warning.includes('花名册'))).toHaveLength(1)
    await expect(steps.importSheets('花名册', roster)).rejects.toMatchObject({ code: 'workbook-unreadable' })
  })

  test('a file imported anew is compared with the version in force, and keeps what was adopted', async () => {
    const first = (await steps.importSheets('居务公开目录', catalogueLayouts.B)).catalogueId
    await app.call('catalogues', 'putInForce', { catalogueId: first, validFrom: '2026-01-01' })
    const communityId = await steps.community('东湖社区')
    const itemIds = (await steps.itemsOf(first)).map(({ id }) => id)
    await app.call('catalogues', 'adopt', { communityIds: [communityId], itemIds, isAdopted: true, from: '2026-01-01' })

    const rows = catalogueLayouts.B.rows.map((row) => row.map((cell) => (cell === '每季度' ? '每月' : cell)))
    const second = (await steps.importSheets('居务公开目录', { ...catalogueLayouts.B, rows })).catalogueId

    expect((await steps.headOf(second)).version).toBe(2)
    expect(
      (await app.call('catalogues', 'compare', { from: first, to: second })).map(({ kind, title }) => [kind, title]),
    ).toEqual([['changed', '经费：工作经费使用情况']])
    expect((await steps.itemsOf(second)).every(({ adoptedBy }) => adoptedBy.includes(communityId))).toBe(true)
  })

  test('flags a superseded law, another province, and nothing at all', async () => {
    const { catalogueId } = await steps.importSheets('目录', catalogueLayouts.A, catalogueLayouts.C)
    const flags = (await steps.itemsOf(catalogueId)).map((item) => item.flags)

    // A law named without an article means the one in force; an article number is of the older text.
    expect(flags[0]).toEqual([])
    expect(flags[1]).toEqual([expect.stringMatching(/^依据已被取代：.*2018.*2026-01-01/)])
    expect(flags[2]).toEqual(['没有写依据'])
    expect(flags[4]).toEqual([expect.stringContaining('依据地域不符')])
    expect(flags[4]![0]).toContain('安徽')
  })
})
