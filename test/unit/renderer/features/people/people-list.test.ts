import { describe, expect, test } from 'vitest'
import type { PersonId, PersonRow } from '@shared/people/model.ts'
import { filterChips } from '../../../../../renderer/features/people/filter-chips.ts'
import { copiedRows } from '../../../../../renderer/ui/table/copied-rows.ts'
import { movedTo } from '../../../../../renderer/ui/table/moving.ts'
import {
  cellText,
  columnIds,
  columnOf,
  defaultColumns,
  fittedWidths,
  knownColumns,
} from '../../../../../renderer/features/people/people-columns.ts'

const aRow: PersonRow = {
  id: 'p1' as PersonId,
  name: '韩佳远',
  communityName: '北辰社区',
  partyPost: '纪检委员',
  committeePost: null,
  supervisionPost: null,
  otherPost: null,
  gender: '女',
  ethnicity: '汉族',
  birth: '1999-03',
  politicalStatus: '中共党员',
  partyJoined: '2018-03',
  workStarted: null,
  education: null,
  socialWorkCertificate: null,
  fullTime: true,
  nativePlace: null,
  idNo: '330299********7760',
  phone: '159****2046',
  termStart: null,
  status: '在任',
  warnings: 0,
}

describe('columns', () => {
  test('start with those a clerk reads first, labelled as in the roster', () => {
    expect(defaultColumns.map((id) => columnOf(id).label).join(' ')).toBe(
      '姓名 社区 党组织职务 居委会职务 居监委职务 出生年月 政治面貌 联系电话 状态',
    )
  })
  test('every column has a Chinese label', () => {
    expect(columnIds.filter((id) => !/\p{Script=Han}/u.test(columnOf(id).label))).toEqual([])
  })
  test('a choice of another version keeps what is known, and always the name', () => {
    expect(knownColumns(['phone', 'gone', 'birth'])).toEqual(['name', 'phone', 'birth'])
  })
  test('share the room that is left, but not those with a width of their own', () => {
    const widths = fittedWidths(['name', 'birth', 'phone'], { birth: 100 }, 600)
    expect(widths[1]).toBe(100)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(600)
  })
  test('never shrink below where they start', () => {
    expect(fittedWidths(['name', 'birth'], {}, 50)).toEqual([columnOf('name').width, columnOf('birth').width])
  })
  test('show months with a dot and marks as words', () => {
    expect([cellText(aRow, 'birth'), cellText(aRow, 'fullTime'), cellText(aRow, 'warnings')]).toEqual([
      '1999.03',
      '是',
      '',
    ])
  })
})

describe('a copied block', () => {
  const copied = (row: PersonRow, ids: Parameters<typeof columnOf>[0][]) =>
    copiedRows([row], ids.map(columnOf), cellText)
  test('has a line of labels and one line a person', () => {
    expect(copied(aRow, ['name', 'birth', 'phone'])).toBe('姓名\t出生年月\t联系电话\r\n韩佳远\t1999.03\t159****2046')
  })
  test('never becomes a formula or breaks its line', () => {
    const row = { ...aRow, name: '=1+1', nativePlace: '浙江\n宁波\t' }
    expect(copied(row, ['name', 'nativePlace']).split('\r\n')[1]).toBe("'=1+1\t浙江 宁波 ")
  })
})

describe('moving', () => {
  test.each([
    ['ArrowDown', 4, 5],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['ArrowUp', -1, 0],
    ['PageDown', 4, 9],
    ['PageUp', 4, 0],
    ['Home', 4, 0],
    ['End', 4, 9],
    ['x', 4, undefined],
  ])('%s from %i', (key, active, expected) => {
    expect(movedTo(key, active, 10, 5)).toBe(expected)
  })
  test('nowhere in an empty list', () => {
    expect(movedTo('End', -1, 0, 5)).toBeUndefined()
  })
})

test('each condition of a filter is a chip that takes only itself away', () => {
  const filter = { text: 'zw', communityId: null, organisation: 'party' as const, post: null, status: '在任' as const }
  expect(filterChips(filter, undefined).filter(Boolean)).toEqual([
    { label: '党组织成员', without: { organisation: null } },
    { label: '在任', without: { status: null } },
    { label: '“zw”', without: { text: '' } },
  ])
})
