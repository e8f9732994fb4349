import { describe, expect, test } from 'vitest'
import { blankSections, progressOf } from '@shared/dossier/rules/section-progress.ts'
import type { DossierState } from '@shared/dossier/states.ts'
import { aDossier, aPost, aRecord, facts, found, withParameters } from '../../../../helpers/person-facts.ts'

const inState = (state: DossierState, year = 2026) => facts({ dossiers: [aDossier([], { state, year })] })

describe('the year of a dossier', () => {
  test('a draft is to be submitted, what was submitted is to be confirmed', () => {
    expect(found('R-DOC-03', inState('draft'))).toMatchObject([{ dueOn: '2026-11-30' }])
    expect(found('R-DOC-02', inState('draft'))).toEqual([])
    expect(found('R-DOC-03', inState('submitted'))).toEqual([])
    expect(found('R-DOC-02', inState('submitted'))).toMatchObject([{ dueOn: '2026-12-31' }])
    expect(found('R-DOC-02', inState('reviewed'))).toHaveLength(1)
    expect(found('R-DOC-02', inState('confirmed'))).toEqual([])
  })
  test('the days are parameters', () => {
    const parameters = withParameters({ dossierSubmitBy: '03-31' })
    expect(found('R-DOC-03', inState('draft'), { parameters })).toMatchObject([{ dueOn: '2026-03-31' }])
  })
  test('the last year is overdue, the one before is history', () => {
    expect(found('R-DOC-03', inState('draft', 2025))).toMatchObject([{ dueOn: '2025-11-30' }])
    expect(found('R-DOC-03', inState('draft', 2024))).toEqual([])
  })
  test('a team member has one, a grid worker and somebody who left need none', () => {
    expect(found('R-DOC-05', facts({ dossiers: [] }))).toMatchObject([{ year: 2026, dossierId: null }])
    const worker = [aPost({ organisation: 'other', post: '网格员' })]
    expect(found('R-DOC-05', facts({ dossiers: [], appointments: worker }))).toEqual([])
    expect(found('R-DOC-05', facts({ dossiers: [], appointments: [aPost({ endedOn: '2026-10' })] }))).toEqual([])
  })
})

describe('blank sections', () => {
  test('are neither filled nor declared', () => {
    const empty = aDossier([])
    const entries = [{ section: 'gifts', isNone: true, isToConfirm: false }]
    const begun = aDossier([aRecord('property', {})], { entries })
    const ids = blankSections(empty).map(({ id }) => id)
    expect(ids).toContain('gifts')
    expect(blankSections(begun).map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'gifts' && id !== 'property'))
  })
  test('clues and the basics are not asked for', () => {
    const ids = blankSections(aDossier([])).map(({ id }) => id)
    expect(ids).not.toContain('clues')
    expect(ids).not.toContain('basics')
  })
  test('what was rolled over has to be confirmed', () => {
    const entries = [{ section: 'gifts', isNone: true, isToConfirm: true }]
    const rolled = facts({ dossiers: [aDossier([], { entries })] })
    expect(found('R-DOC-06', rolled)).toMatchObject([{ section: 'gifts', dueOn: '2026-11-30' }])
    expect(found('R-DOC-06', facts())).toEqual([])
    expect(progressOf(rolled.dossiers[0]!)).toMatchObject({ done: 0, toConfirm: 1 })
  })
})

describe('R-DOC-01', () => {
  const mother = { relation: '母亲', name: '王芳', idNo: '330299196003012344' }
  const twoYears = (now: object, before: object, copiedFrom: string | null = 'was') =>
    facts({
      dossiers: [
        aDossier([{ ...aRecord('family', { ...mother, ...now }, 'is'), copiedFrom }]),
        aDossier([aRecord('family', { ...mother, ...before }, 'was')], { year: 2025 }),
      ],
    })
  test('the same is sound', () => expect(found('R-DOC-01', twoYears({}, {}))).toEqual([]))
  test('another name or number is asked about', () => {
    expect(found('R-DOC-01', twoYears({ name: '王方' }, {}))[0]).toMatchObject({
      sentence: expect.stringContaining('姓名由王芳改为王方'),
      recordIds: ['is', 'was'],
    })
    expect(found('R-DOC-01', twoYears({ idNo: '330299196003012352' }, {}))[0]?.sentence).not.toContain('330299')
  })
  test('a number that was added is no change', () => {
    expect(found('R-DOC-01', twoYears({}, { idNo: null }))).toEqual([])
  })
  test('who can be only one is known without a copy', () => {
    expect(found('R-DOC-01', twoYears({ name: '李娟' }, {}, null))).toHaveLength(1)
    expect(found('R-DOC-01', twoYears({ relation: '子', name: '李娟' }, { relation: '子' }, null))).toEqual([])
  })
})

describe('R-RET-01', () => {
  const archived = (archivedOn: string) =>
    facts({ dossiers: [aDossier([aRecord('gifts', {})], { state: 'archived', archivedOn, year: 1995 })] })
  test('asks for an appraisal the year after thirty years', () => {
    expect(found('R-RET-01', archived('1995-12-31'))[0]?.sentence).toContain('鉴定')
    expect(found('R-RET-01', archived('1996-01-01'))).toEqual([])
  })
})
