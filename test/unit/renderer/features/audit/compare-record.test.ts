import { expect, test } from 'vitest'
import { comparedFields, kindOf, recordTitle } from '../../../../../renderer/features/audit/compare-record.ts'

const before = { person_id: 'p1', name: '张伟', name_sort: 'zhangwei', phone: '138****5678', remark: null, revision: 1 }
const change = { table: 'person', id: 'p1', before, after: { ...before, phone: '139****0000', revision: 2 } }

test('shows of a changed record what was changed, in the words of the form', () => {
  expect(comparedFields(change, false)).toEqual([
    { column: 'phone', label: '联系电话', before: '138****5678', after: '139****0000', isChanged: true },
  ])
})

test('shows all of it on request, without what only sorts', () => {
  const columns = comparedFields(change, true).map(({ column }) => column)
  expect(columns).toEqual(['person_id', 'name', 'phone', 'remark', 'revision'])
})

test('shows of a new or deleted record one side', () => {
  const deleted = { ...change, after: null }
  expect(kindOf(deleted)).toBe('deleted')
  expect(comparedFields(deleted, false).map(({ after }) => after)).toEqual([null, null])
  expect(kindOf({ before: null, after: before })).toBe('inserted')
})

test('names a record by what it is called', () => {
  expect(recordTitle(change)).toBe('人员 张伟')
  expect(recordTitle({ table: 'setting', id: 'x', before: null, after: { key: 'idleMinutes' } })).toBe(
    '设置 idleMinutes',
  )
  expect(recordTitle({ table: 'provenance', id: 'x', before: null, after: {} })).toBe('数据来源')
})

test('shows that somebody went to another community', () => {
  const moved = {
    ...change,
    before: { ...before, community_id: '北辰社区' },
    after: { ...before, community_id: '东湖社区' },
  }
  expect(comparedFields(moved, false)).toMatchObject([{ label: '所属社区', before: '北辰社区', after: '东湖社区' }])
})
