import { expect, test } from 'vitest'
import {
  completenessOf,
  freshnessAt,
  type SectionFacts,
  sectionStatus,
  untouchedSection,
} from '@shared/dossier/section-status.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'

const section: ActiveSection = {
  id: 'gifts',
  number: '3',
  label: '礼品',
  group: 'conduct',
  level: 'default',
  kind: 'records',
  fields: [],
  titleField: 'giftName',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  hint: '',
  source: '',
  isOn: true,
  ownFields: [],
}
const on = { updatedAt: new Date(2026, 2, 2, 12).toISOString() }

test.each<[string, Partial<ActiveSection>, Partial<SectionFacts>, string, string, string]>([
  ['blank', {}, {}, 'blank', 'missing', '未填'],
  ['declared', {}, { isNone: true, ...on }, 'none', 'done', '已声明无此情况，最近修改 2026-03-02'],
  ['filled', {}, { records: 3, ...on }, 'records', 'done', '有 3 条，最近修改 2026-03-02'],
  ['rolled over', {}, { records: 3, isToConfirm: true }, 'records', 'doubtful', '有 3 条，从上年结转，待确认'],
  [
    'declared in the year before',
    {},
    { isNone: true, isToConfirm: true },
    'none',
    'doubtful',
    '已声明无此情况，从上年结转，待确认',
  ],
  ['with an error', {}, { records: 3, invalid: 1 }, 'records', 'doubtful', '有 3 条，其中 1 条填写不对'],
  ['switched off', { isOn: false }, {}, 'blank', 'off', '本街道没有启用'],
  [
    'switched off, with records',
    { isOn: false },
    { records: 1, ...on },
    'records',
    'done',
    '有 1 条，最近修改 2026-03-02',
  ],
  ['restricted', { isRestricted: true }, {}, 'blank', 'off', '没有登记'],
  ['of the person', { kind: 'person' }, {}, 'records', 'done', '取自人员信息'],
])('a section that is %s', (_what, defined, stored, state, light, why) => {
  const status = sectionStatus({ ...section, ...defined }, { ...untouchedSection, ...stored })

  expect(status).toMatchObject({ state, light, why })
})

const now = new Date(2026, 10, 22, 9)
const touched = (month: number, day: number, year = 2026) => new Date(year, month - 1, day, 12).toISOString()

test.each<[string, Partial<SectionFacts>, number, boolean, string, RegExp]>([
  ['changed lately', { records: 2, updatedAt: touched(11, 1) }, 30, false, 'done', /^有 2 条，最近修改 2026-11-01$/],
  [
    'older than that',
    { records: 2, updatedAt: touched(9, 1) },
    30,
    true,
    'doubtful',
    /最近修改 2026-09-01，超过 30 天没有改动或确认，待确认$/,
  ],
  ['declared long ago', { isNone: true, updatedAt: touched(3, 1, 2025) }, 365, true, 'doubtful', /^已声明无此情况/],
  ['of a street that asks for none', { records: 2, updatedAt: touched(3, 1, 2020) }, 0, false, 'done', /2020-03-01$/],
  ['blank since long', { updatedAt: touched(9, 1) }, 30, false, 'missing', /^未填/],
  ['rolled over', { records: 1, isToConfirm: true, updatedAt: touched(9, 1) }, 30, false, 'doubtful', /从上年结转/],
])('a section %s', (_what, stored, days, isStale, light, why) => {
  const status = sectionStatus(section, { ...untouchedSection, ...stored }, freshnessAt(now, days))

  expect(status).toMatchObject({ isStale, light })
  expect(status.why).toMatch(why)
})

test('completeness counts what must be filled, and names what is not', () => {
  const sections = [
    { ...section, id: 'filled' },
    { ...section, id: 'declared' },
    { ...section, id: 'blank', label: '空' },
    { ...section, id: 'copied', label: '结转' },
    { ...section, id: 'wrong', label: '错' },
    { ...section, id: 'off', isOn: false },
    { ...section, id: 'clues', isRestricted: true as const },
    { ...section, id: 'basics', kind: 'person' as const },
  ]
  const stored: Record<string, Partial<SectionFacts>> = {
    filled: { records: 1 },
    declared: { isNone: true },
    copied: { records: 1, isToConfirm: true },
    wrong: { records: 1, invalid: 1 },
  }

  expect(completenessOf(sections, (id) => ({ ...untouchedSection, ...stored[id] }))).toEqual({
    done: 2,
    needed: 5,
    toConfirm: 1,
    missing: ['空'],
    unconfirmed: ['结转'],
    invalid: ['错'],
  })
})
