import { expect, test } from 'vitest'
import { fillGroups, groupsOf, wrongGroups } from '../../../../renderer/gate/recovery-groups.ts'

const code = 'KC95-0FCY-A1EY'

test('finds the groups of a printed code', () => {
  expect(groupsOf(code)).toEqual(['KC95', '0FCY', 'A1EY'])
})

test('accepts small letters, full-width letters, and letters that look like digits', () => {
  expect(wrongGroups(code, ['kc95', 'ＯＦＣＹ', 'AlEY'])).toEqual([])
})

test('names each group that differs, is short or is missing', () => {
  expect(wrongGroups(code, ['KC95', '0FC'])).toEqual([1, 2])
  expect(wrongGroups(code, ['XC95', '0FCY', 'A1EY'])).toEqual([0])
})

test('keeps what is typed in one group within it', () => {
  expect(fillGroups(code, ['', '', ''], 1, '0f')).toEqual(['', '0F', ''])
})

test('carries on into the next groups what is pasted', () => {
  expect(fillGroups(code, ['', '', ''], 0, ' kc95 0fcy-a1ey ')).toEqual(['KC95', '0FCY', 'A1EY'])
  expect(fillGroups(code, ['KC95', '', ''], 1, '0FCYA1')).toEqual(['KC95', '0FCY', 'A1'])
})

test('empties a group without touching the others', () => {
  expect(fillGroups(code, ['KC95', '0FCY', 'A1EY'], 1, '')).toEqual(['KC95', '', 'A1EY'])
})
