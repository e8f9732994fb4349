import { expect, test } from 'vitest'
import { legalBases } from '@shared/disclosure/catalogue/legal-bases.ts'
import { starterItems, starterKey } from '@shared/disclosure/catalogue/starter-catalogue.ts'
import { starterValues } from '@shared/disclosure/catalogue/starter-item.ts'
import { itemValues } from '@shared/disclosure/model.ts'

test('numbers run through, keys are unique, and every item can be saved as it is', () => {
  expect(starterItems.map(({ number }) => number)).toEqual(Array.from({ length: 61 }, (_, at) => at + 1))
  expect(new Set(starterItems.map(starterKey)).size).toBe(61)
  for (const item of starterItems) expect(itemValues.parse(starterValues(item))).toEqual(starterValues(item))
})

test('every basis that is named is known and in force', () => {
  const ids = starterItems.flatMap(({ basis }) => basis?.ids ?? [])

  expect(ids.map((id) => legalBases.find((one) => one.id === id)?.supersededOn)).toEqual(ids.map(() => null))
})

test('no article number is printed anywhere', () => {
  const texts = [
    ...legalBases.map(({ title, source }) => title + source),
    ...starterItems.map(({ basis }) => basis?.text),
  ]

  expect(texts.filter((text) => /第[\d一二三四五六七八九十百]+条/.test(text ?? ''))).toEqual([])
})

test('lists of people who get help are checked for personal data', () => {
  const helped = starterItems.filter(({ level2 }) => /低保|补贴名单|救助、慰问/.test(level2 ?? ''))

  expect(helped.length).toBeGreaterThanOrEqual(4)
  expect(helped.every(({ hasPersonalData }) => hasPersonalData)).toBe(true)
})
