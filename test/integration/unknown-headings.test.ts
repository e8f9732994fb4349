import { describe, expect, test } from 'vitest'
import { fieldsOf, madeUpId, readSheet, valuesOf } from '../helpers/ledger-sheet.ts'

const people = [
  ['东湖社区', '张伟', '男', madeUpId('19850315', 113), '13900001111', '书记'],
  ['东湖社区', '李娜', '女', madeUpId('19900102', 224), '13900001112', '副书记'],
  ['南湾社区', '王强', '男', madeUpId('19781120', 335), '13900001113', '委员'],
]

/** The roster with one heading that says nothing. */
const rosterWithout = (column: number, heading = '甲栏') => ({
  rows: [
    ['社区', '姓名', '性别', '身份证号', '手机', '职务'].map((text, at) => (at === column ? heading : text)),
    ...people,
  ],
})

const fieldAt = async (column: number, heading?: string) => {
  const { tables } = await readSheet(rosterWithout(column, heading))
  return fieldsOf(tables[0])['ABCDEF'[column]!]
}

describe('a column whose heading nobody knows', () => {
  test.each([
    [0, 'community'],
    [2, 'gender'],
    [3, 'idNo'],
  ])('%i is %s without a question, since its cells can be nothing else', async (column, field) => {
    expect(await fieldAt(column)).toBe(field)
  })

  test.each([
    [1, 'name?'],
    [4, 'phone?'],
  ])('%i is asked about: %s', async (column, field) => {
    expect(await fieldAt(column)).toBe(field)
  })

  test('is nothing where its heading says that it is something else', async () => {
    expect(await fieldAt(4, '紧急联系人')).toBeUndefined()
    expect(await fieldAt(1, '配偶')).toBeUndefined()
  })

  test('does not take a field that another column has', async () => {
    const { tables } = await readSheet({
      rows: [
        ['姓名', '性别', '职务', '联系电话', '甲栏'],
        ['张伟', '男', '书记', '13900001111', '13700001111'],
        ['李娜', '女', '委员', '13900001112', '13700001112'],
      ],
    })

    expect(fieldsOf(tables[0])).toEqual({ A: 'name', B: 'gender', C: 'post', D: 'phone' })
  })

  test('is asked about without a guess where two columns could be it', async () => {
    const { tables } = await readSheet({
      rows: [
        ['姓名', '性别', '出生年月', '职务', '甲栏', '乙栏'],
        ['张伟', '男', '1985-03', '书记', '13900001111', '13700001111'],
        ['李娜', '女', '1990-11', '委员', '13900001112', '13700001112'],
      ],
    })

    expect(fieldsOf(tables[0])).toEqual({ A: 'name', B: 'gender', C: 'birth', D: 'post', E: '?', F: '?' })
  })

  test('says in its evidence what it was told by', async () => {
    const { tables } = await readSheet(rosterWithout(4))
    const column = tables[0]!.columns.find((one) => one.column === 'E')!

    expect(column.evidence).toContain('甲栏')
    expect(column.evidence).toContain('联系电话')
  })
})

describe('a heading that nearly says a field', () => {
  const talks = (heading: string, ...more: string[]) => ({
    rows: [
      ['谈话对象', '职务', '谈话事由', heading, ...more.map((_, at) => `栏${at}`)],
      ['张伟', '书记', '值班脱岗问题', '2026-03-05', ...more],
      ['李娜', '委员', '票据不规范', '2026-04-06', ...more],
    ],
  })

  test('is settled by its cells where no other column could be meant', async () => {
    const { tables } = await readSheet(talks('谈妥日期'))

    expect(fieldsOf(tables[0])['D']).toBe('date')
  })

  test('is asked about where another could', async () => {
    const { tables } = await readSheet(talks('谈妥日期', '2026-05-01'))

    expect(fieldsOf(tables[0])['D']).toBe('date?')
  })
})

test('a question in a heading is read as what it asks for', async () => {
  const { tables } = await readSheet({
    rows: [
      ['何事公开', '几时公开', '在哪公开', '谁审核', '第几期'],
      ['春节值班安排', '2026-02-10', '公开栏', '张伟', '2026年第1期'],
      ['一季度水电费', '2026-04-20', '公开栏', '张伟', '2026年第2期'],
    ],
  })

  expect(tables[0]!.ledger).toBe('disclosure')
  expect(fieldsOf(tables[0])).toEqual({ A: 'item', B: 'publishedDate', C: 'channel', D: 'reviewer', E: 'period' })
})

test('two lists of gifts beside each other are two tables, whatever they call the one who hands in', async () => {
  const { tables } = await readSheet({
    rows: [
      ['东湖社区廉洁登记'],
      ['上缴者', '缴存日期', '礼金数（元）', '缴存账户（部门）', null, '交出人', '交出日期', '实物名', '实物数量'],
      ['张伟', '2026-02-19', 1000, '廉政账户', null, '李娜', '2026-03-02', '茶叶', 1],
      ['王强', '2026-02-21', 800, '廉政账户', null, '赵敏', '2026-06-11', '白酒', 4],
    ],
    merges: ['A1:I1'],
  })

  expect(tables.map((table) => table.ledger)).toEqual(['gift', 'gift'])
  expect(tables.flatMap((table) => valuesOf(table, 'name'))).toEqual(['张伟', '王强', '李娜', '赵敏'])
  expect(tables.flatMap((table) => valuesOf(table, 'community'))).toEqual(Array(4).fill('东湖社区'))
})

test('numbered tables under one title are of the community in the title', async () => {
  const roster = (title: string, member: string, people: string[][]) => [
    [title],
    ['序号', member, '性别', '出生年月', '手机'],
    ...people.map((person, at) => [at + 1, ...person]),
  ]
  const { tables } = await readSheet({
    rows: [
      ['呼伦社区班子人员名录'],
      ...roster('（一）党委成员', '党委成员', [
        ['包金山', '男', '1984年3月', '15047000302'],
        ['白玉柱', '男', '1977年11月', '15047000304'],
      ]),
      [],
      ...roster('（二）居委会成员', '居委会成员', [
        ['苏日娜', '女', '1996年8月', '15047000305'],
        ['康秀兰', '女', '1965年9月', '15047000306'],
      ]),
    ],
  })

  expect(tables.flatMap((table) => valuesOf(table, 'community'))).toEqual(Array(4).fill('呼伦社区'))
})

describe('what has names, dates and numbers and is none of the ledgers', () => {
  test.each([
    ['值班表', ['日期', '带班领导', '值班人员', '联系电话'], ['2026-03-05', '陈强', '张伟', '13900001111']],
    [
      '活动签到表',
      ['姓名', '性别', '年龄', '联系电话', '活动名称', '活动时间', '签到'],
      ['张伟', '男', '40', '13900001111', '清洁家园', '2026-03-05', '到'],
    ],
    [
      '督查通报',
      ['社区', '检查项目', '得分', '扣分原因', '整改时限', '责任人'],
      ['东湖社区', '党建', '95', '资料不全', '2026-04-01', '张伟'],
    ],
    [
      '接种登记',
      ['姓名', '身份证号', '接种日期', '疫苗名称', '接种单位', '联系电话'],
      ['张伟', madeUpId('19850315'), '2026-03-05', '流感', '社区医院', '13900001111'],
    ],
  ])('%s is no ledger', async (title, headings, record) => {
    const { tables } = await readSheet({ rows: [[title], headings, record, record] })

    expect(tables.map((table) => table.ledger)).toEqual([null])
  })
})

test('a row of nothing but questions is a header', async () => {
  const { tables } = await readSheet({
    rows: [
      ['东湖社区谈心本'],
      ['哪天谈的', '同谁谈', '由谁谈', '谈了什么', '在哪谈'],
      ['二〇二六年二月三日', '张伟', '李强', '入党动机', '书记办公室'],
      ['二〇二六年五月八日', '李娜', '李强', '门栋卫生无人管', '棋牌室'],
    ],
  })

  expect(tables[0]!.ledger).toBe('talk')
  expect(fieldsOf(tables[0])).toEqual({ A: 'date', B: 'name', C: 'interviewer', D: 'reason', E: 'place' })
})

test('the day a list was collected is not proposed as the beginning of a term', async () => {
  const { tables } = await readSheet({
    rows: [
      ['姓名', '性别', '职务', '联系电话', '采集日期'],
      ['张伟', '男', '书记', '13900001111', '2026-08-11'],
      ['李娜', '女', '委员', '13900001112', '2026-08-12'],
    ],
  })

  expect(fieldsOf(tables[0])).toEqual({ A: 'name', B: 'gender', C: 'post', D: 'phone' })
})

describe('a heading that could as well mean another thing is asked about', () => {
  test.each([
    ['displayFrom?', ['公开事项', '类别', '公开形式', '张贴时间'], ['一季度收支', '财务', '公开栏', '2026-04-12']],
    ['displayTo?', ['公开事项', '类别', '公开形式', '公开截止日期'], ['一季度收支', '财务', '公开栏', '2026-04-12']],
    ['deadline?', ['谈话对象', '谈话人', '谈话事由', '整改完成时间'], ['张伟', '李强', '值班脱岗', '2026-04-12']],
    ['handedTo?', ['上交人', '上交时间', '礼品名称', '礼品去向'], ['张伟', '2026-04-12', '茶叶', '街道纪工委']],
  ])('%s', async (field, header, row) => {
    const { tables } = await readSheet({ rows: [header, row, row] })

    expect(fieldsOf(tables[0])['D']).toBe(field)
  })
})

test('what stands under the heading of somebody else is not taken for the field it is called after', async () => {
  const { tables } = await readSheet({
    rows: [
      ['学员', null, '培训班次', '培训时间', '考试', null, '授课人', null],
      ['姓名', '社区', null, null, '时间', '成绩', '姓名', '单位'],
      ['张伟', '东湖社区', '实务培训班', '2026-03-02', '2026-03-05', '合格', '钱明', '东湖社区'],
      ['李娜', '南湾社区', '实务培训班', '2026-03-02', '2026-03-05', '合格', '孙艳', '南湾社区'],
    ],
    merges: ['A1:B1', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:H1'],
  })

  expect(fieldsOf(tables[0])).toEqual({ A: 'name', B: 'community', C: 'course', D: 'startDate', F: 'result' })
})
