import { describe, expect, test } from 'vitest'
import { everyRecord } from '@shared/dossier/rules/facts.ts'
import { sanctionEffects } from '@shared/dossier/rules/sanction-effect.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import { defaultRuleParameters } from '@shared/people/rule-parameters.ts'
import { aDossier, aPost, aRecord, facts, found } from '../../../../helpers/person-facts.ts'

function sanctioned(...values: RecordValues[]) {
  return facts({ dossiers: [aDossier(values.map((one, index) => aRecord('sanctions', one, `s${index}`)))] })
}

function ends(...values: RecordValues[]) {
  return sanctionEffects(everyRecord(sanctioned(...values), 'sanctions'), defaultRuleParameters).map(
    ({ endsOn, months }) => [endsOn, months],
  )
}

const political = (kind: string, effectiveOn: string): RecordValues => ({ system: '政务', kind, effectiveOn })

describe('end of effect', () => {
  test.each([
    ['党纪', '警告', '2025-08-31', '2026-08-31'],
    ['党纪', '严重警告', '2024-08-31', '2026-02-28'],
    ['党纪', '撤销党内职务', '2024-02-29', '2026-02-28'],
    ['党纪', '开除党籍', '2024-02-29', '2029-02-28'],
    ['政务', '警告', '2025-08-31', '2026-02-28'],
    ['政务', '记过', '2024-02-29', '2025-02-28'],
    ['政务', '记大过', '2024-08-31', '2026-02-28'],
    ['政务', '撤职', '2024-05-15', '2026-05-15'],
  ])('%s%s from %s ends %s', (system, kind, effectiveOn, end) => {
    expect(ends({ system, kind, effectiveOn })).toEqual([[end, expect.any(Number)]])
  })
  test('the day of the decision stands in where none of effect is known', () => {
    expect(ends({ system: '政务', kind: '警告', decidedOn: '2026-01-10' })).toEqual([['2026-07-10', 6]])
  })
  test('other measures have none', () => {
    expect(ends({ system: '组织处理', kind: '警告', effectiveOn: '2026-01-10' })).toEqual([])
    expect(ends(political('开除', '2026-01-10'))).toEqual([])
  })
  test('留党察看 counts from the day the rights are given back', () => {
    const probation = { system: '党纪', kind: '留党察看一年', effectiveOn: '2024-01-10' }
    expect(ends(probation)).toEqual([[null, null]])
    expect(ends({ ...probation, restoredOn: '2025-01-31' })).toEqual([['2027-01-31', 24]])
  })
})

describe('several equal political sanctions', () => {
  test('count on from one another', () => {
    expect(ends(political('记过', '2025-01-10'), political('记过', '2025-06-10'))).toEqual([['2027-01-10', 24]])
  })
  test('up to 48 months', () => {
    const three = ['2025-01-10', '2025-02-10', '2025-03-10'].map((day) => political('记大过', day))
    expect(ends(...three)).toEqual([['2029-01-10', 48]])
    expect(ends(...three.slice(0, 2))).toEqual([['2028-01-10', 36]])
  })
  test('stand apart when the first had ended, when they differ, and in the party', () => {
    expect(ends(political('警告', '2025-01-10'), political('警告', '2025-07-10'))).toHaveLength(2)
    expect(ends(political('警告', '2025-01-10'), political('记过', '2025-02-10'))).toHaveLength(2)
    const party = (effectiveOn: string) => ({ system: '党纪', kind: '警告', effectiveOn })
    expect(ends(party('2025-01-10'), party('2025-02-10'))).toHaveLength(2)
  })
})

describe('R-SAN-01', () => {
  const warned = (effectiveOn: string) => found('R-SAN-01', sanctioned(political('警告', effectiveOn)))
  test('is told within thirty days', () => {
    expect(warned('2026-06-22')).toMatchObject([{ level: 'task', dueOn: '2026-12-22' }])
    expect(warned('2026-06-23')).toEqual([])
    expect(warned('2026-05-22')).toMatchObject([{ dueOn: '2026-11-22' }])
    expect(warned('2026-05-21')).toEqual([])
  })
  test('asks for the day the rights were given back', () => {
    const probation = { system: '党纪', kind: '留党察看一年', effectiveOn: '2025-11-22' }
    expect(found('R-SAN-01', sanctioned(probation))).toMatchObject([{ dueOn: '2026-11-22' }])
    expect(found('R-SAN-01', sanctioned({ ...probation, effectiveOn: '2025-11-23' }))).toEqual([])
    expect(found('R-SAN-01', sanctioned({ ...probation, restoredOn: '2026-11-22' }))).toEqual([])
  })
})

describe('R-SAN-02', () => {
  test.each(['降级', '撤职', '开除'])('%s of a committee manager is an error', (kind) => {
    expect(found('R-SAN-02', sanctioned(political(kind, '2026-03-01')))).toMatchObject([
      { level: 'error', sentence: expect.stringContaining('该类人员只适用警告、记过、记大过') },
    ])
  })
  test('the three that are allowed are not, nor what the party decides', () => {
    expect(found('R-SAN-02', sanctioned(political('记大过', '2026-03-01')))).toEqual([])
    expect(found('R-SAN-02', sanctioned({ system: '党纪', kind: '撤职', decidedOn: '2026-03-01' }))).toEqual([])
  })
  test('the post on the day of the decision counts', () => {
    const later = { ...sanctioned(political('撤职', '2021-02-28')), appointments: [aPost({ startedOn: '2021-03' })] }
    expect(found('R-SAN-02', later)).toEqual([])
  })
})

describe('R-SAN-03', () => {
  const party = { system: '党纪', kind: '警告', decidedOn: '2026-03-01' }
  test('a member is sound, somebody else is not', () => {
    expect(found('R-SAN-03', sanctioned(party))).toEqual([])
    const outside = { ...sanctioned(party), person: { ...facts().person, politicalStatus: '群众', partyJoined: null } }
    expect(found('R-SAN-03', outside)).toHaveLength(1)
  })
  test('who joined after the decision was none then', () => {
    const later = { ...sanctioned(party), person: { ...facts().person, partyJoined: '2026-04' } }
    expect(found('R-SAN-03', later)[0]?.sentence).toContain('2026年4月')
    const sameMonth = { ...sanctioned(party), person: { ...facts().person, partyJoined: '2026-03' } }
    expect(found('R-SAN-03', sameMonth)).toEqual([])
  })
  test('whoever was expelled by it is no member now', () => {
    const expelled = sanctioned({ ...party, kind: '开除党籍' })
    expect(found('R-SAN-03', { ...expelled, person: { ...expelled.person, politicalStatus: '群众' } })).toEqual([])
  })
})

test('R-SAN-04 asks for the file and for what was cut', () => {
  const open = political('警告', '2026-03-01')
  expect(found('R-SAN-04', sanctioned(open)).map(({ dueOn }) => dueOn)).toEqual(['2026-03-31', '2026-03-31'])
  expect(found('R-SAN-04', sanctioned({ ...open, isFiled: true, allowanceCut: '无' }))).toEqual([])
  expect(found('R-SAN-04', sanctioned({ system: '党纪', kind: '警告', isFiled: true }))).toEqual([])
})

describe('R-SAN-05', () => {
  const over = political('警告', '2026-05-22')
  test('is lifted by itself on the day it ends', () => {
    expect(found('R-SAN-05', sanctioned(over))).toMatchObject([{ level: 'task', dueOn: '2026-11-22' }])
    expect(found('R-SAN-05', sanctioned(political('警告', '2026-05-23')))).toEqual([])
    expect(found('R-SAN-05', sanctioned({ ...over, liftedOn: '2026-11-22' }))).toEqual([])
  })
  test('not when there was another within it', () => {
    const again = political('记过', '2026-08-01')
    expect(found('R-SAN-05', sanctioned(over, again))[0]).toMatchObject({ level: 'warning', recordIds: ['s0', 's1'] })
  })
})
