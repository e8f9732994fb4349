import { describe, expect, test } from 'vitest'
import { fieldsOf, issuesOf, madeUpId, readSheet, readSheets, valuesOf } from '../helpers/ledger-sheet.ts'

describe('layouts of one sheet', () => {
  test('two tables side by side are two tables, each with its own community', async () => {
    const { tables } = await readSheet({
      rows: [
        ['东湖社区两委花名册', null, null, null, null, '西苑社区两委花名册'],
        ['序号', '姓名', '性别', '职务', null, '序号', '姓名', '性别', '职务'],
        [1, '张伟', '男', '书记', null, 1, '李娜', '女', '主任'],
        [2, '王芳', '女', '委员', null, 2, '赵强', '男', '委员'],
        [3, '钱进', '男', '委员'],
      ],
      merges: ['A1:D1', 'F1:I1'],
    })

    expect(tables.map((table) => [table.ledger, valuesOf(table, 'name'), valuesOf(table, 'community')[0]])).toEqual([
      ['roster', ['张伟', '王芳', '钱进'], '东湖社区'],
      ['roster', ['李娜', '赵强'], '西苑社区'],
    ])
  })

  test('one list in two columns of a page is read whole', async () => {
    const { tables } = await readSheet({
      name: '东湖社区',
      rows: [
        ['通讯录'],
        ['序号', '姓名', '电话', '序号', '姓名', '电话'],
        [1, '张伟', '13800000001', 3, '李娜', '13800000003'],
        [2, '王芳', '13800000002', 4, '赵强', '13800000004'],
      ],
    })

    expect(tables.flatMap((table) => valuesOf(table, 'name'))).toEqual(['张伟', '王芳', '李娜', '赵强'])
  })

  test('a header at row 7 leaves title, unit line, totals, notes and signatures outside', async () => {
    const { tables } = await readSheet({
      rows: [
        ['附件3'],
        [],
        ['某某街道社区“两委”成员花名册'],
        ['填报单位（盖章）：东湖社区居民委员会'],
        ['填报人：周敏    联系电话：0574-88888888    填报日期：2026年11月20日'],
        [],
        ['序号', '姓名', '性别', '出生年月', '身份证号码', '政治面貌', '党内职务'],
        [1, '张伟', '男', 1985.1, madeUpId('19851005'), '党员', '书记'],
        [2, '王芳', '女', 1990.03, madeUpId('19900302', 122), '群众', null],
        ['合计', '2人'],
        ['注：1.本表一式两份'],
        ['2.请于11月底前上报'],
        ['单位负责人：李四', null, '填表人：周敏', null, '2026年11月20日'],
      ],
    })

    expect(tables).toHaveLength(1)
    expect(tables[0]!.headerRows).toEqual([7])
    expect(tables[0]!.meta).toEqual({
      title: '某某街道社区“两委”成员花名册',
      reportingUnit: '东湖社区居民委员会',
      preparer: '周敏',
      date: '2026-11-20',
    })
    expect(tables[0]!.rows.map((row) => row.row)).toEqual([8, 9])
    expect(valuesOf(tables[0], 'birth')).toEqual(['1985-10', '1990-03'])
    expect(valuesOf(tables[0], 'community')).toEqual(['东湖社区', '东湖社区'])
    expect(tables[0]!.omitted.map((row) => row.reason)).toEqual(['total', 'note', 'section', 'signature'])
  })

  test('a header four rows deep is one header', async () => {
    const { tables } = await readSheet({
      rows: [
        ['社区工作者基本情况表'],
        ['序号', '社区', '基本情况', null, null, null, null, '任职情况', null, null, null, '联系方式', null],
        [null, null, '个人信息', null, null, '学历', null, '职务', null, null, '任现职时间', '手机', '住址'],
        [null, null, '姓名', '性别', '出生年月', '全日制', null, '党组织', '居委会', '居监委'],
        [null, null, null, null, null, '学历', '院校及专业'],
        [
          1,
          '东湖社区',
          '张伟',
          '男',
          '1985.03',
          '本科',
          '宁波大学',
          '书记',
          '主任',
          null,
          '2021.03',
          13800000001,
          '东湖花园1幢',
        ],
        [
          2,
          null,
          '王芳',
          '女',
          '1990.03',
          '大专',
          '浙江大学',
          null,
          '委员',
          '主任',
          '2021.03',
          13800000002,
          '东湖花园2幢',
        ],
      ],
      merges: [
        'A1:M1',
        'A2:A5',
        'B2:B5',
        'C2:G2',
        'H2:K2',
        'L2:M2',
        'C3:E3',
        'F3:G3',
        'H3:J3',
        'K3:K5',
        'L3:L5',
        'M3:M5',
        'C4:C5',
        'D4:D5',
        'E4:E5',
        'F4:G4',
        'H4:H5',
        'I4:I5',
        'J4:J5',
        'B6:B7',
      ],
    })

    expect(tables[0]!.headerRows).toEqual([2, 3, 4, 5])
    expect(Object.values(fieldsOf(tables[0]))).toEqual([
      'community',
      'name',
      'gender',
      'birth',
      'education',
      'school',
      'partyPost',
      'committeePost',
      'supervisionPost',
      'termStart',
      'phone',
      'address',
    ])
    expect(valuesOf(tables[0], 'community')).toEqual(['东湖社区', '东湖社区'])
    expect(valuesOf(tables[0], 'supervisionPost')).toEqual([null, '主任'])
  })

  test('columns named after roles become one post', async () => {
    const { tables } = await readSheet({
      rows: [
        ['党组织班子成员名单'],
        ['姓名', '支部', '政治面貌', '书记', '副书记', '纪检委员', '组织委员', '宣传委员', '电话'],
        ['张伟', '第一支部', '党员', '是', null, null, null, null, '13800000001'],
        ['王芳', '第一支部', '党员', null, '√', '√', null, null, '13800000002、0574-87654321'],
        ['李强', '第二支部', '党员', null, null, null, '是', '是', '13800000003'],
      ],
    })

    expect(valuesOf(tables[0], 'partyPost')).toEqual(['书记', '副书记、纪检委员', '组织委员、宣传委员'])
    expect(valuesOf(tables[0], 'phone')[1]).toBe('13800000002')
    expect(issuesOf(tables[0], 4)).toEqual(['phone:several-values'])
  })

  test('names under role headings become one record a person', async () => {
    const { tables } = await readSheet({
      rows: [
        ['社区班子成员名单'],
        ['社区', '书记', '主任', '副主任'],
        ['东湖社区', '张伟', '张伟', '李娜、赵强'],
        ['西苑社区', '王芳', '钱进', null],
      ],
    })

    expect(
      tables[0]!.rows.map((row) => [
        row.row,
        row.values['community'],
        row.values['name'],
        row.values['partyPost'] ?? null,
        row.values['committeePost'] ?? null,
      ]),
    ).toEqual([
      [3, '东湖社区', '张伟', '书记', '主任'],
      [3, '东湖社区', '李娜', null, '副主任'],
      [3, '东湖社区', '赵强', null, '副主任'],
      [4, '西苑社区', '王芳', '书记', null],
      [4, '西苑社区', '钱进', null, '主任'],
    ])
  })

  test('dates are read from serials, formatted cells and words', async () => {
    const { tables } = await readSheet({
      rows: [
        ['序号', '姓名', '出生年月', '参加工作时间', '入党时间', '联系电话', '身份证号'],
        [
          1,
          '张伟',
          31107,
          { value: 39264, format: 'yyyy"年"m"月"' },
          '2010年6月',
          '0574-87654321',
          madeUpId('19850301'),
        ],
        [
          2,
          '王芳',
          32874,
          { value: 40330, format: 'yyyy-mm-dd' },
          '二〇一五年三月',
          '87654321',
          madeUpId('19900101', 122),
        ],
      ],
    })

    expect(valuesOf(tables[0], 'birth')).toEqual(['1985-03', '1990-01'])
    expect(valuesOf(tables[0], 'workStarted')).toEqual(['2007-07', '2010-06'])
    expect(valuesOf(tables[0], 'partyJoined')).toEqual(['2010-06', '2015-03'])
    expect(valuesOf(tables[0], 'phone')).toEqual(['0574-87654321', '87654321'])
  })

  test('two persons in one cell are two records of one row', async () => {
    const { tables } = await readSheet({
      rows: [
        ['社区', '姓名', '性别', '职务', '联系电话'],
        ['东湖社区', '张三、李四(兼)', '男', '书记、副书记', '13800000001、13800000002'],
        ['东湖社区', '王五13800000000', '男', '委员', null],
      ],
    })

    expect(
      tables[0]!.rows.map((row) => [row.row, row.values['name'], row.values['post'], row.values['phone']]),
    ).toEqual([
      [2, '张三', '书记', '13800000001'],
      [2, '李四', '副书记', '13800000002'],
      [3, '王五', '委员', '13800000000'],
    ])
    expect(issuesOf(tables[0], 2)).toContain('name:several-values')
  })

  test('section lines give the community to the rows below them', async () => {
    const { tables } = await readSheet({
      rows: [
        ['社区干部花名册'],
        ['序号', '姓名', '性别', '职务', '电话'],
        ['一、东湖社区（2人）'],
        [1, '张伟', '男', '书记', 13800000001],
        [2, '王芳', '女', '委员', 13800000002],
        ['小计', '2人'],
        ['二、西苑社区'],
        [1, '李娜', '女', '书记', 13800000003],
        ['合计', null, null, 3],
      ],
      merges: ['A1:E1', 'A3:E3', 'A7:E7'],
    })

    expect(tables[0]!.rows.map((row) => [row.values['name'], row.values['community']])).toEqual([
      ['张伟', '东湖社区'],
      ['王芳', '东湖社区'],
      ['李娜', '西苑社区'],
    ])
  })

  test('tables below each other are told apart, of one kind or of several', async () => {
    const { tables } = await readSheet({
      rows: [
        ['东湖社区成员名单'],
        ['姓名', '性别', '职务'],
        ['张伟', '男', '书记'],
        [],
        ['西苑社区成员名单'],
        ['姓名', '性别', '职务'],
        ['李娜', '女', '书记'],
        [],
        ['培训台账'],
        ['姓名', '培训班次', '主办单位', '起止时间', '天数'],
        ['张伟', '党风廉政教育', '区委党校', '2026.3.1-2026.3.5', 5],
        ['李娜', '岗位培训', '区民政局', '2026年4月8日至10日', 3],
      ],
    })

    expect(tables.map((table) => [table.ledger, table.headerRows, table.rows.length])).toEqual([
      ['roster', [2], 1],
      ['roster', [6], 1],
      ['training', [10], 2],
    ])
    expect(valuesOf(tables[1], 'community')).toEqual(['西苑社区'])
    expect(valuesOf(tables[2], 'endDate')).toEqual(['2026-03-05', '2026-04-10'])
  })

  test('columns nobody asked for stay without a field', async () => {
    const { tables } = await readSheet({
      rows: [
        [
          '姓名',
          '性别',
          '年龄',
          '身份证号',
          '职务',
          '配偶姓名',
          '紧急联系电话',
          '户籍地址',
          '邮政编码',
          '是否党组织成员',
          '分管工作',
          '月补贴收入',
        ],
        ['张伟', '男', 41, madeUpId('19850301'), '主任', '李某', '13900000000', '宁波', '315000', '是', '全面', 3500],
        [
          '王芳',
          '女',
          36,
          madeUpId('19900302', 122),
          '委员',
          '赵某',
          '13900000001',
          '宁波',
          '315000',
          '否',
          '民政',
          3500,
        ],
      ],
    })

    expect(fieldsOf(tables[0])).toEqual({ A: 'name', B: 'gender', D: 'idNo', E: 'post' })
  })

  test('hidden rows and columns are read and said', async () => {
    const { tables } = await readSheet({
      rows: [
        ['姓名', '性别', '职务', '电话'],
        ['张伟', '男', '书记', '13800000001'],
        ['王芳', '女', '委员', '13800000002'],
      ],
      hiddenRows: [3],
      hiddenColumns: ['D'],
    })

    expect(issuesOf(tables[0], 2)).toEqual(['phone:hidden'])
    expect(issuesOf(tables[0], 3)).toEqual(['phone:hidden', ':hidden'])
  })

  test('an id number in a number cell is lost and said, one that disagrees is said', async () => {
    const { tables } = await readSheet({
      rows: [
        ['姓名', '性别', '出生年月', '身份证号', '职务'],
        ['张伟', '男', '1985-03', Number(madeUpId('19850301')), '书记'],
        ['王芳', '女', '1990-04', madeUpId('19900302', 122), '委员'],
        ['李娜', '男', '1991-04', madeUpId('19910402', 122), '委员'],
        ['赵强', '男', '1991-04', madeUpId('19910403', 111), '委员'],
        ['钱进', '男', '1991-04', madeUpId('19910403', 111), '委员'],
      ],
    })

    expect(valuesOf(tables[0], 'idNo')[0]).toBeNull()
    expect(issuesOf(tables[0], 2)).toEqual(['idNo:id-truncated'])
    expect(issuesOf(tables[0], 3)).toEqual(['birth:id-birth-mismatch', 'idNo:id-birth-mismatch'])
    expect(issuesOf(tables[0], 4)).toEqual(['gender:id-gender-mismatch', 'idNo:id-gender-mismatch'])
    expect(issuesOf(tables[0], 5)).toEqual(['idNo:id-duplicate'])
    expect(issuesOf(tables[0], 6)).toEqual(['idNo:id-duplicate'])
  })
})

test('one sheet a community gives each row its community, a summary sheet gives none', async () => {
  const { tables } = await readSheets([
    {
      name: '东湖社区',
      rows: [
        ['姓名', '性别', '职务', '电话'],
        ['张伟', '男', '书记', '13800000001'],
      ],
    },
    {
      name: '西苑社区',
      rows: [
        ['姓名', '电话', '性别', '职务'],
        ['李娜', '13800000003', '女', '书记'],
      ],
    },
    {
      name: '汇总',
      rows: [
        ['社区', '人数', '男', '女', '党员'],
        ['东湖', 1, 1, 0, 1],
        ['西苑', 1, 0, 1, 1],
      ],
    },
  ])

  expect(
    tables.filter((table) => table.ledger !== null).map((table) => [table.sheet, valuesOf(table, 'community')]),
  ).toEqual([
    ['东湖社区', ['东湖社区']],
    ['西苑社区', ['西苑社区']],
  ])
})
