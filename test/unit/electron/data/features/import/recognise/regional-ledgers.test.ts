import { describe, expect, test } from 'vitest'
import { fieldsByHeading, readRows } from './read-rows.ts'

/** Each: the sheet, and what becomes of the headings that only one part of the country writes. */
const sheets: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  'a banner of the north': [
    `乌兰镇干部花名册
序号|嘎查（社区）|姓名|性别|嘎查党支部职务|嘎查委员会职务|联系电话
1|宝力格嘎查|乌云|女|书记||13800000001
2|查干嘎查|巴图|男||主任|13800000002`,
    { '嘎查(社区)': 'community', 嘎查党支部职务: 'partyPost', 嘎查委员会职务: 'committeePost' },
  ],
  'a street of residential areas': [
    `居民区干部花名册
居民区|姓名|性别|居民区党组织职务|居民区职务|电话
竹园居民区|孙悦|女|书记||13800000001
荷塘居民区|周南|男||主任|13800000002`,
    { 居民区: 'community', 居民区党组织职务: 'partyPost', 居民区职务: 'post' },
  ],
  'a grid or an area above the community': [
    `村居干部名册
网格|片区|村（居）|姓名|性别|村居党组织职务|居委职务|联系方式
一网格|东片|莲塘村|孙悦|女|书记||13800000001
二网格|西片|荷塘村|周南|男||主任|13800000002`,
    { '村(居)': 'community', 村居党组织职务: 'partyPost', 居委职务: 'committeePost' },
  ],
  'talks by two, first and last': [
    `谈心谈话台账
谈话对象|居委会|谈话双人|首次谈话日期|末次谈话日期|谈话要点|见证人|跟踪落实情况
孙悦|柳浪居委会|钱进、李想|2026.3.5|2026.4.5|值班|吴声|已整改
周南|闻莺居委会|钱进、王维|2026.3.6|2026.4.6|采购|吴声|已整改`,
    {
      居委会: 'community',
      谈话双人: 'interviewer?',
      首次谈话日期: 'date?',
      末次谈话日期: 'deadline?',
      跟踪落实情况: 'outcome',
    },
  ],
  'what was decided, who follows it': [
    `议事决策登记
议题|基本概况|会议名称|开会日期|表决结果|跟进人员|跟进进展
修路|长三百米宽五米|居民代表会|2026.3.5|通过|钱进|已完工
换灯|更换路灯二十盏|两委会|2026.3.15|通过|李想|已完工`,
    { 基本概况: 'content', 跟进人员: 'responsible', 跟进进展: 'progress' },
  ],
  'days away from work': [
    `干部集训登记
姓名|社区|集训班次|主办单位|报到日期|在训日数|测试成绩
孙悦|柳浪社区|党建班|组织部|2026-03-05|3|合格
周南|闻莺社区|网格班|组织部|2026-04-05|2|良好`,
    { 报到日期: 'startDate', 在训日数: 'days' },
  ],
  'gifts in the national currency': [
    `礼金礼品登记
上交人|社区|上交日期|礼金（RMB）|物品|估值（人民币）|接收部门
孙悦|柳浪社区|2026.3.5|500|||纪工委
周南|闻莺社区|2026.3.8||茶叶|￥120|纪工委`,
    { '礼金(RMB)': 'amount', '估值(人民币)': 'value' },
  ],
}

describe.each(Object.entries(sheets))('%s', (_, [text, fields]) => {
  test('is understood, or asked about', () => {
    const [table] = readRows(text)

    expect(fieldsByHeading(table)).toMatchObject(fields)
    expect(table!.rows.flatMap(({ issues }) => issues)).toEqual([])
  })
})
