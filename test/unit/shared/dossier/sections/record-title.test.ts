import { describe, expect, test } from 'vitest'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { isBlankRecord, titleOf } from '@shared/dossier/sections/record-title.ts'

const sectionAt = (id: string) => builtInSections.find((one) => one.id === id)!

describe('the title of a record', () => {
  test('is its title field, else what is filled first, else the section', () => {
    const gifts = sectionAt('gifts')

    expect(titleOf(gifts, { date: '2026-09-20', giftName: '中秋月饼' })).toBe('中秋月饼')
    expect(titleOf(gifts, { date: '2026-09-20', amount: 1200 })).toBe('2026-09-20')
    expect(titleOf(gifts, {})).toBe(gifts.label)
  })

  test('is the section where there is one record', () => {
    expect(titleOf(sectionAt('marriage'), { status: '已婚' })).toBe(sectionAt('marriage').label)
  })

  test('is cut, of one line, and shows no address', () => {
    expect(titleOf(sectionAt('otherMatters'), { content: `一\n二${'长'.repeat(40)}` })).toBe(`一 二${'长'.repeat(27)}…`)
    expect(titleOf(sectionAt('property'), { address: '东湖街道北辰社区1幢101室' })).toBe('东湖街道北辰****')
  })
})

describe('a blank record', () => {
  test.each([
    ['nothing', {}, true],
    ['blanks and nulls', { giftName: ' ', amount: null }, true],
    ['无 in every cell', { giftName: '无', giver: '—' }, true],
    ['nought', { amount: 0 }, false],
  ])('%s', (_what, values, isBlank) => {
    expect(isBlankRecord(sectionAt('gifts'), values)).toBe(isBlank)
  })

  test('无 is an answer where a section has one record', () => {
    expect(isBlankRecord(sectionAt('conduct'), { vehicles: '无' })).toBe(false)
  })

  test('否 is an answer', () => {
    expect(isBlankRecord(sectionAt('ceremonies'), { isReported: false })).toBe(false)
  })
})
