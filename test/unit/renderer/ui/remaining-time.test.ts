import { expect, test } from 'vitest'
import { remainingTime } from '../../../../renderer/ui/remaining-time.ts'

test('says nothing in the first ten seconds, while nothing is done, or at the end', () => {
  expect([remainingTime(9_999, 5, 10), remainingTime(20_000, 0, 10), remainingTime(20_000, 10, 10)]).toEqual([
    null,
    null,
    null,
  ])
})

test('guesses seconds in steps of five, and whole minutes beyond one', () => {
  expect(remainingTime(10_000, 50, 100)).toBe('约还需 10 秒')
  expect(remainingTime(12_000, 50, 100)).toBe('约还需 15 秒')
  expect(remainingTime(60_000, 10, 100)).toBe('约还需 9 分钟')
})
