import { describe, expect, test } from 'vitest'
import { readRows } from './read-rows.ts'

const recordsOf = (head: string, row: string) => {
  const [table] = readRows(`干部谈话登记\n${head}\n${row}\n钱多|主任|柳浪社区|13800000009|吴声|2026-03-07|迟到`)
  return (table?.rows ?? []).slice(0, -1).map(({ values, issues }) => ({
    ...values,
    asked: issues.map(({ field, code }) => `${field}:${code}`).filter((issue) => issue !== 'name:several-values'),
  }))
}
const head = '谈话对象|职务|社区|联系电话|谈话人|谈话日期|谈话事由'

describe('two persons in one cell', () => {
  test.each([
    ['as many as they are', '钱进、李想'],
    ['more than they are', '钱进、李想、吴声'],
    ['two, each on a line of its own', '钱进;李想'],
  ])('have every interviewer each, where there are %s', (_, interviewers) => {
    const records = recordsOf(head, `孙悦、周南|书记|柳浪社区|13800000001|${interviewers}|2026-03-05|值班`)

    expect(records.map((one) => one['interviewer' as keyof typeof one])).toEqual([interviewers, interviewers])
    expect(records.flatMap(({ asked }) => asked)).toEqual([])
  })

  test('have each the post and the community that stand in their place', () => {
    expect(recordsOf(head, '孙悦、周南|书记、委员|柳浪社区、闻莺社区||钱进|2026-03-05|值班')).toMatchObject([
      { name: '孙悦', post: '书记', community: '柳浪社区' },
      { name: '周南', post: '委员', community: '闻莺社区' },
    ])
  })

  test('are asked about where it is open whether two things are one for each', () => {
    const [first, second] = recordsOf(head, '孙悦、周南|书记|柳浪社区||钱进|2026-03-05|值班脱岗；公车私用')

    expect(first).toMatchObject({ reason: '值班脱岗；公车私用', asked: ['reason:several-values'] })
    expect(second).toMatchObject({ reason: '值班脱岗；公车私用', asked: ['reason:several-values'] })
  })

  test('share a reason of two sentences', () => {
    expect(recordsOf(head, '孙悦、周南|书记|柳浪社区||钱进|2026-03-05|值班脱岗，未请假')).toMatchObject([
      { reason: '值班脱岗，未请假', asked: [] },
      { reason: '值班脱岗，未请假', asked: [] },
    ])
  })
})
