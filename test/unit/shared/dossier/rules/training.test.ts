import { describe, expect, test } from 'vitest'
import { requiredDays } from '@shared/dossier/rules/training-rules.ts'
import { aDossier, aPost, aRecord, facts, found, withParameters } from '../../../../helpers/person-facts.ts'

const secretary = aPost({ organisation: 'party', post: '书记' })
const director = aPost({ post: '主任' })

function trained(...days: number[]) {
  return aDossier(days.map((one, index) => aRecord('training', { endedOn: '2026-05-10', days: one }, `t${index}`)))
}

describe('days of a 正职', () => {
  const head = (...days: number[]) => facts({ appointments: [secretary], dossiers: [trained(...days)] })

  test('exactly seven are enough', () => expect(found('R-TRN-01', head(3.5, 3.5))).toEqual([]))
  test('6.9 are not, and the sentence says how many are missing', () => {
    expect(found('R-TRN-01', head(6, 0.9))).toMatchObject([
      { level: 'warning', dueOn: '2026-12-31', section: 'training', recordIds: ['t0', 't1'] },
    ])
    expect(found('R-TRN-01', head(6, 0.9))[0]?.sentence).toContain('培训 6.9 天，社区正职应有 7 天，还差 0.1 天')
  })
  test('tenths add up to a whole', () => {
    expect(found('R-TRN-01', head(...Array.from({ length: 70 }, () => 0.1)))).toEqual([])
  })
  test('书记主任一肩挑 is asked once', () => {
    const dual = facts({ appointments: [secretary, director], dossiers: [trained(1)] })
    expect(found('R-TRN-01', dual)).toHaveLength(1)
    expect(found('R-TRN-02', dual)).toEqual([])
  })
  test('a 副书记 is none', () => {
    const deputy = facts({ appointments: [aPost({ organisation: 'party', post: '副书记' })], dossiers: [trained(5)] })
    expect(found('R-TRN-01', deputy)).toEqual([])
    expect(found('R-TRN-02', deputy)).toEqual([])
  })
})

describe('days of the others', () => {
  test('five for a full-time worker', () => {
    expect(found('R-TRN-02', facts({ dossiers: [trained(5)] }))).toEqual([])
    expect(found('R-TRN-02', facts({ dossiers: [trained(4.9)] }))).toHaveLength(1)
  })
  test('none for whoever is not full-time', () => {
    expect(found('R-TRN-02', facts({ person: { fullTime: false }, dossiers: [trained()] }))).toEqual([])
    expect(found('R-TRN-02', facts({ person: { fullTime: null }, dossiers: [trained()] }))).toEqual([])
  })
  test('none for whoever has left', () => {
    const left = facts({ person: { status: '辞职' }, appointments: [aPost({ endedOn: '2026-06' })] })
    expect(found('R-TRN-02', left)).toEqual([])
  })
  test('hours count where no days were entered', () => {
    const hours = (value: number) =>
      facts({ dossiers: [aDossier([aRecord('training', { endedOn: '2026-05-10', hours: value })])] })
    expect(found('R-TRN-02', hours(40))).toEqual([])
    expect(found('R-TRN-02', hours(39))).toHaveLength(1)
  })
  test('a training counts in the year it ended in', () => {
    const record = aRecord('training', { startedOn: '2025-12-28', endedOn: '2026-01-03', days: 5 })
    expect(found('R-TRN-02', facts({ dossiers: [aDossier([]), aDossier([record], { year: 2025 })] }))).toMatchObject([
      { year: 2025 },
    ])
  })
})

describe('who began in the course of the year', () => {
  const joined = (startedOn: string, days: number) =>
    facts({ appointments: [aPost({ startedOn })], dossiers: [trained(days)] })

  test.each([
    [7, 1, 7],
    [7, 7, 3.5],
    [7, 12, 1],
    [5, 7, 2.5],
    [5, 8, 2.5],
    [5, 12, 0.5],
  ])('of %i days from month %i owes %f', (whole, month, days) => {
    expect(requiredDays(whole, month)).toBe(days)
  })
  test('July asks for half', () => {
    expect(found('R-TRN-02', joined('2026-07-15', 2.5))).toEqual([])
    expect(found('R-TRN-02', joined('2026-07-15', 2))[0]?.sentence).toContain('2.5 天（7 月到任，按月折算）')
  })
  test('the whole where the street has switched the share off', () => {
    const parameters = withParameters({ trainProRata: false })
    expect(found('R-TRN-02', joined('2026-07-15', 2.5), { parameters })[0]?.sentence).toContain('还差 2.5 天')
  })
  test('a second post does not make one a newcomer', () => {
    const promoted = facts({
      appointments: [aPost(), aPost({ startedOn: '2026-10', organisation: 'party' })],
      dossiers: [trained(2.5)],
    })
    expect(found('R-TRN-02', promoted)).toHaveLength(1)
  })
})

describe('yearly training of party members', () => {
  test('is asked of members alone', () => {
    expect(found('R-TRN-04', facts())).toMatchObject([{ level: 'task', dueOn: '2026-12-31' }])
    expect(found('R-TRN-04', facts({ person: { politicalStatus: '群众' } }))).toEqual([])
  })
  test('is met by one of its kind', () => {
    const record = aRecord('training', { category: '党员轮训', endedOn: '2026-07-01', days: 1 })
    expect(found('R-TRN-04', facts({ dossiers: [aDossier([record])] }))).toEqual([])
  })
})

test('an archived year is not judged any more', () => {
  const lastYear = (state: 'draft' | 'archived') => facts({ dossiers: [aDossier([], { year: 2025, state })] })
  expect(found('R-TRN-02', lastYear('draft'))).toMatchObject([{ dueOn: '2025-12-31' }])
  expect(found('R-TRN-02', lastYear('archived'))).toEqual([])
})
