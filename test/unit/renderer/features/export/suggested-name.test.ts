import { expect, test } from 'vitest'
import { suggestedName } from '../../../../../renderer/features/export/suggested-name.ts'

test('street, report and day, without the 办事处 of the street', () => {
  expect(suggestedName('东湖街道办事处', '两委成员花名册', '2026-11-21')).toBe('东湖街道两委成员花名册20261121.xlsx')
})

test('nothing that a file name may not hold', () => {
  expect(suggestedName('东湖/街道:', '两委成员花名册', '2026-11-21')).toBe('东湖街道两委成员花名册20261121.xlsx')
})
