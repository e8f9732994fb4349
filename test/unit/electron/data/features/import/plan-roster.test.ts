import { describe, expect, test } from 'vitest'
import { aPerson, anAppointment, aRow, aTable, cellsOf, plan, planRow, theData } from './roster-builders.ts'

const idNo = '330299198503010017'
const otherIdNo = '330299198503010033'
const zhang = { community: '东湖社区', name: '张伟', birth: '1985-03' }

describe('finds the person a row is about', () => {
  test('by the id number, wherever he has moved', () => {
    const row = planRow({ ...zhang, idNo }, theData([aPerson('p1', { idNo, communityId: 'xiyuan' })]))

    expect([row.kind, row.found?.person.id, row.reason]).toEqual(['changed', 'p1', '身份证号相同'])
    expect(cellsOf(row)).toEqual(['community: 西苑社区 -> 东湖社区', 'birth:  -> 1985-03'])
  })

  test('by name and birth', () => {
    const row = planRow(
      { name: '张 伟', birth: '1985-03-12' },
      theData([aPerson('p1', { birth: '1985-03', communityId: 'donghu' })]),
    )

    expect([row.kind, row.reason]).toEqual(['changed', '姓名、出生年月相同'])
  })

  test('takes the birth from an id number that one side alone has', () => {
    const row = planRow({ name: '张伟', idNo }, theData([aPerson('p1', { birth: '1985-03' })]))

    expect([row.kind, cellsOf(row)]).toEqual(['changed', ['idNo:  -> 330299198503010017']])
  })

  test('by name and community when there is only one such', () => {
    const one = aPerson('p1', { communityId: 'donghu', phone: '13800000001' })
    const row = planRow({ community: '东湖', name: '张伟', gender: '男' }, theData([one]))

    expect([row.kind, row.found?.person.id]).toEqual(['changed', 'p1'])
  })

  test('takes an old id number of 15 digits for its new one', () => {
    const row = planRow({ name: '张伟', idNo: '330299850301001' }, theData([aPerson('p1', { idNo })]))

    expect([row.kind, row.found?.person.id]).toEqual(['same', 'p1'])
  })

  test('or calls him new', () => {
    const row = planRow(zhang, theData([aPerson('p1', { birth: '1990-01', communityId: 'xiyuan' })]))

    expect([row.kind, cellsOf(row)]).toEqual([
      'new',
      ['name:  -> 张伟', 'community:  -> 东湖社区', 'birth:  -> 1985-03'],
    ])
  })
})

describe('never decides where two answers are possible', () => {
  test.each([
    [
      'two of one name and community',
      { community: '东湖社区', name: '张伟' },
      [aPerson('p1', { communityId: 'donghu' }), aPerson('p2', { communityId: 'donghu' })],
      '同社区有 2 位“张伟”',
    ],
    [
      'two of one name and birth',
      { name: '张伟', birth: '1985-03' },
      [aPerson('p1', { birth: '1985-03' }), aPerson('p2', { birth: '1985-03' })],
      '已有 2 位姓名和出生年月都相同的人',
    ],
    [
      'another id number',
      { ...zhang, idNo },
      [aPerson('p1', { idNo: otherIdNo, communityId: 'donghu' })],
      '姓名、出生年月与已有人员相同，但身份证号不同',
    ],
    [
      'another birth',
      zhang,
      [aPerson('p1', { birth: '1986-03', communityId: 'donghu' })],
      '姓名、社区与已有人员相同，但出生年月不同',
    ],
    [
      'another community',
      zhang,
      [aPerson('p1', { birth: '1985-03', communityId: 'xiyuan' })],
      '姓名、出生年月与已有人员相同，但社区不同',
    ],
    [
      'nothing but a name',
      { name: '张伟' },
      [aPerson('p1', { communityId: 'donghu' })],
      '与已有人员同名，资料不足，看不出是不是同一人',
    ],
    [
      'another name under the id number',
      { name: '李伟', idNo },
      [aPerson('p1', { idNo })],
      '身份证号与已有的“张伟”相同，但姓名不同',
    ],
  ])('%s', (_, values, people, reason) => {
    const row = planRow(values, theData(people))

    expect([row.kind, row.found, row.reason]).toEqual(['conflict', null, reason])
    expect(row.candidates.map(({ person }) => person.id)).toEqual(people.map(({ id }) => id))
  })

  test('two rows that are both like one person', () => {
    const rows = [
      aRow(2, { name: '张伟', birth: '1985-03', community: '东湖社区' }),
      aRow(3, { name: '张伟', birth: '1985-03', community: '西苑社区' }),
    ]
    const { counts } = plan([aTable(rows)], theData([aPerson('p1', { birth: '1985-03' })]))

    expect(counts).toMatchObject({ conflict: 2, new: 0, changed: 0 })
  })
})

describe('the same person twice in the file', () => {
  const summary = (values: Record<string, string>, row = 3) => aTable([aRow(row, values)], { sheet: '汇总' })

  test('is one person when the rows complete each other', () => {
    const { rows } = plan([summary({ ...zhang, phone: '13800000001' }), aTable([aRow(5, { ...zhang, gender: '男' })])])

    expect(rows).toHaveLength(1)
    expect([rows[0]!.kind, rows[0]!.reason]).toEqual(['new', '没有找到这个人；与“东湖社区”第 5 行合并'])
    expect(cellsOf(rows[0]!)).toContain('gender:  -> 男')
    expect(rows[0]!.person.record.sources.get('gender')).toMatchObject({ sheet: '东湖社区', cell: 'D5' })
  })

  test('is a conflict when they contradict', () => {
    const { rows } = plan([
      summary({ ...zhang, idNo, phone: '13800000001' }),
      aTable([aRow(5, { ...zhang, idNo, phone: '13900000002' })]),
    ])

    expect(rows.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['conflict', '与“东湖社区”第 5 行像是同一人，但联系电话不一致'],
      ['conflict', '与“汇总”第 3 行像是同一人，但联系电话不一致'],
    ])
  })

  test('is a conflict when his births differ from sheet to sheet', () => {
    const { counts } = plan([summary(zhang), aTable([aRow(5, { ...zhang, birth: '1985-08' })])])

    expect(counts.conflict).toBe(2)
  })

  test('joins the posts that one row each names', () => {
    const rows = [aRow(2, { ...zhang, partyPost: '书记' }), aRow(2, { ...zhang, committeePost: '主任' })]
    const planned = plan([aTable(rows)]).rows

    expect(planned).toHaveLength(1)
    expect(cellsOf(planned[0]!)).toEqual(expect.arrayContaining(['partyPost:  -> 书记', 'committeePost:  -> 主任']))
  })

  test('two of one name with two births are two people', () => {
    expect(plan([aTable([aRow(2, zhang), aRow(3, { ...zhang, birth: '1990-01' })])]).counts).toMatchObject({
      new: 2,
      conflict: 0,
    })
  })

  test('a third without a birth is neither of them for certain', () => {
    const rows = [
      aRow(2, zhang),
      aRow(3, { ...zhang, birth: '1990-01' }),
      aRow(4, { name: '张伟', community: '东湖社区', gender: '男' }),
    ]

    expect(plan([aTable(rows)]).rows[2]!.kind).toBe('conflict')
  })
})

describe('cell by cell', () => {
  const known = aPerson('p1', {
    idNo,
    birth: '1985-03-01',
    communityId: 'donghu',
    phone: '13800000001',
    education: '大学本科',
  })

  test('a blank and a 无 never clear', () => {
    const row = planRow({ name: '张伟', idNo }, theData([known]))

    expect([row.kind, row.cells]).toEqual(['same', []])
  })

  test('a value that is equal but for its writing is the same', () => {
    const row = planRow({ ...zhang, idNo, birth: '1985-03', phone: '１３８０００００００１' }, theData([known]))

    expect(row.kind).toBe('same')
  })

  test('another value is shown and proposed', () => {
    expect(cellsOf(planRow({ name: '张伟', idNo, education: '硕士研究生' }, theData([known])))).toEqual([
      'education: 大学本科 -> 硕士研究生',
    ])
  })

  test('an id number is never replaced by default', () => {
    const row = planRow({ name: '张伟', idNo }, theData([{ ...known, idNo: '330299850301001' }]))

    expect([row.kind, cellsOf(row)]).toEqual(['changed', ['(idNo: 330299850301001 -> 330299198503010017)']])
  })

  test('a value with an error is shown and cannot be written', () => {
    const issue = { field: 'phone', code: 'phone-unreadable', severity: 'error', message: '电话少一位。' } as const
    const row = planRow({ name: '张伟', idNo, phone: '1380000000' }, theData([known]), [issue])

    expect([row.kind, cellsOf(row), row.cells[0]!.note]).toEqual(['same', ['!phone:  -> 1380000000'], '电话少一位。'])
  })

  test('a column nobody has confirmed is not imported', () => {
    const column = {
      column: 'C',
      header: '时间',
      field: 'birth',
      confidence: 0.4,
      needsConfirm: true,
      evidence: '',
      samples: [],
      alternatives: [],
    }
    const { rows } = plan([aTable([aRow(2, { ...zhang })], { columns: [column] })])

    expect(cellsOf(rows[0]!)).toEqual(['name:  -> 张伟', 'community:  -> 东湖社区'])
  })

  test('a row without a name is rejected with a reason', () => {
    const row = planRow({ community: '东湖社区', phone: '13800000001' }, theData([]))

    expect([row.kind, row.reason]).toEqual(['rejected', '这一行没有姓名，不能导入。请补上姓名。'])
  })
})

describe('communities', () => {
  test('are one under every way to write them', () => {
    const rows = ['东湖', '东湖社区居委会', '某街道东湖社区'].map((community, at) =>
      aRow(at + 2, { community, name: `王${'甲乙丙'[at]}` }),
    )
    const { newCommunities, rows: planned } = plan([aTable(rows)])

    expect([newCommunities, planned.map(({ community }) => community?.id)]).toEqual([
      [],
      ['donghu', 'donghu', 'donghu'],
    ])
  })

  test('that are new are listed once', () => {
    const rows = [aRow(2, { community: '北辰', name: '王甲' }), aRow(3, { community: '北辰社区居委会', name: '王乙' })]

    expect(plan([aTable(rows)]).newCommunities).toEqual(['北辰社区'])
  })
})

describe('posts', () => {
  const known = aPerson('p1', { idNo, communityId: 'donghu' })
  const file = { name: '张伟', idNo, community: '东湖社区' }
  const secretary = anAppointment('p1', 'party', '书记', { startedOn: '2021-03' })

  test('that are the same do not appear', () => {
    expect(planRow({ ...file, post: '社区党委书记', termStart: '2021-03' }, theData([known], [secretary])).kind).toBe(
      'same',
    )
  })

  test('of an organisation the file does not speak of stay', () => {
    const row = planRow({ ...file, committeePost: '主任', termStart: '2024-05' }, theData([known], [secretary]))

    expect(cellsOf(row)).toEqual(['committeePost:  -> 主任', 'termStart:  -> 2024-05'])
  })

  test('that replace another one say what becomes of it', () => {
    const row = planRow({ ...file, partyPost: '副书记', termStart: '2024-05' }, theData([known], [secretary]))

    expect(cellsOf(row)).toEqual(['partyPost: 书记 -> 副书记', 'termStart:  -> 2024-05'])
    expect(row.cells[0]!.note).toBe('原职务“书记”记为 2024-05 卸任')
  })

  test('cannot be written without a community', () => {
    expect(cellsOf(planRow({ name: '李静', partyPost: '书记' }, theData([])))).toEqual([
      'name:  -> 李静',
      '!partyPost:  -> 书记',
    ])
  })

  test('that contradict 一肩挑 are said to, and the column is not stored', () => {
    const row = planRow({ ...file, partyPost: '书记', dualHead: true }, theData([known], [secretary]))

    expect([row.kind, cellsOf(row)]).toEqual(['same', ['!dualHead: false -> true']])
    expect(
      planRow({ ...file, post: '书记、主任', dualHead: true }, theData([known], [secretary])).cells.map(
        ({ field }) => field,
      ),
    ).toEqual(['committeePost'])
  })
})
