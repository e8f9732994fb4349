import { expect, test } from 'vitest'
import { settings as settingsSchema } from '@shared/settings/contract.ts'
import { settings as defaults } from '@shared/settings/contract.ts'
import { changesOf, draftOf } from '../../../../../renderer/features/settings/settings-draft.ts'
import {
  attachmentFields,
  backupFields,
  safetyFields,
} from '../../../../../renderer/features/settings/number-fields.ts'

const street = { name: '东湖街道办事处', regionCode: '330212', isDemo: false }
const settings = settingsSchema.parse({})
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

test('leaves alone what the form does not draw', () => {
  const { backupMinutes: _drawn, ...rest } = before
  expect(changesOf(before, rest as typeof before)).toEqual({ street: null, settings: null })
})

test('says the defaults and limits of the contract', () => {
  for (const { name, fallback, min, max } of [...safetyFields, ...attachmentFields, ...backupFields]) {
    expect(settings[name], name).toBe(fallback)
    const accepts = (value: number) => defaults.shape[name].safeParse(value).success
    expect([min, max].map(accepts), name).toEqual([true, true])
    expect([min - 1, max + 1].map(accepts), name).toEqual([false, false])
  }
})

test('writes the street as a whole, without blanks around its name', () => {
  expect(changesOf(before, { ...before, name: '西湖街道 ' })).toEqual({
    street: { name: '西湖街道', regionCode: '330212' },
    settings: null,
  })
})
