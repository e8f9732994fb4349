import { expect, test } from 'vitest'
import { loadScript } from './load-script.ts'

type Counts = { passed: number; failed: number; skipped: number }
const { playwrightCounts, stageCounts, summary, vitestCounts } = await loadScript<{
  stageCounts: (exitCode: number) => Counts
  vitestCounts: (report: object | undefined, exitCode: number) => Counts
  playwrightCounts: (report: object | undefined, exitCode: number) => Counts
  summary: (all: readonly Counts[]) => string
}>('test-counts.mjs')

test('adds the counts of every stage', () => {
  const vitest = { numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  const playwright = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }

  const line = summary([stageCounts(0), stageCounts(2), vitestCounts(vitest, 1), playwrightCounts(playwright, 1)])

  expect(line).toBe('47 passed, 3 failed, 5 skipped')
})

test('counts a runner that failed without a failed test', () => {
  const noTestRan = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }

  expect(vitestCounts(noTestRan, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(playwrightCounts(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
