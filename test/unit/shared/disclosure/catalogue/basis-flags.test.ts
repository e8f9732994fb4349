import { describe, expect, test } from 'vitest'
import { basisFlags } from '@shared/disclosure/catalogue/basis-flags.ts'
import { findBases } from '@shared/disclosure/catalogue/find-bases.ts'
import { legalBases } from '@shared/disclosure/catalogue/legal-bases.ts'

const street = { regionCode: '330299', today: '2026-11-21' }
const idsIn = (text: string) => findBases(text, legalBases).map(({ id }) => id)
const flagsOf = (basisText: string | null, basisIds: string[] = [], where = street) =>
  basisFlags({ basisText, basisIds }, legalBases, where)

describe('the version of a law that is meant', () => {
  test.each([
    ['《中华人民共和国城市居民委员会组织法》', 'city-committee-law-2025'],
    ['《城市居民委员会组织法》第十六条', 'city-committee-law-2018'],
    ['城市居民委员会组织法（2018年修正）', 'city-committee-law-2018'],
    ['《城市居民委员会组织法》（1989）', 'city-committee-law-2018'],
    ['《城市居民委员会组织法》（2025年修订）第八条', 'city-committee-law-2025'],
    ['《村民委员会组织法》第三十条', 'village-committee-law-2018'],
  ])('%s', (text, id) => expect(idsIn(text)).toEqual([id]))

  test('a cell names several documents, or none that is known', () => {
    expect(idsIn('《村民委员会组织法》第30条、《中国共产党党务公开条例(试行)》')).toEqual([
      'village-committee-law-2018',
      'party-affairs-openness',
    ])
    expect(idsIn('街道工作要点')).toEqual([])
  })
})

describe('flags', () => {
  test('a law is superseded from its day on, not before', () => {
    const text = '《城市居民委员会组织法》第十六条'

    expect(flagsOf(text)).toEqual([expect.stringMatching(/^依据已被取代：/)])
    expect(flagsOf(text, [], { ...street, today: '2025-12-31' })).toEqual([])
    expect(flagsOf(text, [], { ...street, today: '2026-01-01' })).toHaveLength(1)
  })

  test('what the clerk has chosen wins over what the text names', () => {
    expect(flagsOf('《城市居民委员会组织法》第十六条', ['city-committee-law-2025'])).toEqual([])
    expect(flagsOf(null, ['city-committee-law-2018'])).toHaveLength(1)
  })

  test('a document of another province is flagged where the street is elsewhere', () => {
    const text = '安徽省民政厅《关于规范村务公开的通知》'

    expect(flagsOf(text)).toEqual([expect.stringContaining('安徽')])
    expect(flagsOf(text, [], { ...street, regionCode: '340102' })).toEqual([])
    expect(flagsOf('浙江省村务公开办法')).toEqual([])
    expect(flagsOf(null, ['shaanxi-openness'])).toEqual([expect.stringContaining('陕西')])
  })

  test('an item without any basis says so', () => {
    expect(flagsOf(null)).toEqual(['没有写依据'])
    expect(flagsOf('  ')).toEqual(['没有写依据'])
  })
})
