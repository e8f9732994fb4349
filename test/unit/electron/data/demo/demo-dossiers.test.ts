import { expect, test } from 'vitest'
import { demoAccounts, demoAccountOf } from '@shared/demo/demo-accounts.ts'
import { checkRecord } from '@shared/dossier/sections/check-record.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { dossierStateIds } from '@shared/dossier/states.ts'
import { demoStreet } from '../../../../../electron/data/demo/demo-street.ts'
import { demoDossiers } from '../../../../../electron/data/demo/dossiers/demo-dossiers.ts'

const street = demoStreet()
const dossiers = demoDossiers(street, '2026-11-21')
const definitions = new Map(builtInSections.map((section) => [section.id, section]))

test('no record of the demo has an error or a doubt', () => {
  const issues = dossiers.flatMap(({ sections, person }) =>
    Object.entries(sections).flatMap(([id, records]) =>
      records.flatMap((values) =>
        checkRecord(definitions.get(id)!, values).map(({ field, message }) => ({ person, id, field, message })),
      ),
    ),
  )

  expect(issues).toEqual([])
})

test('the years are put away one after the other, and this one is in every state', () => {
  const statesOf = (year: number) => new Set(dossiers.filter((one) => one.year === year).map(({ state }) => state))

  expect([...statesOf(2026)].toSorted()).toEqual([...dossierStateIds].toSorted())
  expect(statesOf(2025)).toContain('archived')
  expect(statesOf(2025)).not.toContain('draft')
})

test('what was not put away lacks nothing, and drafts lack something', () => {
  const mustBe = builtInSections.filter(
    ({ level, kind, mayBeNone }) => level === 'default' && kind !== 'person' && !mayBeNone,
  )
  const isGap = ({ sections, year, person }: (typeof dossiers)[number]) =>
    mustBe.some(({ id, isStable }) => {
      const isBrought = isStable && year === 2026 && dossiers.some((one) => one.person === person && one.year === 2025)
      return !isBrought && (sections[id] ?? []).length === 0
    })
  const waiting = dossiers.filter(({ state }) => ['submitted', 'reviewed', 'confirmed'].includes(state))

  expect(waiting.filter(isGap)).toEqual([])
  expect(dossiers.filter(({ state }) => state === 'draft').filter(isGap).length).toBeGreaterThan(5)
})

test('the same day, the same dossiers; due dates go with the day', () => {
  expect(demoDossiers(demoStreet(), '2026-11-21')).toEqual(dossiers)
  expect(demoDossiers(street, '2026-12-24')).not.toEqual(dossiers)
})

test('the account of a person of the street carries that name, and its dossier waits for a confirmation', () => {
  const { displayName } = demoAccountOf('jieyong')
  const place = street.people.findIndex(({ values }) => values.name === displayName)
  const own = dossiers.find(({ person, year }) => person === place && year === 2026)

  expect(own?.state).toBe('reviewed')
  expect(demoAccounts.find(({ loginName }) => loginName === 'shenhe')).not.toHaveProperty('isInStreet')
})
