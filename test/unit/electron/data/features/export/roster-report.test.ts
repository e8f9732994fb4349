import { expect, test } from 'vitest'
import { rosterLines } from '../../../../../../electron/data/features/export/roster-lines.ts'
import type { RosterPerson } from '../../../../../../electron/data/features/export/roster-person.ts'
import { rosterReport } from '../../../../../../electron/data/features/export/roster-report.ts'
import { placeHeader } from '../../../../../../electron/data/workbook/write/place-header.ts'
import type { CommunityId, Organisation, PersonId } from '../../../../../../shared/people/model.ts'

const east = { id: 'east' as CommunityId, name: '东湖社区' }
const west = { id: 'west' as CommunityId, name: '西苑社区' }
const communities = [east, west]

const post = (organisation: Organisation, name: string, communityId = east.id, startedOn = '2022-11') => ({
  communityId,
  organisation,
  post: name,
  startedOn,
  endedOn: null,
})

const aPerson = (name: string, nameSort: string, values: Partial<RosterPerson> = {}): RosterPerson => ({
  id: name as PersonId,
  communityId: east.id,
  name,
  nameSort,
  gender: '男',
  ethnicity: '汉族',
  birth: '1984-03',
  nativePlace: '浙江宁波',
  idNo: '330299198403121237',
  politicalStatus: '中共党员',
  partyJoined: '2005-06-12',
  workStarted: '2004-08',
  education: '大学本科',
  school: '滨海示范大学 法学',
  phone: '13800001234',
  socialWorkCertificate: null,
  fullTime: true,
  remark: null,
  posts: [],
  ...values,
})

const report = (people: readonly RosterPerson[], options: { chosen?: CommunityId[]; isMasked?: boolean } = {}) => {
  const { chosen = [], isMasked = true } = options
  const result = rosterReport({
    streetName: '示范街道办事处',
    communities,
    lines: rosterLines(people, communities, chosen),
    chosen,
    isMasked,
    preparer: '周敏',
    reviewer: '',
    contactPhone: '',
    reportedOn: '2026-11-21',
    today: '2026-11-21',
  })
  const labels = placeHeader(result.layout.headings).columns.map(({ label }) => label.replace('\n', ''))
  const records = Array.from(result.layout.rows, (row) =>
    Object.fromEntries(row.map((value, index) => [labels[index], value])),
  )
  return { ...result, records }
}

test('a line has every value of the person, sensitive ones masked and months without days', () => {
  const person = aPerson('张伟', 'zhang1 wei3', {
    posts: [post('party', '书记'), post('committee', '主任', east.id, '2025-03-05')],
    remark: '=1+1',
  })

  expect(report([person]).records).toEqual([
    {
      序号: 1,
      社区: '东湖社区',
      姓名: '张伟',
      性别: '男',
      民族: '汉族',
      出生年月: '1984.03',
      籍贯: '浙江宁波',
      政治面貌: '中共党员',
      入党时间: '2005.06',
      参加工作时间: '2004.08',
      学历: '大学本科',
      毕业院校及专业: '滨海示范大学 法学',
      党组织: '书记',
      居委会: '主任',
      居监委: null,
      任现职时间: '2025.03',
      公民身份号码: '330299********1237',
      联系电话: '138****1234',
      社工证: null,
      是否专职: '是',
      是否一肩挑: '是',
      是否交叉任职: '是',
      备注: '=1+1',
    },
  ])
})

test('unmasked it shows the numbers, and says that it does', () => {
  const { records, layout } = report([aPerson('张伟', 'z')], { isMasked: false })

  expect(records[0]).toMatchObject({ 公民身份号码: '330299198403121237', 联系电话: '13800001234' })
  expect(layout.notes.at(-1)).toContain('不得对外公开')
})

test('order is community, then post, then pinyin', () => {
  const people = [
    aPerson('西书记', 'a', { communityId: west.id, posts: [post('party', '书记', west.id)] }),
    aPerson('无职', 'a'),
    aPerson('监督', 'a', { posts: [post('supervision', '主任')] }),
    aPerson('委员乙', 'b', { posts: [post('committee', '委员')] }),
    aPerson('委员甲', 'a', { posts: [post('committee', '委员')] }),
    aPerson('副书记', 'z', { posts: [post('party', '副书记'), post('committee', '委员')] }),
    aPerson('主任', 'z', { posts: [post('committee', '主任')] }),
    aPerson('书记', 'z', { posts: [post('party', '党委书记')] }),
  ]

  expect(report(people).records.map((record) => record['姓名'])).toEqual([
    '书记',
    '主任',
    '副书记',
    '委员甲',
    '委员乙',
    '监督',
    '无职',
    '西书记',
  ])
})

test('a post in another community names it, and brings the holder into the roster of that community', () => {
  const both = aPerson('张伟', 'z', { posts: [post('party', '书记'), post('party', '兼职委员', west.id)] })

  expect(report([both]).records).toMatchObject([{ 社区: '东湖社区', 党组织: '书记、兼职委员（西苑社区）' }])
  expect(report([both], { chosen: [west.id] }).records).toMatchObject([
    { 社区: '西苑社区', 党组织: '书记（东湖社区）、兼职委员' },
  ])
})

test('the roster of one community bears its name', () => {
  const { layout, people, communities: count } = report([aPerson('张伟', 'z')], { chosen: [east.id] })

  expect(layout.title).toBe('示范街道东湖社区“两委”成员花名册')
  expect(layout.info[0]).toBe('填报单位（盖章）：东湖社区')
  expect([people, count]).toEqual([1, 1])
})

test('posts of no organisation have a column only where there are some', () => {
  expect(report([aPerson('张伟', 'z')]).records[0]).not.toHaveProperty('其他职务')
  expect(report([aPerson('张伟', 'z', { posts: [post('other', '网格长')] })]).records[0]).toMatchObject({
    其他职务: '网格长',
  })
})
