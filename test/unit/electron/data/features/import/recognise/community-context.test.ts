import { describe, expect, test } from 'vitest'
import {
  communityOfSheet,
  findCommunity,
} from '../../../../../../../electron/data/features/import/recognise/community-context.ts'

describe('the community a text names', () => {
  test.each([
    ['2026年示范街道东湖社区培训登记表', '东湖社区'],
    ['示范街道西苑社区社区干部花名册', '西苑社区'],
    ['东湖社区居民委员会', '东湖社区'],
    ['一、建设路社区（5人）', '建设路社区'],
    ['社区在岗人员底数表（南市口社区）', '南市口社区'],
    ['宁波市象山县石浦镇渔港社区', '渔港社区'],
    ['镇海社区', '镇海社区'],
    ['示范街道社区干部花名册', null],
    ['专职社区工作者教育培训台账', null],
    ['清廉社区建设评分表', null],
    ['“两委”班子成员花名册', null],
    ['2026年社区干部花名册', null],
  ])('%s', (text, community) => {
    expect(findCommunity(text)).toBe(community)
  })
})

test('a sheet named 东湖 is a guess until the workbook names 东湖社区', () => {
  expect(communityOfSheet('东湖', new Set())).toEqual({ name: '东湖社区', isGuessed: true })
  expect(communityOfSheet('东湖', new Set(['东湖社区']))).toEqual({ name: '东湖社区', isGuessed: false })
  expect(['Sheet1', '汇总表', '花名册', '3月'].map((name) => communityOfSheet(name, new Set()))).toEqual([
    null,
    null,
    null,
    null,
  ])
})
