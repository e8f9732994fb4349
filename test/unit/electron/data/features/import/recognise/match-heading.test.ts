import { fieldOf } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { describe, expect, test } from 'vitest'
import { matchHeading } from '../../../../../../../electron/data/features/import/recognise/match-heading.ts'

const best = (ledger: string, ...path: string[]) => {
  const fields = ledgers.find((one) => one.id === ledger)!.fields
  const ranked = fields
    .map((field) => ({ id: field.id, ...matchHeading(path, field) }))
    .toSorted((one, other) => other.score - one.score)
  return ranked[0]!.score >= 0.75 ? ranked[0]!.id : null
}

describe('a heading finds its field', () => {
  test.each([
    ['roster', ['姓  名'], 'name'],
    ['roster', ['*身份证号码（18位）'], 'idNo'],
    ['roster', ['职务', '居委会'], 'committeePost'],
    ['roster', ['职务', '居监委'], 'supervisionPost'],
    ['roster', ['本人联系电话'], 'phone'],
    ['roster', ['现任社区职务'], 'post'],
    ['roster', ['出生年月（岁）'], 'birth'],
    ['training', ['培训时间', '起'], 'startDate'],
    ['training', ['培训时间', '止'], 'endDate'],
    ['decision', ['公开情况', '时间'], 'disclosedOn'],
    ['decision', ['表决情况', '反对'], 'oppose'],
    ['disclosure', ['公开时间', '应公开'], 'dueDate'],
    ['catalogue', ['公开内容（要素）'], 'content'],
    ['training', ['进班离班日期', '离班'], 'endDate'],
    ['decision', ['决定事项（题目）'], 'title'],
    ['roster', ['所属家属区社区'], 'community'],
    ['roster', ['隶属居民区'], 'community'],
    ['talk', ['嘎查（社区）'], 'community'],
    ['training', ['学员所在居民区'], 'community'],
    ['roster', ['嘎查党支部职务'], 'partyPost'],
    ['roster', ['居委党总支职务'], 'partyPost'],
    ['roster', ['居民区监委会职务'], 'supervisionPost'],
    ['training', ['在训天数'], 'days'],
    ['training', ['住校日数'], 'days'],
    ['decision', ['跟踪责任人'], 'responsible'],
    ['decision', ['盯办人员'], 'responsible'],
    ['decision', ['督办情况'], 'progress'],
    ['decision', ['主要情况'], 'content'],
    ['decision', ['议题简况'], 'content'],
    ['disclosure', ['社监委审核员'], 'reviewer'],
    ['disclosure', ['居务监督小组把关人'], 'reviewer'],
  ])('%s: %j is %s', (ledger, path, field) => {
    expect(best(ledger, ...path)).toBe(field)
  })

  test.each([
    ['roster', ['配偶姓名']],
    ['roster', ['紧急联系人电话']],
    ['roster', ['户籍地址']],
    ['roster', ['是否党组织成员']],
    ['roster', ['家庭成员情况', '姓名']],
    ['roster', ['年龄']],
    ['training', ['累计天数']],
    ['disclosure', ['是否逾期']],
    ['roster', ['社工证取得年份']],
    ['training', ['学员号']],
    ['training', ['学习时长（小时）']],
    ['talk', ['被谈话人说明']],
    ['training', ['请假天数']],
    ['decision', ['资金情况']],
    ['disclosure', ['监委会监督人']],
    ['disclosure', ['未公开原因']],
    ['disclosure', ['逾期公开天数']],
  ])('%s: %j finds none', (ledger, path) => {
    expect(best(ledger, ...path)).toBeNull()
  })

  test.each([
    ['迟公示内容', 'item'],
    ['未及时公布事项', 'item'],
    ['后补公布日期', 'publishedDate'],
    ['逾期公示地点', 'channel'],
  ])('%s says %s, but never as surely as what was done in time', (heading, field) => {
    const fields = ledgers.find((one) => one.id === 'disclosure')!.fields
    const scores = fields.map(({ id }, at) => ({ id, score: matchHeading([heading], fields[at]!).score }))
    const [first] = scores.toSorted((one, other) => other.score - one.score)

    expect(first!.id).toBe(field)
    expect(first!.score).toBeGreaterThanOrEqual(0.5)
    expect(first!.score).toBeLessThan(0.75)
  })

  test('headings two characters apart are not the same', () => {
    const catalogue = ledgers.find((one) => one.id === 'catalogue')!

    expect(matchHeading(['公开事项'], fieldOf(catalogue, 'timeRule')).score).toBe(0)
    expect(matchHeading(['民主'], fieldOf(roster, 'ethnicity')).score).toBe(0)
  })
})
