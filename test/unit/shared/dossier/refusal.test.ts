import { describe, expect, test } from 'vitest'
import { type ActFacts, editRefusalOf, refusalOf } from '@shared/dossier/refusal.ts'
import { dossierActIds, dossierActs, type DossierState, dossierStateIds } from '@shared/dossier/states.ts'
import { allPowers } from '@shared/security/powers.ts'

const everyPower = { powers: allPowers }
const complete = { done: 3, needed: 3, toConfirm: 0, missing: [], unconfirmed: [], invalid: [] }
const facts: ActFacts = { completeness: complete, kinship: null }

describe.each(dossierActIds)('%s', (act) => {
  test.each(dossierStateIds)('of a dossier that is %s', (state) => {
    const isAllowed = (dossierActs[act].from as readonly DossierState[]).includes(state)

    expect(refusalOf(act, { state }, everyPower, facts) === null).toBe(isAllowed)
  })

  test('needs its power', () => {
    const powers = allPowers.filter((power) => power !== dossierActs[act].power)

    expect(refusalOf(act, { state: dossierActs[act].from[0] }, { powers }, facts)).toMatch(/权限/)
  })
})

test.each([
  [{ missing: ['礼品', '家庭'] }, '还有 2 个分表未填：礼品、家庭。没有的请声明“无此情况”。'],
  [{ missing: ['一', '二', '三', '四', '五'] }, '还有 5 个分表未填：一、二、三、四等。没有的请声明“无此情况”。'],
  [{ unconfirmed: ['家庭'] }, '还有 1 个分表从上年结转、待确认：家庭。'],
  [{ invalid: ['礼品'] }, '有 1 个分表填写不对：礼品。请看标红的记录。'],
])('a dossier is not handed in with %o', (incomplete, words) => {
  const completeness = { ...complete, ...incomplete }

  expect(refusalOf('submit', { state: 'draft' }, everyPower, { ...facts, completeness })).toBe(words)
  expect(refusalOf('communityReview', { state: 'submitted' }, everyPower, { ...facts, completeness })).toBeNull()
})

test('kinship keeps from judging a dossier, and from nothing else', () => {
  const kinship = { kind: 'own' } as const

  expect(refusalOf('confirm', { state: 'reviewed' }, everyPower, { ...facts, kinship })).toMatch(/本人/)
  expect(refusalOf('sendBack', { state: 'reviewed' }, everyPower, { ...facts, kinship })).toMatch(/本人/)
  expect(refusalOf('communityReview', { state: 'submitted' }, everyPower, { ...facts, kinship })).toMatch(/本人/)
  expect(refusalOf('submit', { state: 'draft' }, everyPower, { ...facts, kinship })).toBeNull()
  expect(refusalOf('archive', { state: 'confirmed' }, everyPower, { ...facts, kinship })).toBeNull()
})

test('only a draft is changed, by whoever may', () => {
  const open = dossierStateIds.filter((state) => editRefusalOf({ state }, everyPower) === null)

  expect(open).toEqual(['draft'])
  expect(editRefusalOf({ state: 'draft' }, { powers: ['dossiers.read'] })).toMatch(/权限/)
})
