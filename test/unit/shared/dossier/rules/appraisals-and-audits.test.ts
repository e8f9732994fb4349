import { describe, expect, test } from 'vitest'
import { votesRefusal } from '@shared/dossier/rules/appraisal-rules.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import { aDossier, aPost, aRecord, facts, found } from '../../../../helpers/person-facts.ts'

const inSection = (section: string, ...values: RecordValues[]) =>
  facts({ dossiers: [aDossier(values.map((one, index) => aRecord(section, one, `${section}${index}`)))] })

describe('R-APP-01', () => {
  test('one a year', () => {
    expect(found('R-APP-01', facts())).toMatchObject([{ level: 'task', dueOn: '2026-12-31' }])
    expect(found('R-APP-01', inSection('appraisals', { date: '2026-03-01', result: '称职' }))).toEqual([])
    expect(found('R-APP-01', inSection('appraisals', { date: '2026-03-01', target: '班子' }))).toHaveLength(1)
  })
  const failed = (...years: number[]) =>
    inSection('appraisals', ...years.map((year) => ({ date: `${year}-03-01`, result: '不称职' })))
  test('two 不称职 in a row are an alert', () => {
    expect(found('R-APP-01', failed(2026, 2025))[0]).toMatchObject({
      level: 'alert',
      recordIds: ['appraisals0', 'appraisals1'],
    })
  })
  test('one, or two with a year between, are not', () => {
    expect(found('R-APP-01', failed(2026))).toEqual([])
    expect(found('R-APP-01', failed(2026, 2024))).toEqual([])
  })
  test('the last one of a year is what counts', () => {
    const again = [
      { date: '2025-03-01', result: '不称职' },
      { date: '2026-03-01', result: '不称职' },
      { date: '2026-06-01', result: '称职' },
    ]
    expect(found('R-APP-01', inSection('appraisals', ...again))).toEqual([])
  })
})

describe('R-APP-02', () => {
  const meeting = (present: number, expected = 60) =>
    found('R-APP-02', inSection('appraisals', { meetingType: '居民代表会议', expected, present }))
  test('two thirds exactly are enough', () => {
    expect(meeting(40)).toEqual([])
    expect(meeting(39)[0]?.sentence).toContain('至少 40 人')
  })
  test('of a number that three does not divide, the next one', () => {
    expect(meeting(41, 61)).toEqual([])
    expect(meeting(40, 61)).toHaveLength(1)
  })
  test('more than were invited is an error', () => expect(meeting(61)).toMatchObject([{ level: 'error' }]))
})

describe('R-APP-03', () => {
  const votes = {
    present: 50,
    issued: 50,
    returned: 49,
    valid: 48,
    excellent: 30,
    competent: 15,
    basic: 2,
    incompetent: 1,
  }
  const refusal = (changes: RecordValues) => votesRefusal({ values: { ...votes, ...changes } })
  test('what adds up is sound', () => expect(refusal({ result: '优秀' })).toBeNull())
  test.each([
    [{ issued: 51 }, '多于实到 50 人'],
    [{ returned: 51 }, '收回 51 张多于发票 50 张'],
    [{ valid: 50 }, '有效票 50 张多于收回 49 张'],
    [{ excellent: 31 }, '合计 49 票，有效票 48 票'],
    [{ result: '称职' }, '“优秀”得票最多（30 票），结果却填“称职”'],
  ])('%o is not', (changes, words) => {
    expect(refusal(changes)).toContain(words)
  })
  test('with equal votes either may be the result', () => {
    expect(refusal({ excellent: 20, competent: 20, basic: 5, incompetent: 3, result: '称职' })).toBeNull()
  })
  test('blanks are not judged', () => expect(votesRefusal({ values: { valid: 48 } })).toBeNull())
})

describe('R-APP-04', () => {
  const published = (publishedOn: string | null) =>
    found('R-APP-04', inSection('appraisals', { date: '2026-11-20', publishedOn }))
  test('within ten days', () => {
    expect(published(null)).toMatchObject([{ level: 'task', dueOn: '2026-11-30' }])
    expect(published('2026-11-30')).toEqual([])
    expect(published('2026-12-01')).toMatchObject([{ level: 'warning', dueOn: null }])
  })
})

describe('R-AUD-01', () => {
  const left = (endedOn: string, ...values: RecordValues[]) => ({
    ...inSection('audits', ...values),
    appointments: [
      aPost({ organisation: 'party', post: '书记', startedOn: '2021-03', endedOn }),
      aPost({ post: '主任', startedOn: '2021-03', endedOn }),
    ],
  })
  test('one audit for both posts of a 一肩挑', () => {
    expect(found('R-AUD-01', left('2026-10-31'))).toMatchObject([{ level: 'task', dueOn: '2027-01-29' }])
  })
  test('a month without a day ends with it', () => {
    expect(found('R-AUD-01', left('2026-10'))).toEqual(found('R-AUD-01', left('2026-10-31')))
    expect(found('R-AUD-01', left('2026-11'))).toEqual([])
  })
  test('before the next election where that comes first', () => {
    const soon = { ...left('2026-10-31'), community: { ...facts().community!, termEnd: '2026-12' } }
    expect(found('R-AUD-01', soon)).toMatchObject([{ dueOn: '2026-12-31' }])
  })
  test('is met by an audit of leaving, not by one of the term', () => {
    expect(found('R-AUD-01', left('2026-10-31', { auditType: '离任', reportedOn: '2026-11-20' }))).toEqual([])
    expect(found('R-AUD-01', left('2026-10-31', { auditType: '任期', reportedOn: '2026-11-20' }))).toHaveLength(1)
    expect(found('R-AUD-01', left('2026-10-31', { auditType: '离任', reportedOn: '2020-11-20' }))).toHaveLength(1)
  })
  test('not for whoever was elected again, nor for a 委员', () => {
    const again = [
      ...left('2026-10-31').appointments,
      aPost({ organisation: 'party', post: '书记' }),
      aPost({ post: '主任' }),
    ]
    expect(found('R-AUD-01', { ...left('2026-10-31'), appointments: again })).toEqual([])
    expect(found('R-AUD-01', facts({ appointments: [aPost({ endedOn: '2026-10-31' })] }))).toEqual([])
  })
})

describe('R-AUD-02', () => {
  const head = (termEnd: string, ...values: RecordValues[]) => ({
    ...inSection('audits', ...values),
    appointments: [aPost({ post: '主任' })],
    community: { ...facts().community!, termStart: '2022-03', termEnd },
  })
  test('half a year before the term ends', () => {
    expect(found('R-AUD-02', head('2027-03'))).toMatchObject([{ dueOn: '2027-03-31' }])
    expect(found('R-AUD-02', head('2027-08'))).toEqual([])
    expect(found('R-AUD-02', head('2027-03', { auditType: '任期', reportedOn: '2026-05-01' }))).toEqual([])
    expect(found('R-AUD-02', head('2027-03', { auditType: '任期', reportedOn: '2021-05-01' }))).toHaveLength(1)
  })
})

test('R-AUD-03 asks to publish before the next election', () => {
  const audit = { auditType: '离任', reportedOn: '2026-05-01' }
  expect(found('R-AUD-03', inSection('audits', audit))).toMatchObject([{ dueOn: '2030-03-31' }])
  expect(found('R-AUD-03', inSection('audits', { ...audit, publishedOn: '2026-06-01' }))).toEqual([])
})
