import { describe, expect, test } from 'vitest'
import { fieldsByHeading, readRows } from './read-rows.ts'

const asked = (title: string, ...rows: string[]) => fieldsByHeading(readRows([title, ...rows].join('\n'))[0])

describe('what the program is not sure of is asked', () => {
  test('a heading nobody knows, over what could be a field that is not there yet', () => {
    const fields = asked(
      '议事决策登记',
      '社区|议题|会议名称|会议日期|表决结果|楼栋说法',
      '柳浪社区|修路|居民代表会|2026-03-05|通过|涉及三号楼以及北门车棚',
      '闻莺社区|换灯|两委会|2026-03-15|通过|涉及五号楼以及南门车棚',
    )

    expect(fields['楼栋说法']).toBe('?')
  })

  test('numbers as long as an id number, all of them damaged', () => {
    const fields = asked(
      '两委成员花名册',
      '社区|姓名|性别|出生年月|居委会职务|卡上那串',
      '柳浪社区|孙悦|女|1990-07|委员|330299199007210000',
      '闻莺社区|周南|男|1985-03|主任|33029919850312',
    )

    expect(fields['卡上那串']).toBe('?')
  })

  test('a second column of the same thing', () => {
    const fields = asked(
      '廉政谈话登记',
      '谈话对象|社区|谈话人1|谈话人2|谈话时间|谈话内容',
      '孙悦|柳浪社区|钱进|李想|2026-03-05|采购',
      '周南|闻莺社区|钱进|王维|2026-03-06|值班',
    )

    expect([fields['谈话人1'], fields['谈话人2']]).toEqual(['interviewer?', '?'])
  })

  test.each(['补公示日期', '再次公示日期', '末次公示日期'])('%s beside the day of the publication', (heading) => {
    const fields = asked(
      '居务公开登记',
      `社区|公开事项|类别|应公示日期|公示日期|${heading}|公开形式`,
      '柳浪社区|收支|财务|2026-03-05|2026-03-04|2026-03-25|公开栏',
      '闻莺社区|低保|居务|2026-03-05|2026-03-06|2026-03-26|公开栏',
    )

    expect(fields['公示日期']).toBe('publishedDate')
    expect(fields[heading]).toMatch(/\?$/)
  })

  test('who leads, who handles and who follows a decision, where all three stand', () => {
    const fields = asked(
      '议事决策登记',
      '社区|议题|会议名称|会议日期|表决结果|牵头人|经办人|跟踪人|跟踪进展|见证人',
      '柳浪社区|修路|居民代表会|2026-03-05|通过|钱进|李想|吴声|已完工|王维',
      '闻莺社区|换灯|两委会|2026-03-15|通过|钱进|李想|吴声|已完工|王维',
    )

    expect(fields).toMatchObject({ 牵头人: 'responsible?', 经办人: '?', 跟踪人: '?', 跟踪进展: 'progress' })
    expect(fields).not.toHaveProperty('见证人')
  })
})

test('a month and a day take their year from the record, or from their column', () => {
  const [table] = readRows(`居务公开登记
社区|公开事项|类别|应公开日期|实际公开日期|公开渠道
柳浪社区|收支|财务|2026-10-15|10.12|公开栏
闻莺社区|低保|居务|2026-12-31|12-8|公开栏
闻莺社区|义工|居务||12-9|公开栏`)
  const read = table!.rows.map(({ values, issues }) => [
    values['publishedDate'],
    issues.map(({ field, code }) => `${field}:${code}`).join(),
  ])

  expect(read).toEqual([
    ['2026-10-12', 'publishedDate:date-ambiguous'],
    ['2026-12-08', 'publishedDate:date-ambiguous'],
    [null, 'publishedDate:date-unreadable'],
  ])
})
