import { describe, expect, test } from 'vitest'
import { isSectionLine } from '../../../../../../../electron/data/features/import/recognise/section-line.ts'
import { fieldsByHeading, readRows } from './read-rows.ts'

const head = '日期|社区|上交人|礼品名称|数量|接收部门'
const sheetOf = (first: string, second: string, under = head) => `礼品礼金上交
${first}
${head}
2026.1.5|柳浪社区|孙悦|茶叶|1|纪工委
${second}
${under}
2026.7.5|闻莺社区|周南|香烟|2|纪工委`

describe('the same header again', () => {
  test.each([
    ['上半年', '下半年'],
    ['第一季度', '第三季度'],
    ['1月份', '7月（1件）'],
    ['一、节前', '二、节后'],
    ['主动上交', '无法退还'],
  ])('under %s and %s goes on with the one table', (first, second) => {
    const tables = readRows(sheetOf(first, second))

    expect(tables.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[4, 7]])
    expect(tables[0]!.omitted.map(({ reason }) => reason)).toEqual(['section', 'repeated-header'])
  })

  test.each([
    ['2025年', '2026年'],
    ['柳浪社区', '闻莺社区'],
    ['礼品登记', '红包登记'],
  ])('under %s and %s begins another table', (first, second) => {
    expect(readRows(sheetOf(first, second))).toHaveLength(2)
  })

  test.each(['居务监督委员会', '党总支', '闻莺社区', '2026年下半年', '礼金', '谈话提醒情况', '通讯录'])(
    '%s is more than a section',
    (line) => {
      expect(isSectionLine(line)).toBe(false)
    },
  )
})

test('a period over records is no record where names begin the rows', () => {
  const [table] = readRows('礼品上交\n上交人|日期|礼品名称\n孙悦|2026.1.5|茶叶\n第二季度\n周南|2026.4.5|酒')

  expect(table!.rows.map(({ values }) => values['name'])).toEqual(['孙悦', '周南'])
})

describe('a second table of another shape', () => {
  const late = `居务公开自查登记
一、如期公开
社区|公开事项|类别|公开日期|公开渠道
柳浪社区|工程招标登记一览表|财务|2026-03-05|公开栏
柳浪社区|低保名单|居务|2026-03-06|公开栏
二、延期公开的
村（社区）|延期公示内容|最迟公示日期|后补公示日期|补公示地点
闻莺社区|义工名单|2026-04-05|2026-04-15|公开栏
闻莺社区|收支明细|2026-05-05|2026-05-15|公开栏`

  test('has the line over its own header for a title, and no cell of the table before', () => {
    expect(readRows(late).map(({ meta }) => meta.title)).toEqual(['居务公开自查登记', '二、延期公开的'])
  })

  test('is of the kind the sheet is of', () => {
    const [, second] = readRows(late)

    expect(second!.ledger).toBe('disclosure')
    expect(fieldsByHeading(second)).toMatchObject({ '村(社区)': 'community' })
    expect(second!.rows.map(({ values }) => [values['item'], values['publishedDate']])).toEqual([
      ['义工名单', '2026-04-15'],
      ['收支明细', '2026-05-15'],
    ])
  })

  test('is not of that kind where its columns say another', () => {
    const other = '谈话对象|社区|谈话人|谈话日期|谈话事由\n周南|闻莺社区|钱进|2026-05-05|值班'
    const [, second] = readRows(`礼品上交登记\n${head}\n2026.1.5|柳浪社区|孙悦|茶叶|1|纪工委\n\n提醒\n${other}`)

    expect(second!.ledger).toBe('talk')
  })

  test('belongs to the community in the title over the first', () => {
    const roster = '姓名|性别|出生年月|职务|手机'
    const tables = readRows(`柳浪社区干部名册
居委会
${roster}
孙悦|女|1985.03|主任|13800000001
居务监督委员会
${roster}
周南|男|1979.12|主任|13800000002`)

    expect(tables.map(({ rows }) => rows[0]!.values['community'])).toEqual(['柳浪社区', '柳浪社区'])
  })
})
