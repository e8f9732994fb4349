import { deviationHints } from '@shared/decisions/rules/deviation.ts'
import type { DecisionFacts } from '@shared/decisions/rules/facts.ts'
import { type Purchase, splitPurchaseHints } from '@shared/decisions/rules/split-purchases.ts'
import { readTiers, tierAbove, tierOf } from '@shared/decisions/rules/tiers.ts'
import { defaultRuleParameters } from '@shared/people/rule-parameters.ts'
import { describe, expect, test } from 'vitest'
import { aDecision, aProgress } from '../../../../helpers/a-decision.ts'

const context = { today: '2026-11-22', parameters: defaultRuleParameters }

function facts(
  amount: number | null,
  progress: readonly (readonly ['合同' | '付款' | '变更' | '验收', number | null])[],
) {
  return {
    values: aDecision({ amount }),
    meetings: [],
    progress: progress.map(([kind, sum], place) => ({
      id: String(place),
      ...aProgress(kind, `2026-04-0${place + 1}`, { amount: sum }),
    })),
    publications: [],
    files: [],
    registeredOn: '2026-03-01',
  } satisfies DecisionFacts
}

describe('deviation from what was decided', () => {
  const hintsOf = (...given: Parameters<typeof facts>) => deviationHints(facts(...given), context)

  test('a tenth is allowed, a cent more is not', () => {
    expect(hintsOf(48_000, [['合同', 52_800]])).toEqual([])
    expect(hintsOf(48_000, [['合同', 52_800.01]])).toHaveLength(1)
    expect(hintsOf(48_000, [['合同', 43_200]])).toEqual([])
    expect(hintsOf(48_000, [['合同', 43_199.99]])).toHaveLength(1)
  })

  test('changes count with the contract', () => {
    const [hint] = hintsOf(48_000, [
      ['合同', 48_000],
      ['变更', 6_000],
    ])
    expect(hint?.sentence).toContain('54000 元')
    expect(hint?.sentence).toContain('12.5%')
  })

  test('what is not paid yet is no deviation until the acceptance', () => {
    expect(hintsOf(48_000, [['付款', 20_000]])).toEqual([])
    expect(
      hintsOf(48_000, [
        ['付款', 20_000],
        ['验收', null],
      ]),
    ).toHaveLength(1)
  })

  test('sums of cents do not drift', () => {
    const tenths = [0.1, 0.2, 1.1, 2.2].map((sum) => ['付款', sum] as const)
    expect(hintsOf(3.28, tenths)).toEqual([])
  })

  test('money without a decided amount is asked for', () => {
    expect(hintsOf(null, [['合同', 100]])).toMatchObject([{ level: 'warning' }])
    expect(hintsOf(null, [])).toEqual([])
  })
})

const tiers = readTiers(['1000 财务负责人 每季度公布', '10000 两委会 每季度公布', '以上 居民代表会议 随时公布'])!

describe('tiers', () => {
  test.each([
    [0, '财务负责人'],
    [1000, '财务负责人'],
    [1000.01, '两委会'],
    [10_000, '两委会'],
    [10_001, '居民代表会议'],
  ])('%d is decided by %s', (amount, organ) => {
    expect(tierOf(amount, tiers)?.organ).toBe(organ)
  })

  test('a lower organ than the tier asks is named, a higher one may always decide', () => {
    expect(tierAbove(10_001, 'committees', tiers)?.organ).toBe('居民代表会议')
    expect(tierAbove(10_001, 'bigCommittee', tiers)?.organ).toBe('居民代表会议')
    expect(tierAbove(10_000, 'committees', tiers)).toBeNull()
    expect(tierAbove(500, 'fourDiscussions', tiers)).toBeNull()
    expect(tierAbove(null, 'committees', tiers)).toBeNull()
  })

  test.each([
    [['以上 居民代表会议']],
    [['5000 两委会 按季']],
    [['5000 两委会 按季', '5000 两委会 按季', '以上 居民代表会议 随时']],
    [['以上 两委会 按季', '以上 居民代表会议 随时']],
    [['五千 两委会 按季', '以上 居民代表会议 随时']],
    [['5000 街道 按季', '以上 居民代表会议 随时']],
  ])('%j is no table', (lines) => {
    expect(readTiers(lines)).toBeNull()
  })
})

describe('split purchases', () => {
  let count = 0
  const bought = (on: string, amount: number, supplier = '甬固建筑有限公司', supplierCode: string | null = null) => {
    count += 1
    return { decisionId: `d${count}`, number: `001-2026-00${count}`, on, amount, supplier, supplierCode } as Purchase
  }
  const hintsOf = (own: Purchase, ...others: Purchase[]) => splitPurchaseHints(own, [own, ...others], context)

  test('two that together reach a higher tier, on the last day that counts', () => {
    const own = bought('2026-03-01', 6000)
    const [hint] = hintsOf(own, bought('2026-03-31', 6000))
    expect(hint?.sentence).toContain('12000 元')
    expect(hintsOf(own, bought('2026-04-01', 6000))).toEqual([])
  })

  test('together still in the tier of one of them', () => {
    expect(hintsOf(bought('2026-03-01', 6000), bought('2026-03-02', 4000))).toEqual([])
    expect(hintsOf(bought('2026-03-01', 20_000), bought('2026-03-02', 9000))).toEqual([])
  })

  test('the same supplier by its code, else by its name', () => {
    const own = bought('2026-03-01', 6000, '甬固建筑有限公司', '91330200A')
    expect(hintsOf(own, bought('2026-03-02', 6000, '甬固建筑'))).toHaveLength(1)
    expect(hintsOf(own, bought('2026-03-02', 6000, '甬固建筑有限公司', '91330200B'))).toEqual([])
    expect(hintsOf(own, bought('2026-03-02', 6000, '另一家公司'))).toEqual([])
  })

  test('three in a row, seen from the middle one and from the last', () => {
    const row = [bought('2026-03-01', 4000), bought('2026-03-20', 4000), bought('2026-03-30', 4000)] as const
    expect(hintsOf(row[1], ...row)[0]?.sentence).toContain('3 项')
    expect(hintsOf(row[2], ...row)[0]?.sentence).toContain('3 项')
  })
})
