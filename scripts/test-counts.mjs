const none = { passed: 0, failed: 0, skipped: 0 }

export function stageCounts(exitCode) {
  return exitCode === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 }
}

export function vitestCounts(report, exitCode) {
  const counts = report && {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return neverHidingFailure(counts, exitCode)
}

export function playwrightCounts(report, exitCode) {
  const counts = report && {
    // A flaky test passed at last; without retries there are none.
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    skipped: report.stats.skipped,
  }
  return neverHidingFailure(counts, exitCode)
}

/** A runner can fail without a failed test: a file that does not load, or no file at all. */
function neverHidingFailure(counts = none, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export function summary(all) {
  const total = (key) => all.reduce((sum, counts) => sum + counts[key], 0)
  return `${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`
}
