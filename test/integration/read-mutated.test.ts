import { expect, test } from 'vitest'
import { readMutated } from '../prove/read-mutated.ts'

test('a hundred damaged files each end as a result or as an error with a sentence', { timeout: 120_000 }, async () => {
  const readings = await readMutated(100, 20_261_122)

  expect(readings.filter(({ problem }) => problem !== null)).toEqual([])
  // Damage that harms nothing proves nothing.
  expect(new Set(readings.map(({ outcome }) => outcome)).size).toBeGreaterThan(2)
})
