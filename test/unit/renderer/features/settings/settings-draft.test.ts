import { expect, test } from 'vitest'
import { changesOf, draftOf } from '../../../../../renderer/features/settings/settings-draft.ts'

const street = { name: '东湖街道办事处', regionCode: '330212', isDemo: false }
const settings = { idleMinutes: 10, preparer: '', reviewer: '', contactPhone: '' }
const before = draftOf(street, settings)

test('writes nothing when nothing changed', () => {
  expect(changesOf(before, { ...before, name: ' 东湖街道办事处 ' })).toEqual({ street: null, settings: null })
})

test('writes only the settings that changed', () => {
  expect(changesOf(before, { ...before, idleMinutes: 5, preparer: '周敏' })).toEqual({
    street: null,
    settings: { idleMinutes: 5, preparer: '周敏' },
  })
})

test('writes the street as a whole, without blanks around its name', () => {
  expect(changesOf(before, { ...before, name: '西湖街道 ' })).toEqual({
    street: { name: '西湖街道', regionCode: '330212' },
    settings: null,
  })
})
