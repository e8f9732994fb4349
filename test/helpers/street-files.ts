import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BookType } from '@e965/xlsx'

/** Thirteen communities of a street; the last one has sent nothing. */
export const streetCommunities = [
  '东湖',
  '西苑',
  '南桥',
  '北辰',
  '春晖',
  '秋实',
  '明珠',
  '翠柏',
  '白云',
  '金湾',
  '江畔',
  '文昌',
]
  .concat(['丹凤'])
  .map((name) => `${name}社区`)

const surnames = ['张', '李', '王', '赵', '陈', '刘', '杨', '黄', '周', '吴', '徐', '孙']
const given = ['建国', '丽华', '晓东']
const header = ['序号', '姓名', '性别', '出生年月', '党组织职务', '居委会职务', '联系电话', '备注']

/** Who sits in a community, by its place in the list. */
export function membersOf(community: number): string[] {
  return given.map((name) => `${surnames[community % surnames.length]}${name}`)
}

type Rows = (string | number)[][]

function roster(community: number, mend: (rows: Rows) => Rows = (rows) => rows): Rows {
  const members = membersOf(community).map((name, at): (string | number)[] => {
    const phone = `13${800_000_000 + community * 100 + at}`
    return [
      at + 1,
      name,
      at === 1 ? '女' : '男',
      `198${at}-0${at + 3}`,
      at === 0 ? '书记' : '',
      at === 0 ? '主任' : '委员',
      phone,
      '',
    ]
  })
  const title = [`${streetCommunities[community]}“两委”成员花名册`]
  return [title, [`填报单位：${streetCommunities[community]}`], header, ...mend(members), ['合计', members.length]]
}

/** The phone of the second cannot be read, the birth of the third is January or October. */
function withDoubts(rows: Rows): Rows {
  rows[1]![6] = '138'
  rows[2]![3] = '1985.1'
  return rows
}

const talks: Rows = [
  ['谈话台账'],
  ['社区', '谈话对象', '谈话类型', '谈话人', '谈话时间', '谈话地点', '事由'],
  [streetCommunities[0]!, membersOf(0)[0]!, '廉政谈话', '周敏', '2026-03-05', '街道会议室', '换届后提醒'],
  [streetCommunities[7]!, membersOf(7)[0]!, '廉政谈话', '周敏', '2026-03-06', '街道会议室', '换届后提醒'],
]

const decisions: Rows = [
  ['三重一大事项台账'],
  ['社区', '事项类别', '事项名称', '涉及金额(元)', '会议名称', '会议时间', '应到', '实到', '同意', '决策结果'],
  [streetCommunities[8]!, '重要项目安排', '活动室修缮', 86_000, '两委会', '2026-04-02', 9, 8, 8, '通过'],
]

/** Twelve files of twelve communities as they lie in a folder: five formats, doubts, two that are damaged. */
export async function writeStreetFiles(folder: string): Promise<void> {
  const xlsx = await import('@e965/xlsx')
  mkdirSync(folder, { recursive: true })
  const write = (name: string, type: BookType, ...sheets: Rows[]) => {
    const book = xlsx.utils.book_new()
    for (const [at, rows] of sheets.entries())
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), `Sheet${at + 1}`)
    const bytes = xlsx.write(book, { type: 'buffer', bookType: type }) as Buffer
    writeFileSync(join(folder, name), bytes)
    return bytes
  }
  const whole = write('01东湖.xlsx', 'xlsx', roster(0))
  write('02西苑.xls', 'biff8', roster(1))
  write('03南桥.csv', 'csv', roster(2))
  write('04北辰.xls', 'html', roster(3))
  write('05春晖.xls', 'xlml', roster(4))
  write('06秋实.xlsx', 'xlsx', roster(5, withDoubts))
  write('07明珠.xlsx', 'xlsx', roster(6, withDoubts))
  write('08翠柏.xlsx', 'xlsx', roster(7), talks)
  write('09白云.xlsx', 'xlsx', roster(8), decisions)
  write('10金湾.xls', 'biff8', roster(9))
  writeFileSync(join(folder, '11江畔.xlsx'), whole.subarray(0, Math.floor(whole.length / 2)))
  writeFileSync(join(folder, '12文昌.xls'), Buffer.from('%PDF-1.7 花名册'))
}
